import type { Item, Name } from '../model.ts';
import { DATE_VARIABLES, NAME_VARIABLES, TEXT_VARIABLES } from '../variables.ts';

const VARIABLES: ReadonlyMap<string, 'name' | 'date' | 'text'> = new Map([
  ...NAME_VARIABLES.map((variable) => [variable, 'name'] as const),
  ...DATE_VARIABLES.map((variable) => [variable, 'date'] as const),
  ...TEXT_VARIABLES.map((variable) => [variable, 'text'] as const),
]);

/**
 * An item with the variables that reference managers without a field for them keep in the note, a line each:
 *
 *     original-date: 1948-05-01
 *     reviewed-author: Hall || W. C.
 *
 * Only names of CSL variables that the item does not have are read; the note itself stays as it is.
 */
export function withNoteFields(item: Item): Item {
  if (typeof item.note !== 'string' || !item.note.includes(': ')) return item;
  const found: { [variable: string]: unknown } = {};
  for (const line of item.note.split('\n')) {
    const [, variable = '', value = ''] = /^([A-Za-z-]{3,40}): (\S.*)$/.exec(line) ?? [];
    const kind = VARIABLES.get(variable);
    if (!kind || Object.hasOwn(item, variable)) continue;
    if (kind === 'text') found[variable] = value.trim();
    else if (kind === 'date') found[variable] = { raw: value.trim() };
    else found[variable] = [...((found[variable] as Name[] | undefined) ?? []), nameOf(value)];
  }
  return Object.keys(found).length > 0 ? { ...item, ...found } : item;
}

function nameOf(value: string): Name {
  const [family = '', given] = value.split(/\s*\|\|\s*/);
  return given === undefined ? { literal: family.trim() } : { family: family.trim(), given: given.trim() };
}
