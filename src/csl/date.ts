import type { DateVariable } from '../variables.ts';
import { wrapper } from './attributes.ts';
import { type CalendarDate, type Day, sortable } from './calendar.ts';
import type { Compiler } from './compile.ts';
import { genderOf, type Locale, ordinalSuffix, termOf } from './locale.ts';
import { notePrinted, type Render, type Scope } from './scope.ts';
import { ofVariable, type Settle } from './settle.ts';
import type { Node } from './tree.ts';
import { dateReader } from './variable.ts';
import type { Element } from './xml.ts';

/** One date-part, compiled. */
interface DatePart {
  readonly name: string;
  readonly form: string;
  readonly rangeDelimiter: string;
  readonly wrap: ReturnType<typeof wrapper>;
  /** The same without its prefix or suffix: at the seam of a range. */
  readonly wrapBare: ReturnType<typeof wrapper>;
}
interface Layout {
  readonly names: ReadonlySet<string>;
  readonly parts: readonly DatePart[];
  readonly delimiter: string;
}

/** Compiles cs:date, localised (`form`) or spelled out part by part. */
export function compileDate(element: Element, compiler: Compiler): Settle {
  const variable = element.attributes.get('variable') ?? '';
  const read = dateReader(variable);
  const wrap = wrapper(element);
  const layoutFor = element.attributes.has('form') ? localised(element) : spelledOut(element);
  const implicitSuffix = variable === 'issued' && !compiler.explicitYearSuffix;
  const extras = { variable: variable as DateVariable, role: 'date' } as const;
  const render: Render = (scope) => {
    scope.called += 1;
    if (scope.silent?.has(variable) || (scope.comparing && variable === 'accessed')) return undefined;
    const date = read(scope);
    if (!date) return undefined;
    const layout = layoutFor(scope.locale);
    if (scope.sort) {
      scope.printed += 1;
      return sortable(date, layout.names);
    }
    const suffix = implicitSuffix ? yearSuffix(scope) : undefined;
    const kids = scope.without === 'year' && suffix ? [suffix] : renderDate(date, layout, scope, suffix);
    if (kids.length === 0) return undefined;
    notePrinted(scope, variable);
    return wrap(kids, scope, extras);
  };
  return ofVariable(variable, compiler, render, 'value');
}

/** The letter that tells two works of one year apart, once in an entry. */
function yearSuffix(scope: Scope): Node | undefined {
  const suffix = scope.distinction?.yearSuffix;
  if (!suffix || scope.yearSuffixDone) return undefined;
  scope.yearSuffixDone = true;
  return { kids: [suffix], variable: 'year-suffix', role: 'year-suffix' };
}

function spelledOut(element: Element): (locale: Locale) => Layout {
  const parts = element.children.filter(({ name }) => name === 'date-part').map((part) => datePart(part));
  const layout = layoutOf(parts, element.attributes.get('delimiter'));
  return () => layout;
}

/** The locale's date of the form asked for, its parts limited and changed as the style says; made once a locale. */
function localised(element: Element): (locale: Locale) => Layout {
  const form = element.attributes.get('form') ?? 'text';
  const wanted = (element.attributes.get('date-parts') ?? 'year-month-day').split('-');
  const changes = new Map(element.children.map((child) => [child.attributes.get('name'), child]));
  const made = new Map<Locale, Layout>();
  return (locale) => {
    const known = made.get(locale);
    if (known) return known;
    const format = locale.dates.get(form);
    const parts = (format?.parts ?? [])
      .filter(({ name }) => wanted.includes(name))
      .map(({ name, attributes }) => {
        // Affixes are the locale's own; everything else the style may change.
        const own = [...(changes.get(name)?.attributes ?? [])].filter(([key]) => key !== 'prefix' && key !== 'suffix');
        return datePart({ ...element, name: 'date-part', attributes: new Map([...attributes, ...own]), children: [] });
      });
    const layout = layoutOf(parts, format?.delimiter);
    made.set(locale, layout);
    return layout;
  };
}

function layoutOf(parts: readonly DatePart[], delimiter = ''): Layout {
  return { parts, delimiter, names: new Set(parts.map(({ name }) => name)) };
}

function datePart(element: Element): DatePart {
  const { attributes } = element;
  const bare = new Map([...attributes].filter(([key]) => key !== 'suffix'));
  return {
    name: attributes.get('name') ?? '',
    form: attributes.get('form') ?? '',
    rangeDelimiter: attributes.get('range-delimiter') ?? '–',
    wrap: wrapper(element),
    wrapBare: wrapper({ ...element, attributes: bare }),
  };
}

