import type { Run } from '../model.ts';
import type { Piece } from './pieces.ts';

const MARKS: { readonly [format: string]: NonNullable<Run['mark']> } = {
  'font-style:italic': 'italic',
  'font-style:oblique': 'italic',
  'font-weight:bold': 'bold',
  'font-variant:small-caps': 'small-caps',
  'vertical-align:sup': 'superscript',
  'vertical-align:sub': 'subscript',
  'text-decoration:underline': 'underline',
};

/** Joined output as runs: each with its variable and the innermost formatting that it stands in. */
export function piecesToRuns(pieces: readonly Piece[]): Run[] {
  const runs: Run[] = [];
  const open: { readonly property: string; readonly mark: Run['mark'] }[] = [];
  for (const piece of pieces) {
    if (piece.kind === 'open') open.push({ property: piece.property, mark: MARKS[`${piece.property}:${piece.value}`] });
    else if (piece.kind === 'close') endBlock(open.pop()?.property, runs);
    else add(runs, piece, markOf(open));
  }
  const last = runs[runs.length - 1];
  if (last) runs[runs.length - 1] = { ...last, text: last.text.trimEnd() };
  return runs;
}

function markOf(open: readonly { readonly property: string; readonly mark: Run['mark'] }[]): Run['mark'] {
  const seen = new Set<string>();
  for (let index = open.length - 1; index >= 0; index -= 1) {
    const one = open[index];
    if (!one || seen.has(one.property)) continue;
    if (one.mark) return one.mark;
    seen.add(one.property);
  }
  return undefined;
}

/** A block in the margin or indented stands on its own in HTML; in runs a space parts it from what follows. */
function endBlock(property: string | undefined, runs: Run[]): void {
  const last = runs[runs.length - 1];
  if (property === 'display' && last && !/\s$/.test(last.text)) runs.push({ text: ' ' });
}

function add(runs: Run[], piece: Extract<Piece, { kind: 'text' | 'quote' }>, mark: Run['mark']): void {
  const variable = piece.kind === 'text' ? piece.variable : undefined;
  const href = piece.kind === 'text' ? piece.href : undefined;
  const last = runs[runs.length - 1];
  if (last && last.mark === mark && last.variable === variable && last.href === href) {
    runs[runs.length - 1] = { ...last, text: last.text + piece.text };
    return;
  }
  runs.push({ text: piece.text, ...(variable && { variable }), ...(mark && { mark }), ...(href && { href }) });
}
