import type { Span } from '../../src/model.ts';
import { LABELS, type Label, type Token, tokenise } from '../../src/read/tokens.ts';

/** A piece of a printed entry: text that is a value's, or text between values. */
export interface Piece {
  readonly text: string;
  readonly label?: Label;
  readonly emphasis?: boolean;
}

/** An entry for training: its tokens, each with its label's number (-1: no value) and whether a value begins there. */
export interface Example {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly labels: Int16Array;
  readonly begins: Uint8Array;
}

/** Tokens the pieces and gives each token the label of the piece in which it begins. */
export function exampleFrom(pieces: readonly Piece[]): Example {
  const emphasis: Span[] = [];
  const owners: { readonly end: number; readonly label: number; readonly piece: number }[] = [];
  let text = '';
  for (const [piece, { text: own, label, emphasis: slanted }] of pieces.entries()) {
    if (own === '') continue;
    const start = text.length;
    text += own;
    owners.push({ end: text.length, label: label === undefined ? -1 : LABELS.indexOf(label), piece });
    if (slanted) emphasis.push({ start, end: text.length });
  }
  const tokens = tokenise({ text, emphasis });
  const labels = new Int16Array(tokens.length).fill(-1);
  const begins = new Uint8Array(tokens.length);
  let at = 0;
  let last = -1;
  tokens.forEach((token, i) => {
    while ((owners[at]?.end ?? Number.POSITIVE_INFINITY) <= token.span.start) at += 1;
    // "https://doi.org/10.1000/1" is one token; its value is what it ends in.
    while (token.kind === 'url' && (owners[at]?.end ?? Number.POSITIVE_INFINITY) < token.span.end) at += 1;
    const owner = owners[at];
    labels[i] = owner?.label ?? -1;
    const piece = owner !== undefined && owner.label >= 0 ? owner.piece : -1;
    // Two values of one label that touch are one: the chain has no edge for that.
    if (piece >= 0 && (last < 0 || (piece !== last && labels[i] !== labels[i - 1]))) begins[i] = 1;
    last = piece;
  });
  return { text, tokens, labels, begins };
}
