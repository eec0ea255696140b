import type { Lattice } from './lattice.ts';
import { classBits } from './lexicon.ts';
import { LABELS, type Label, type Token } from './tokens.ts';

/** A label this far (in logarithms) below a token's best is not followed up. */
export const MARGIN = 8;
const ACCESS: number = /* @__PURE__ */ classBits('access');
const IDENTIFIER: number = /* @__PURE__ */ classBits('identifier');
/** A mark beside the classes: an address has been seen. */
const ADDRESS_SEEN = 0x80000000 | 0;
const ADDRESSES: number = /* @__PURE__ */ labelBits('URL', 'DOI');
const DOI_LABEL: number = /* @__PURE__ */ labelBits('DOI');
const CODES: number = /* @__PURE__ */ labelBits('DOI', 'ISBN', 'ISSN');
const ISBN: number = /* @__PURE__ */ labelBits('ISBN');
const ISSN: number = /* @__PURE__ */ labelBits('ISSN');
const ACCESSED: number = /* @__PURE__ */ labelBits('accessed');
const URL_LABEL: number = /* @__PURE__ */ labelBits('URL');

function labelBits(...labels: readonly Label[]): number {
  return labels.reduce((bits, label) => bits | (1 << LABELS.indexOf(label)), 0);
}

/**
 * The labels that no weights can make possible: an access date, an address or an identifier before anything has
 * announced one (an ISBN or an ISSN by its name); and an address is nothing but an address (the first
 * in an entry surely, and the first DOI; a later one may be a twin's), a DOI without a resolver nothing but a DOI.
 */
function impossible(token: Token, announced: number): number {
  if (token.kind === 'url') return token.text.startsWith('10.') ? ~DOI_LABEL : ~ADDRESSES;
  let labels = 0;
  if ((announced & ACCESS) === 0) labels |= ACCESSED;
  if ((announced & (ACCESS | ADDRESS_SEEN)) === 0) labels |= URL_LABEL;
  if ((announced & IDENTIFIER) === 0) labels |= CODES;
  return labels;
}

/** A DOI, with a resolver before it or without. */
const DOI = /^(?:https?:\/\/(?:dx\.)?doi\.org\/)?10\.\d{4}/iu;

/** The codes of books and serials that a token names: "ISBN", "ISSN:", "ISBN978". */
function namedCode({ text }: Token): number {
  if (text.length < 4) return 0;
  const name = text.slice(0, 4).toUpperCase();
  return name === 'ISBN' ? ISBN : name === 'ISSN' ? ISSN : 0;
}

/** Notes which labels each token can't have, whatever their scores, and whether it may be outside. */
export function bar({ barred, outside }: Lattice, tokens: readonly Token[], masks: Int32Array): void {
  let announced = 0;
  let unnamed = ISBN | ISSN;
  let doiSeen = false;
  for (const [i, token] of tokens.entries()) {
    unnamed &= ~namedCode(token);
    barred[i] = impossible(token, announced) | unnamed;
    const isAddress = token.kind === 'url';
    const isDoi = isAddress && DOI.test(token.text);
    const isFirst = isAddress && ((announced & ADDRESS_SEEN) === 0 || (isDoi && !doiSeen));
    outside[i] = isFirst ? 0 : 1;
    doiSeen ||= isDoi;
    announced |= (masks[i] ?? 0) & (ACCESS | IDENTIFIER);
    if (isAddress) announced |= ADDRESS_SEEN;
  }
}

/** Fills the lattice's lists of possible labels: those near the best score of their token that are not barred. */
export function prune(grid: Lattice, gold?: Int16Array): void {
  const { size, emission, labels, labelStarts } = grid;
  const wide = size + 1;
  let count = 0;
  for (let i = 0; i < grid.length; i += 1) {
    const row = i * wide;
    const out = emission[row + size] ?? 0;
    let best = out;
    for (let at = row; at < row + size; at += 1) {
      const score = emission[at] ?? 0;
      if (score > best) best = score;
    }
    const barred = grid.barred[i] ?? 0;
    const own = gold?.[i];
    const first = count;
    for (let f = 0; f < size; f += 1) {
      const near = (emission[row + f] ?? 0) > best - MARGIN && (barred & (1 << f)) === 0;
      if (near || own === f) labels[count++] = f;
    }
    labelStarts[i] = first;
    const outside = out > best - MARGIN && grid.outside[i] !== 0;
    grid.outside[i] = outside || count === first || own === -1 ? 1 : 0;
  }
  labelStarts[grid.length] = count;
}
