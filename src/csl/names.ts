import { type Affixes, affixesOf, formatOf, textCaseOf } from './attributes.ts';
import type { Person } from './person.ts';
import { richNodes } from './rich.ts';
import { applyTextCase } from './text-case.ts';
import type { Format, Node } from './tree.ts';
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

/**
 * One name in order. `inverted`: family name first (name-as-sort-order). `level`: how much of the given name
 * disambiguation asks for (0 as the style says, 1 initials, 2 in full).
 */
export function formatName(person: Person, style: NameStyle, inverted: boolean, level: number, sorting = false): Node {
  if (person.simple && !style.family && !style.given)
    return { kids: [simpleName(person, style, inverted, level)], role: 'name' };
  if (person.literal) return { kids: [named([inFormat(person.literal, style.family)], style.family)], role: 'name' };
  const short = style.form === 'short' && level === 0;
  const given = givenText(person, style, level);
  const kids = short ? [familyPart(person, style, sorting)] : longName(person, given, style, inverted, sorting);
  return { kids: person.script && !short ? [...kids, ' ', person.script] : kids, role: 'name' };
}

/** A name without particles, suffix and format, as one text. */
function simpleName(person: Person, style: NameStyle, inverted: boolean, level: number): string {
  const { family, script } = person;
  if (style.form === 'short' && level === 0) return family;
  const given = givenText(person, style, level);
  const text = inverted ? family + style.sortSeparator + given : `${given} ${family}`;
  return script ? `${text} ${script}` : text;
}

function givenText(person: Person, style: NameStyle, level: number): string {
  const { initials } = style;
  if (!initials || !person.given || !person.family) return person.given;
  return level < 2 ? initials.asStyled(person.given) : initials.inFull(person.given);
}

function familyPart(person: Person, style: NameStyle, sorting: boolean): Node {
  // To sort by, a particle is a word of its own: "d' Wander".
  if (sorting && person.nonDropping) return `${person.nonDropping.trimEnd()} ${person.family}`;
  return named([...particle(person.nonDropping, style.family), inFormat(person.family, style.family)], style.family);
}

function longName(person: Person, given: string, style: NameStyle, inverted: boolean, sorting: boolean): Node[] {
  const { family, dropping, nonDropping, suffix } = person;
  if (person.ideographic)
    return [familyPart(person, style, sorting), named([inFormat(given, style.given)], style.given)];
  if (person.staticOrdering)
    return spaced([familyPart(person, style, sorting), named([inFormat(given, style.given)], style.given)], ' ');
  if (!inverted) {
    const last = [
      ...particle(dropping, style.given, 'none'),
      ...particle(nonDropping, style.family),
      inFormat(family, style.family),
    ];
    if (suffix) last.push(person.commaSuffix ? ', ' : ' ', suffix);
    return spaced([named([inFormat(given, style.given)], style.given), named(last, style.family)], ' ');
  }
  const demoted = style.demote === 'display-and-sort' || (sorting && style.demote === 'sort-only');
  const first = demoted ? named([inFormat(family, style.family)], style.family) : familyPart(person, style, sorting);
  const behind = [inFormat(given, style.given), inFormat(dropping.trimEnd(), style.given)];
  if (demoted) behind.push(inFormat(nonDropping.trimEnd(), style.family));
  return spaced([first, named(spaced(behind, ' '), style.given), suffix], style.sortSeparator);
}

/** A particle and the space behind it, which an apostrophe or a hyphen has not. */
function particle(text: string, style: PartStyle | undefined, textCase?: 'none'): Node[] {
  if (text === '') return [];
  const bare = text.trimEnd();
  const formatted = inFormat(bare, style && textCase ? { ...style, textCase: undefined } : style);
  return /['’\-‐]$/.test(text) ? [formatted] : [formatted, ' '];
}

function spaced(nodes: readonly Node[], delimiter: string): Node[] {
  const present = nodes.filter((node) => node !== '');
  const [first] = present;
  // A given name may end with the space that it wants ("John\u00a0").
  if (typeof first === 'string' && /\s$/.test(first)) return present;
  return present.length > 1 ? [{ kids: present, delimiter }] : present;
}

/** A part of a name in its format and case, without affixes. */
function inFormat(text: string, style: PartStyle | undefined): Node {
  if (text === '') return '';
  const kids = richNodes(text);
  if (!style?.format && !style?.textCase) return kids.length === 1 ? (kids[0] ?? '') : { kids };
  const node: Node = { kids, format: style.format };
  return style.textCase ? applyTextCase(node, style.textCase, true) : node;
}

/** The affixes of a name-part around all that it says of the name. */
function named(kids: readonly Node[], style: PartStyle | undefined): Node {
  const present = kids.filter((kid) => kid !== '');
  if (present.length === 0) return '';
  if (style?.prefix || style?.suffix) return { kids: present, prefix: style.prefix, suffix: style.suffix };
  return present.length === 1 ? (present[0] ?? '') : { kids: present };
}
