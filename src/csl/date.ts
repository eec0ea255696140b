import type { DateVariable } from '../variables.ts';
import { enter, leave, pushText, type Wrap, wrapper } from './attributes.ts';
import { type CalendarDate, type Day, sortable } from './calendar.ts';
import type { Compiler } from './compile.ts';
import { genderOf, type Locale, ordinalSuffix, termOf } from './locale.ts';
import { notePrinted, type Render, type Scope } from './scope.ts';
import { ofVariable, type Settle } from './settle.ts';
import { delimiter, type Mark, next } from './tape.ts';
import { dateReader } from './variable.ts';
import type { Element } from './xml.ts';

/** One date-part, compiled. */
interface DatePart {
  readonly name: string;
  readonly form: string;
  readonly rangeDelimiter: string;
  readonly wrap: Wrap;
  /** The same without its suffix: at the seam of a range. */
  readonly wrapBare: Wrap;
}
interface Layout {
  readonly names: ReadonlySet<string>;
  readonly parts: readonly DatePart[];
  readonly delimiter: Mark | undefined;
}

/** Compiles cs:date, localised (`form`) or spelled out part by part. */
export function compileDate(element: Element, compiler: Compiler): Settle {
  const variable = element.attributes.get('variable') ?? '';
  const read = dateReader(variable);
  const wrap = wrapper(element, { variable: variable as DateVariable, role: 'date' });
  const layoutFor = element.attributes.has('form') ? localised(element) : spelledOut(element);
  const implicitSuffix = variable === 'issued' && !compiler.explicitYearSuffix;
  const render: Render = (scope) => {
    const { tape } = scope;
    scope.called += 1;
    if (scope.silent?.includes(variable) || (scope.comparing && variable === 'accessed')) return false;
    const date = read(scope);
    if (!date) return false;
    const layout = layoutFor(scope.locale);
    if (scope.sort) {
      scope.printed += 1;
      const key = sortable(date, layout.names);
      if (key !== '') tape.push(key);
      return true;
    }
    const start = tape.length;
    const inside = enter(tape, wrap);
    const suffix = implicitSuffix ? yearSuffix(scope) : undefined;
    if (scope.without === 'year' && suffix) pushSuffix(suffix, scope);
    else writeDate(date, layout, scope, suffix);
    if (tape.length === inside) {
      tape.length = start;
      return false;
    }
    notePrinted(scope, variable);
    leave(tape, wrap, inside, scope);
    return true;
  };
  return ofVariable(variable, compiler, render, 'value');
}

/** The letter that tells two works of one year apart, once in an entry. */
function yearSuffix(scope: Scope): string | undefined {
  const suffix = scope.distinction?.yearSuffix;
  if (!suffix || scope.yearSuffixDone) return undefined;
  scope.yearSuffixDone = true;
  return suffix;
}

const YEAR_SUFFIX = next({ variable: 'year-suffix', role: 'year-suffix' });

function pushSuffix(suffix: string, { tape }: Scope): void {
  tape.push(YEAR_SUFFIX, suffix);
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

function layoutOf(parts: readonly DatePart[], between: string | undefined): Layout {
  const names = new Set(parts.map(({ name }) => name));
  return { parts, delimiter: between ? delimiter(between) : undefined, names };
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

function writeDate(date: CalendarDate, layout: Layout, scope: Scope, suffix: string | undefined): void {
  if (!date.from) {
    if (!date.literal) return;
    scope.tape.push(date.literal);
    if (suffix) pushSuffix(suffix, scope);
    return;
  }
  const { from, to } = date;
  if (to && to !== 'open' && writeRange(from, to, layout, scope, suffix)) return;
  writeParts(layout.parts, from, { layout, scope, suffix, open: to === 'open', bareLast: false });
}

/** How the parts of a day are written. */
interface Manner {
  readonly layout: Layout;
  readonly scope: Scope;
  readonly suffix: string | undefined;
  /** The year begins a range that has no end. */
  readonly open: boolean;
  /** The last part has no suffix: at the seam of a range. */
  readonly bareLast: boolean;
}

function writeParts(parts: readonly DatePart[], day: Day, manner: Manner): void {
  const { layout, scope, bareLast } = manner;
  const { tape } = scope;
  const start = tape.length;
  for (let index = 0; index < parts.length; index += 1) {
    const part = parts[index];
    const text = part && partText(part, day, scope.locale);
    if (!part || text === undefined) continue;
    if (layout.delimiter !== undefined && tape.length > start) tape.push(layout.delimiter);
    const wrap = bareLast && index === parts.length - 1 ? part.wrapBare : part.wrap;
    if (part.name === 'year' && (manner.suffix || manner.open)) writeYear(text, part, wrap, manner);
    else pushText(scope, wrap, text);
  }
}

function writeYear(text: string, part: DatePart, wrap: Wrap, { scope, suffix, open }: Manner): void {
  const { tape } = scope;
  const inside = enter(tape, wrap);
  tape.push(text);
  if (suffix) pushSuffix(suffix, scope);
  if (open) tape.push(part.rangeDelimiter);
  leave(tape, wrap, inside, scope);
}

const ORDER = ['year', 'month', 'day'];

/**
 * A range. Parts equal in both dates are printed once, around the stretch that differs:
 *
 *     May 4, 2010 / May 10, 2010   ->   May 4–10, 2010
 *         ^ the stretch: from the first part that differs to the last one
 *
 * False where nothing differs.
 */
function writeRange(from: Day, to: Day, layout: Layout, scope: Scope, suffix: string | undefined): boolean {
  const differs = ORDER.find((name) => partValue(from, name) !== partValue(to, name));
  if (differs === undefined) return false;
  const parts = layout.parts.filter(
    ({ name }) => partValue(from, name) !== undefined || partValue(to, name) !== undefined,
  );
  const isCommon = (part: DatePart): boolean => ORDER.indexOf(part.name) < ORDER.indexOf(differs);
  const first = parts.findIndex((part) => !isCommon(part));
  if (first === -1) return false;
  const last = parts.length - 1 - [...parts].reverse().findIndex((part) => !isCommon(part));
  const stretch = parts.slice(first, last + 1);
  const manner: Manner = { layout, scope, suffix, open: false, bareLast: false };
  const { tape } = scope;
  const start = tape.length;
  const between = (write: () => void): void => {
    const before = tape.length;
    if (layout.delimiter !== undefined && before > start) tape.push(layout.delimiter);
    const begin = tape.length;
    write();
    if (tape.length === begin) tape.length = before;
  };
  between(() => writeParts(parts.slice(0, first), from, manner));
  between(() => {
    writeParts(stretch, from, { ...manner, bareLast: true });
    tape.push(parts.find(({ name }) => name === differs)?.rangeDelimiter ?? '–');
    writeParts(stretch, to, { ...manner, suffix: undefined });
  });
  between(() => writeParts(parts.slice(last + 1), to, manner));
  return true;
}

function partValue(day: Day, name: string): number | undefined {
  if (name === 'year') return day.year;
  if (name === 'month') return day.month ?? (day.season === undefined ? undefined : day.season + 12);
  return day.day;
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
