import table from '../../references/formats/places.json' with { type: 'json' };
import type { Variable } from '../model.ts';
import { DATE_VARIABLES, NAME_VARIABLES, TEXT_VARIABLES } from '../variables.ts';

const VARIABLES: ReadonlyMap<string, Variable> = new Map(
  [...NAME_VARIABLES, ...DATE_VARIABLES, ...TEXT_VARIABLES].map((variable) => [variable, variable]),
);
const TABLES: { readonly [format in 'bibtex' | 'ris']: ReadonlyMap<string, string> } = {
  bibtex: new Map(Object.entries(table.bibtex)),
  ris: new Map(Object.entries(table.ris)),
};

/** The variable that a field of a format carries, if rules may point at it. */
export function variableOf(format: 'bibtex' | 'ris', field: string): Variable | undefined {
  return VARIABLES.get(TABLES[format].get(field) ?? '');
}
