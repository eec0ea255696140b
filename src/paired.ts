import { type ListOptions, type ListProblem, layOut, listPrinter } from './format.ts';
import type { StyleAdapter } from './model.ts';
import type { Output } from './print/output.ts';
import { hasTwoForms, inCyrillic, romaniseItem, type TwoScripts } from './script/romanise-item.ts';

/** Options of a paired list: `style` prints the romanised entries. `sort: 'style'` is the order of that style. */
export interface PairedOptions extends ListOptions {
  /** The style of the entries in their own script; `gost-r-7.0.5-2008` by default. */
  readonly first?: string | StyleAdapter;
  /** The scheme of the romanised entries, as in `romaniseItem`. */
  readonly scheme?: string;
}

/** What stands between the two entries of a pair. */
const BREAK: { readonly [O in Output]: string } = { text: '\n   ', html: '<br>', markdown: '\\\n   ' };

/**
 * A list in which each record stands twice: in its own script, and romanised beneath. A record in Latin letters stands
 * once, in the style of the romanised ones. Numbers and order are common to both.
 *
 *     formatPaired(parse(text).references, { style: 'references-ru', numbered: true })
 *       ->  1. Петров А. Б. Реки Сибири. М., 2001. 90 с.
 *              Petrov A.B. 2001. Reki Sibiri. Moscow. 90 p. (in Russian)
 *
 * An item that cannot be printed keeps its place and is told to `onProblem`, as in `formatList`.
 * @throws RangeError for an unknown style, output, order or scheme
 */
export function formatPaired(
  records: readonly TwoScripts[],
  options: PairedOptions,
  onProblem: (problem: ListProblem) => void = () => {},
): string {
  const { first = 'gost-r-7.0.5-2008', scheme, ...second } = options;
  const originals = records.map(inCyrillic);
  const romanised = records.map((record) => romaniseItem(record, scheme === undefined ? {} : { scheme }));
  const above = listPrinter(originals, { ...second, style: first }, onProblem);
  const below = listPrinter(romanised, second, onProblem);
  return layOut(romanised, second, below.order, (item, index) => {
    const [record, original] = [records[index], originals[index]];
    const entries = record && original && hasTwoForms(record) ? [above.entry(original, index)] : [];
    return [...entries, below.entry(item, index)].join(BREAK[options.output ?? 'text']);
  });
}
