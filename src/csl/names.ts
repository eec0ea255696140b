import type { Name } from '../model.ts';
import { type Affixes, affixesOf, formatOf, textCaseOf } from './attributes.ts';
import { initials, type Person, readPerson } from './person.ts';
import { richNodes } from './rich.ts';
import { applyTextCase } from './text-case.ts';
import type { Format, Node } from './tree.ts';
import type { Element } from './xml.ts';

/** How one name is set: the attributes of cs:name and its name-parts, resolved. */
export interface NameStyle {
  readonly form: 'long' | 'short' | 'count';
  readonly initialize: boolean;
  readonly initializeWith: string | undefined;
  readonly hyphen: boolean;
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
export function formatName(name: Name, style: NameStyle, inverted: boolean, level: number, sorting = false): Node {
  const person = readPerson(name);
  if (person.literal) return { kids: [part([person.literal], style.family)], role: 'name' };
  const short = style.form === 'short' && level === 0;
  const given = givenText(person, style, level);
  const kids = short ? [familyPart(person, style)] : longName(person, given, style, inverted, sorting);
  return { kids, role: 'name' };
}

function givenText(person: Person, style: NameStyle, level: number): string {
  const { initializeWith } = style;
  if (initializeWith === undefined || !person.given) return person.given;
  const shorten = style.initialize && level < 2;
  return initials(person.given, initializeWith, { shorten, hyphen: style.hyphen });
}

function familyPart(person: Person, style: NameStyle): Node {
  return part([joinParticle(person.nonDropping, person.family)], style.family);
}

/** A particle before a name: no space after an apostrophe or a hyphen. */
function joinParticle(particle: string, name: string): string {
  if (particle === '' || name === '') return particle + name;
  return /['’\-‐]$/.test(particle) ? particle + name : `${particle} ${name}`;
}

function longName(person: Person, given: string, style: NameStyle, inverted: boolean, sorting: boolean): Node[] {
  const { family, dropping, nonDropping, suffix } = person;
  if (person.ideographic) return [part([family], style.family), part([given], style.given)].filter((one) => one !== '');
  if (person.staticOrdering) {
    return spaced([familyPart(person, style), part([given], style.given)], ' ');
  }
  if (!inverted) {
    const name = joinParticle(dropping, joinParticle(nonDropping, family));
    const withSuffix = suffix ? `${name}${person.commaSuffix ? ', ' : ' '}${suffix}` : name;
    return spaced([part([given], style.given), part([withSuffix], style.family)], ' ');
  }
  const demoted = style.demote === 'display-and-sort' || (sorting && style.demote === 'sort-only');
  const first = demoted ? family : joinParticle(nonDropping, family);
  const behind = [given, dropping, demoted ? nonDropping : ''].filter((one) => one !== '').join(' ');
  return spaced([part([first], style.family), part([behind], style.given), suffix], style.sortSeparator);
}

function spaced(nodes: readonly Node[], delimiter: string): Node[] {
  const present = nodes.filter((node) => node !== '');
  return present.length > 1 ? [{ kids: present, delimiter }] : [...present];
}

function part(texts: readonly string[], style: PartStyle | undefined): Node {
  const text = texts.join('');
  if (text === '') return '';
  const kids = richNodes(text);
  if (!style) return kids.length === 1 ? (kids[0] ?? '') : { kids };
  const { format, prefix, suffix, textCase } = style;
  const node: Node = { kids, format };
  const cased = textCase ? applyTextCase(node, textCase, true) : node;
  return prefix || suffix ? { kids: [cased], prefix, suffix } : cased;
}
