import type { Finding } from './model.ts';
import { leastDistant } from './nearest.ts';
import type { Found } from './rules/rule.ts';

/**
 * Comments in the text that silence rules, in Markdown, HTML and LaTeX:
 *
 *     <!-- zapis-disable url-home-page -->        from here on, until zapis-enable
 *     % zapis-disable-next-line                   every rule, in the next line only
 *     <!-- zapis-enable -->
 *     % zapis-disable-next-line page-missing -- the whole issue
 *
 * @returns whether a finding is to be told
 */
export function isTold(text: string): (finding: Finding) => boolean {
  const silences = silencesOf(text);
  return ({ rule, span }) =>
    !silences.some(({ start, end, rules }) => {
      return span.start >= start && span.start < end && (rules.length === 0 || rules.includes(rule));
    });
}

interface Silence {
  readonly start: number;
  readonly end: number;
  /** Ids of the rules that are silent; empty for all. */
  readonly rules: readonly string[];
}

const COMMANDS = ['disable', 'disable-next-line', 'enable'] as const;
type Command = (typeof COMMANDS)[number];

/** A word of a comment and where it stands. */
interface Word {
  readonly word: string;
  readonly start: number;
}

interface Comment {
  readonly command: Word;
  /** Offset at which the rest of the text begins. */
  readonly end: number;
  readonly rules: readonly Word[];
}

/** To the end of the line or comment; behind ` -- ` a reason may stand. */
const COMMENT = /(?:<!--[ \t]*|%[ \t]*)zapis-([a-z-]*[a-z])(?![\p{L}\d]):?((?:(?!-->|[ \t]--[ \t])[^\r\n])*)/gu;

function* commentsIn(text: string): Iterable<Comment> {
  for (const match of text.matchAll(COMMENT)) {
    const [whole, command = '', names = ''] = match;
    const end = match.index + whole.length;
    const from = end - names.length;
    const rules = [...names.matchAll(/[^\s,]+/g)].map(({ 0: word, index }) => ({ word, start: from + index }));
    const start = match.index + whole.indexOf('zapis-') + 'zapis-'.length;
    yield { command: { word: command, start }, end, rules };
  }
}

function silencesOf(text: string): Silence[] {
  const silences: Silence[] = [];
  for (const { command, end, rules: words } of commentsIn(text)) {
    const rules = words.map(({ word }) => word);
    if (!isCommand(command.word)) continue;
    if (command.word === 'disable') silences.push({ start: end, end: text.length, rules });
    else if (command.word === 'enable') close(silences, end, rules);
    else silences.push({ ...nextLine(text, end), rules });
  }
  return silences;
}

/**
 * What such comments name and nobody knows: ids of rules, and commands as `zapis-disable-line`.
 * @param ids ids of all rules
 */
export function* unknownIn(text: string, ids: readonly string[]): Iterable<Found> {
  for (const { command, rules } of commentsIn(text)) {
    if (!isCommand(command.word)) yield unknown(command, COMMANDS, 'zapis-');
    else for (const rule of rules) if (!ids.includes(rule.word)) yield unknown(rule, ids, '');
  }
}

function unknown({ word, start }: Word, known: readonly string[], prefix: string): Found {
  const nearest = leastDistant(word, known)?.word ?? known[0] ?? '';
  const span = { start: start - prefix.length, end: start + word.length };
  return { span, values: { name: prefix + word, nearest: prefix + nearest } };
}

function isCommand(word: string): word is Command {
  return COMMANDS.some((command) => command === word);
}

/** `zapis-enable` ends what is open: all of it, or what names the same rules. */
function close(silences: Silence[], at: number, rules: readonly string[]): void {
  for (const [index, silence] of silences.entries()) {
    const isMeant = rules.length === 0 || silence.rules.some((rule) => rules.includes(rule));
    if (isMeant && silence.end > at) silences[index] = { ...silence, end: at };
  }
}

function nextLine(text: string, at: number): { readonly start: number; readonly end: number } {
  const lineEnd = text.indexOf('\n', at);
  if (lineEnd === -1) return { start: text.length, end: text.length };
  const nextEnd = text.indexOf('\n', lineEnd + 1);
  return { start: lineEnd + 1, end: nextEnd === -1 ? text.length : nextEnd };
}
