import type { Name } from '../model.ts';
import { toLatex } from './latex.ts';

/**
 * Splits a list of names at each "and" that stands in no braces.
 *
 *     Галтунг, Йохан and {Институт мира and войны} and others
 *                    ^^^                           ^^^
 */
export function splitNames(list: string): readonly string[] {
  const names: string[] = [];
  let depth = 0;
  let start = 0;
  for (const { 0: sign, index } of list.matchAll(/[{}]|(?<=\s)and(?=\s)/gi)) {
    if (sign === '{') depth++;
    else if (sign === '}') depth--;
    else if (depth <= 0) {
      names.push(list.slice(start, index));
      start = index + sign.length;
    }
  }
  return [...names, list.slice(start)].map((name) => name.trim()).filter((name) => name !== '');
}

/** A name that is wholly in braces is an organisation's: BibTeX must not take it apart. */
export function isLiteral(name: string): boolean {
  if (!name.startsWith('{')) return false;
  let depth = 0;
  for (const { 0: brace, index } of name.matchAll(/[{}]/g)) {
    depth += brace === '{' ? 1 : -1;
    if (depth === 0) return index === name.length - 1;
  }
  return false;
}

export function writeNames(names: readonly Name[], others: boolean): string {
  return [...names.map(writeName), ...(others ? ['others'] : [])].join(' and ');
}

/** `von Last, Jr, First` (btxdoc, 4); what BibTeX would take apart stands in braces. */
function writeName(name: Name): string {
  if (name.family === undefined) return `{${toLatex(name.literal ?? name.given ?? '')}}`;
  const particle = [name['dropping-particle'], name['non-dropping-particle']].filter((part) => part);
  const family = [...particle.map((part) => toLatex(part ?? '')), writeFamily(name.family)].join(' ');
  const parts = [family, ...(name.suffix ? [writePart(name.suffix)] : [])];
  if (name.given || name.suffix) parts.push(writePart(name.given ?? ''));
  return parts.join(', ');
}

/** A family name of several words, or one that begins with a small letter, would be read as particle and family. */
function writeFamily(family: string): string {
  const isOneWord = !/\s/.test(family) && family[0] !== family[0]?.toLowerCase();
  return isOneWord ? writePart(family) : `{${toLatex(family)}}`;
}

function writePart(part: string): string {
  return /[,=]|(?:^|\s)and(?:\s|$)/i.test(part) ? `{${toLatex(part)}}` : toLatex(part);
}