function renderDate(date: CalendarDate, layout: Layout, scope: Scope, suffix: Node | undefined): Node[] {
  if (!date.from) return date.literal ? [suffix ? { kids: [date.literal, suffix] } : date.literal] : [];
  const { from, to } = date;
  if (to && to !== 'open') {
    const range = renderRange(from, to, layout, scope, suffix);
    if (range) return range;
  }
  const open = to === 'open';
  const nodes: Node[] = [];
  for (let index = 0; index < layout.parts.length; index += 1) {
    const part = layout.parts[index];
    const node = part && onePart(part, from, scope, part.wrap, suffix, open);
    if (node !== undefined) nodes.push(node);
  }
  return joined(nodes, layout.delimiter);
}

function joined(nodes: Node[], delimiter: string): Node[] {
  return nodes.length > 1 ? [{ kids: nodes, delimiter }] : nodes;
}

const ORDER = ['year', 'month', 'day'];

/**
 * A range. Parts equal in both dates are printed once, around the stretch that differs:
 *
 *     May 4, 2010 / May 10, 2010   ->   May 4–10, 2010
 *         ^ the stretch: from the first part that differs to the last one
 */
function renderRange(from: Day, to: Day, layout: Layout, scope: Scope, suffix: Node | undefined): Node[] | undefined {
  const differs = ORDER.find((name) => partValue(from, name) !== partValue(to, name));
  if (differs === undefined) return undefined;
  const parts = layout.parts.filter(
    ({ name }) => partValue(from, name) !== undefined || partValue(to, name) !== undefined,
  );
  const isCommon = (part: DatePart): boolean => ORDER.indexOf(part.name) < ORDER.indexOf(differs);
  const first = parts.findIndex((part) => !isCommon(part));
  if (first === -1) return undefined;
  const last = parts.length - 1 - [...parts].reverse().findIndex((part) => !isCommon(part));
  const stretch = parts.slice(first, last + 1);
  const render = (list: readonly DatePart[], day: Day, bareLast: boolean, withSuffix: boolean): Node[] =>
    list
      .map((part, index) => {
        const wrap = bareLast && index === list.length - 1 ? part.wrapBare : part.wrap;
        return onePart(part, day, scope, wrap, withSuffix ? suffix : undefined, false);
      })
      .filter((node) => node !== undefined);
  const delimiter = parts.find(({ name }) => name === differs)?.rangeDelimiter ?? '–';
  const { delimiter: between } = layout;
  const range: Node = {
    kids: [
      ...joined(render(stretch, from, true, true), between),
      delimiter,
      ...joined(render(stretch, to, false, false), between),
    ],
  };
  const before = render(parts.slice(0, first), from, false, true);
  const after = render(parts.slice(last + 1), to, false, true);
  return joined([...before, range, ...after], between);
}

function partValue(day: Day, name: string): number | undefined {
  if (name === 'year') return day.year;
  if (name === 'month') return day.month ?? (day.season === undefined ? undefined : day.season + 12);
  return day.day;
}

function onePart(
  part: DatePart,
  day: Day,
  scope: Scope,
  wrap: DatePart['wrap'],
  suffix: Node | undefined,
  open: boolean,
): Node | undefined {
  const text = partText(part, day, scope.locale);
  if (text === undefined) return undefined;
  if (part.name !== 'year') return wrap([text], scope);
  const kids: Node[] = [text];
  if (suffix) kids.push(suffix);
  if (open) kids.push(part.rangeDelimiter);
  return wrap(kids, scope);
}

function partText(part: DatePart, day: Day, locale: Locale): string | undefined {
  switch (part.name) {
    case 'year':
      return yearText(day.year, part.form, locale);
    case 'month':
      return monthText(part.form, day, locale);
    default:
      return day.day === undefined ? undefined : dayText(part.form, day, day.day, locale);
  }
}

function yearText(year: number, form: string, locale: Locale): string {
  if (form === 'short') return String(Math.abs(year) % 100).padStart(2, '0');
  if (year < 0) return `${-year}${termOf(locale, 'bc') ?? ''}`;
  return year < 1000 ? `${year}${termOf(locale, 'ad') ?? ''}` : String(year);
}

function monthText(form: string, day: Day, locale: Locale): string | undefined {
  if (day.month === undefined) return day.season === undefined ? undefined : termOf(locale, `season-0${day.season}`);
  const digits = String(day.month).padStart(2, '0');
  if (form === 'numeric') return String(day.month);
  if (form === 'numeric-leading-zeros') return digits;
  return termOf(locale, `month-${digits}`, form === 'short' ? 'short' : 'long');
}

function dayText(form: string, date: Day, day: number, locale: Locale): string {
  if (form === 'numeric-leading-zeros') return String(day).padStart(2, '0');
  if (form !== 'ordinal' || (locale.options.get('limit-day-ordinals-to-day-1') === 'true' && day > 1))
    return String(day);
  const gender = date.month && genderOf(locale, `month-${String(date.month).padStart(2, '0')}`);
  return day + ordinalSuffix(locale, day, gender || undefined);
}
