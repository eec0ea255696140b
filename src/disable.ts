import type { Finding } from './model.ts';

/**
 * Comments in the text that silence rules, in Markdown, HTML and LaTeX:
 *
 *     <!-- zapis-disable url-home-page -->        from here on, until zapis-enable
 *     % zapis-disable-next-line                   every rule, in the next line only
 *     <!-- zapis-enable -->
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

const COMMENT = /(?:<!--[ \t]*|%[ \t]*)zapis-(disable-next-line|disable|enable)(?![a-z-])((?:[ \t,]+[a-z][a-z\d-]*)*)/g;

function silencesOf(text: string): Silence[] {
  const silences: Silence[] = [];
  for (const match of text.matchAll(COMMENT)) {
    const [whole, command, names = ''] = match;
    const at = match.index + whole.length;
    const rules = names.split(/[ \t,]+/).filter((name) => name !== '');
    if (command === 'disable') silences.push({ start: at, end: text.length, rules });
    else if (command === 'enable') close(silences, at, rules);
    else silences.push({ ...nextLine(text, at), rules });
  }
  return silences;
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
