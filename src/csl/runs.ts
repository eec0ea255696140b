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

type Open = { readonly property: string; readonly mark: Run['mark'] };
type Building = { -readonly [K in keyof Run]: Run[K] };

/** Joined output as runs: each with its variable and the innermost formatting that it stands in. */
export function piecesToRuns(pieces: readonly Piece[]): Run[] {
  const runs: Building[] = [];
  const open: Open[] = [];
  let mark: Run['mark'];
  for (let index = 0; index < pieces.length; index += 1) {
    const piece = pieces[index];
    if (!piece) break;
    if (piece.kind === 'open') {
      open.push({ property: piece.property, mark: MARKS[`${piece.property}:${piece.value}`] });
      mark = markOf(open);
    } else if (piece.kind === 'close') {
      endBlock(open.pop()?.property, runs);
      mark = markOf(open);
    } else add(runs, piece, mark);
  }
  const last = runs[runs.length - 1];
  if (last) last.text = last.text.trimEnd();
  return runs;
}

/** The innermost formatting; one that is switched off inside does not count. */
function markOf(open: readonly Open[]): Run['mark'] {
  for (let index = open.length - 1; index >= 0; index -= 1) {
    const one = open[index];
    if (one?.mark && !open.some(({ property }, at) => at > index && property === one.property)) return one.mark;
  }
  return undefined;
}

/** A block in the margin or indented stands on its own in HTML; in runs a space parts it from what follows. */
function endBlock(property: string | undefined, runs: Building[]): void {
  const last = runs[runs.length - 1];
  if (property === 'display' && last && !/\s$/.test(last.text)) runs.push({ text: ' ' });
}

function add(runs: Building[], piece: Extract<Piece, { kind: 'text' | 'quote' }>, mark: Run['mark']): void {
  const variable = piece.kind === 'text' ? piece.variable : undefined;
  const href = piece.kind === 'text' ? piece.href : undefined;
  const last = runs[runs.length - 1];
  if (last && last.mark === mark && last.variable === variable && last.href === href) {
    last.text += piece.text;
    return;
  }
  // Born with what most have: a property that comes later costs an object more.
  const run: Building = variable ? { text: piece.text, variable } : { text: piece.text };
  if (mark) run.mark = mark;
  if (href) run.href = href;
  runs.push(run);
}
