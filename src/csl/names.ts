import { type Affixes, affixesOf, formatOf, textCaseOf } from './attributes.ts';
import type { Person } from './person.ts';
import { richTokens } from './rich.ts';
import { affix, CLOSE, delimiter, type Format, next, open, type Tape, type Token } from './tape.ts';
import { applyTextCase } from './text-case.ts';
import type { Element } from './xml.ts';

/** How one name is set: the attributes of cs:name and its name-parts, resolved. */
export interface NameStyle {
  readonly form: 'long' | 'short' | 'count';
  /** Of `initialize-with`: given names as the style sets them, and in full, where only initials typed take its mark. */
  readonly initials:
    | { readonly asStyled: (given: string) => string; readonly inFull: (given: string) => string }
    | undefined;
  readonly initialize: boolean;
  readonly sortSeparator: string;
  readonly demote: 'never' | 'sort-only' | 'display-and-sort';
  readonly family: PartStyle | undefined;
  readonly given: PartStyle | undefined;
}
export interface PartStyle extends Affixes {
  readonly format: Format | undefined;
  readonly textCase: ReturnType<typeof textCaseOf>;
}

/** The style of a name-part element. */
export function partStyle(element: Element): PartStyle {
  return { ...affixesOf(element), format: formatOf(element), textCase: textCaseOf(element) };
}

/** What part of a name says, as tokens; none where the name lacks it. */
type Part = readonly Token[];

const NAME = next({ role: 'name' });
const NAME_OF_PARTS = open({ role: 'name' });

/**
 * Writes one name in order. `inverted`: family name first (name-as-sort-order). `level`: how much of the given name
 * disambiguation asks for (0 as the style says, 1 initials, 2 in full).
 */
export function writeName(
  tape: Tape,
  person: Person,
  style: NameStyle,
  inverted: boolean,
  level: number,
  sorting: boolean,
): void {
  const isSimple = person.simple && style.family === undefined && style.given === undefined;
  if (person.isShared) tape.push(...settingOf(person, style, inverted, level, sorting, isSimple));
  else if (isSimple) tape.push(NAME, simpleName(person, style, inverted, level));
  else tape.push(NAME_OF_PARTS, ...nameOfParts(person, style, inverted, level, sorting), CLOSE);
}

/** The name of a person who is met more often: set once in each manner. */
function settingOf(
  person: Person,
  style: NameStyle,
  inverted: boolean,
  level: number,
  sorting: boolean,
  isSimple: boolean,
): Part {
  const manner = level * 4 + (inverted ? 2 : 0) + (sorting ? 1 : 0);
  for (let setting = person.settings; setting !== undefined; setting = setting.next) {
    if (setting.manner === manner && setting.style === style) return setting.tokens;
  }
  const tokens = isSimple
    ? [NAME, simpleName(person, style, inverted, level)]
    : [NAME_OF_PARTS, ...nameOfParts(person, style, inverted, level, sorting), CLOSE];
  person.settings = { style, manner, tokens, next: person.settings };
  return tokens;
}

/** A name without particles, suffix and format, as one text. */
function simpleName(person: Person, style: NameStyle, inverted: boolean, level: number): string {
  const { family, script } = person;
  if (style.form === 'short' && level === 0) return family;
  const given = givenText(person, style, level);
  const text = inverted ? family + style.sortSeparator + given : `${given} ${family}`;
  return script ? `${text} ${script}` : text;
}

function nameOfParts(person: Person, style: NameStyle, inverted: boolean, level: number, sorting: boolean): Part {
  if (person.literal) return named([inFormat(person.literal, style.family)], style.family);
  if (style.form === 'short' && level === 0) return familyPart(person, style, sorting);
  const name = longName(person, givenText(person, style, level), style, inverted, sorting);
  return person.script ? [...name, ' ', person.script] : name;
}

function givenText(person: Person, style: NameStyle, level: number): string {
  const { initials } = style;
  if (!initials || !person.given || !person.family) return person.given;
  return level < 2 ? initials.asStyled(person.given) : initials.inFull(person.given);
}

function familyPart(person: Person, style: NameStyle, sorting: boolean): Part {
  // To sort by, a particle is a word of its own: "d' Wander".
  if (sorting && person.nonDropping) return [`${person.nonDropping.trimEnd()} ${person.family}`];
  return named([particle(person.nonDropping, style.family), inFormat(person.family, style.family)], style.family);
}

function longName(person: Person, givenName: string, style: NameStyle, inverted: boolean, sorting: boolean): Part {
  const { family, dropping, nonDropping, suffix } = person;
  const given = inFormat(givenName, style.given);
  if (person.ideographic) return [...familyPart(person, style, sorting), ...named([given], style.given)];
  if (person.staticOrdering) return spaced([familyPart(person, style, sorting), named([given], style.given)], ' ');
  if (!inverted) {
    const last = [
      particle(dropping, style.given, 'none'),
      particle(nonDropping, style.family),
      inFormat(family, style.family),
    ];
    if (suffix) last.push([person.commaSuffix ? ', ' : ' ', suffix]);
    return spaced([named([given], style.given), named(last, style.family)], ' ');
  }
  const demoted = style.demote === 'display-and-sort' || (sorting && style.demote === 'sort-only');
  const first = demoted ? named([inFormat(family, style.family)], style.family) : familyPart(person, style, sorting);
  const behind = [given, inFormat(dropping.trimEnd(), style.given)];
  if (demoted) behind.push(inFormat(nonDropping.trimEnd(), style.family));
  return spaced([first, named([spaced(behind, ' ')], style.given), suffix ? [suffix] : []], style.sortSeparator);
}

/** A particle and the space behind it, which an apostrophe or a hyphen has not. */
function particle(text: string, style: PartStyle | undefined, textCase?: 'none'): Part {
  if (text === '') return [];
  const bare = text.trimEnd();
  const formatted = inFormat(bare, style && textCase ? { ...style, textCase: undefined } : style);
  return /['’\-‐]$/.test(text) ? formatted : [...formatted, ' '];
}

function spaced(parts: readonly Part[], between: string): Part {
  const present = parts.filter((part) => part.length > 0);
  const [first = []] = present;
  const [text] = first;
  // A given name may end with the space that it wants ("John\u00a0").
  if (first.length === 1 && typeof text === 'string' && /\s$/.test(text)) return present.flat();
  const mark = delimiter(between);
  return present.flatMap((part, index) => (index === 0 ? part : [mark, ...part]));
}

/** A part of a name in its format and case, without affixes. */
function inFormat(text: string, style: PartStyle | undefined): Part {
  if (text === '') return [];
  const tokens = richTokens(text);
  if (!style?.format && !style?.textCase) return tokens;
  const formatted = style.format ? [open({ format: style.format }), ...tokens, CLOSE] : [...tokens];
  if (style.textCase) applyTextCase(formatted, 0, style.textCase, true);
  return formatted;
}

/** The affixes of a name-part around all that it says of the name. */
function named(parts: readonly Part[], style: PartStyle | undefined): Part {
  const tokens = parts.flat();
  if (tokens.length === 0 || (!style?.prefix && !style?.suffix)) return tokens;
  return [affix(style.prefix ?? ''), ...tokens, affix(style.suffix ?? '')];
}
