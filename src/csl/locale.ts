import type { Element } from './xml.ts';

export type TermForm = 'long' | 'short' | 'verb' | 'verb-short' | 'symbol';
export type Gender = 'masculine' | 'feminine';

/** A term's words in one form; `multiple` only where it differs by number. */
interface TermWords {
  readonly single: string;
  readonly multiple: string;
}

/** All that a locale says of one term: its words by form (`long`, `masculine` …), its gender, what an ordinal matches. */
interface Term {
  readonly forms: ReadonlyMap<string, TermWords>;
  readonly gender: Gender | undefined;
  readonly match: string | undefined;
}

/** A part of a localised date, as its `date-part` element says. */
export interface DatePartFormat {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
}
interface DateFormat {
  readonly delimiter: string;
  readonly parts: readonly DatePartFormat[];
}

/** The words, dates and habits of one language. */
export interface Locale {
  /** BCP 47. */
  readonly language: string;
  readonly terms: ReadonlyMap<string, Term>;
  readonly dates: ReadonlyMap<string, DateFormat>;
  /** `punctuation-in-quote`, `limit-day-ordinals-to-day-1`. */
  readonly options: ReadonlyMap<string, string>;
}

/** Our own term tables, `references/locales/*.json`: a word, or its singular and plural, by form. */
export interface LocaleTable {
  readonly source: string;
  readonly language: string;
  readonly options: { readonly [option: string]: boolean };
  readonly dates: { readonly [form: string]: readonly { readonly [attribute: string]: string }[] };
  readonly terms: {
    readonly [term: string]: string | { readonly [form: string]: string | readonly string[] };
  };
}

/** A locale from one of our tables. */
export function localeOfTable(table: LocaleTable): Locale {
  const terms = new Map<string, Term>();
  for (const [name, value] of Object.entries(table.terms)) {
    const { gender, match, ...forms } = typeof value === 'string' ? { long: value } : value;
    const words = new Map<string, TermWords>();
    for (const [form, text] of Object.entries(forms as { [form: string]: string | readonly string[] })) {
      const [single = '', multiple = single] = typeof text === 'string' ? [text] : text;
      words.set(form, { single, multiple });
    }
    terms.set(name, makeTerm(words, gender, match));
  }
  const dates = new Map<string, DateFormat>();
  for (const [form, parts] of Object.entries(table.dates)) {
    const formats = parts.map((part) => ({ name: part.name ?? '', attributes: new Map(Object.entries(part)) }));
    dates.set(form, { delimiter: '', parts: formats });
  }
  const options = new Map(Object.entries(table.options).map(([option, value]) => [option, String(value)]));
  return { language: table.language, terms, dates, options };
}

function makeTerm(forms: ReadonlyMap<string, TermWords>, gender: unknown, match: unknown): Term {
  return {
    forms,
    gender: gender === 'masculine' || gender === 'feminine' ? gender : undefined,
    match: typeof match === 'string' ? match : undefined,
  };
}

/** A locale from a `<locale>` element, of a locale file or of a style (there without a language, it has `''`). */
export function localeOfElement(element: Element): Locale {
  const terms = new Map<string, Term>();
  const dates = new Map<string, DateFormat>();
  const options = new Map<string, string>();
  for (const child of element.children) {
    if (child.name === 'terms') for (const term of child.children) addTerm(terms, term);
    if (child.name === 'date') {
      const parts = child.children.map(({ attributes }) => ({ name: attributes.get('name') ?? '', attributes }));
      dates.set(child.attributes.get('form') ?? 'text', { delimiter: child.attributes.get('delimiter') ?? '', parts });
    }
    if (child.name === 'style-options') for (const [option, value] of child.attributes) options.set(option, value);
  }
  return { language: element.attributes.get('xml:lang') ?? '', terms, dates, options };
}

function wordsOf({ children, text }: Element): TermWords {
  if (children.length > 0) {
    const child = (part: string): string | undefined => children.find(({ name }) => name === part)?.text;
    const single = child('single') ?? '';
    return { single, multiple: child('multiple') ?? single };
  }
  // A term may begin with a space (" AD"); line breaks around it only lay out the file.
  const single = text.includes('\n') ? text.replace(/^\s*\n\s*|\s*\n\s*$/g, '') : text;
  return { single, multiple: single };
}

function addTerm(terms: Map<string, Term>, element: Element): void {
  const name = element.attributes.get('name') ?? '';
  const words = wordsOf(element);
  const form = element.attributes.get('gender-form') ?? element.attributes.get('form') ?? 'long';
  const known = terms.get(name);
  const forms = known ? new Map(known.forms) : new Map<string, TermWords>();
  forms.set(form, words);
  terms.set(
    name,
    makeTerm(forms, element.attributes.get('gender') ?? known?.gender, element.attributes.get('match') ?? known?.match),
  );
}

/** `over` laid on `base`: what it defines wins, form by form; ordinals are one system and are replaced together. */
export function overlay(base: Locale, over: Locale): Locale {
  const terms = new Map(base.terms);
  if (over.terms.has('ordinal') || over.terms.has('ordinal-00') || over.terms.has('ordinal-01')) {
    for (const name of base.terms.keys()) if (/^ordinal/.test(name)) terms.delete(name);
  }
  for (const [name, term] of over.terms) {
    const under = terms.get(name);
    const forms = under ? new Map([...under.forms, ...term.forms]) : term.forms;
    terms.set(name, makeTerm(forms, term.gender ?? under?.gender, term.match ?? under?.match));
  }
  return {
    language: base.language,
    terms,
    dates: new Map([...base.dates, ...over.dates]),
    options: new Map([...base.options, ...over.options]),
  };
}

const FALLBACK: { readonly [form in TermForm]?: TermForm } = {
  'verb-short': 'verb',
  symbol: 'short',
  verb: 'long',
  short: 'long',
};

/** A term's words; a form that the locale lacks falls back as CSL 1.0.2 says (verb-short, verb, long; symbol, short, long). */
export function termOf(locale: Locale, name: string, form: TermForm = 'long', plural = false): string | undefined {
  const term = locale.terms.get(name);
  if (!term) return undefined;
  for (let wanted: TermForm | undefined = form; wanted; wanted = FALLBACK[wanted]) {
    const words = term.forms.get(wanted);
    if (words) return plural ? words.multiple : words.single;
  }
  return undefined;
}

/** The gender of a noun, by which its ordinals agree. */
export function genderOf(locale: Locale, name: string): Gender | undefined {
  return locale.terms.get(name)?.gender;
}

/** The suffix that makes `number` an ordinal, in the gender given; CSL 1.0.2, "Ordinal suffixes". */
export function ordinalSuffix(locale: Locale, number: number, gender: Gender | undefined): string {
  const digits = String(number % 100).padStart(2, '0');
  const last = `0${digits[1]}`;
  // The last two digits go before the last one; what neither defines takes the plain ordinal.
  const candidates = [
    {
      name: `ordinal-${digits}`,
      fits: ['last-two-digits', number < 100 ? 'whole-number' : ''],
      otherwise: Number(digits) > 9,
    },
    { name: `ordinal-${last}`, fits: ['last-digit', number < 10 ? 'whole-number' : ''], otherwise: true },
  ];
  for (const { name, fits, otherwise } of candidates) {
    const term = locale.terms.get(name);
    if (!term || !(term.match ? fits.includes(term.match) : otherwise)) continue;
    const words = term.forms.get(gender ?? 'long') ?? term.forms.get('long');
    if (words) return words.single;
  }
  const plain = locale.terms.get('ordinal');
  return plain ? gendered(plain, gender) : '';
}

/** A number from 1 to 10 in words ("first"), or undefined. */
export function longOrdinal(locale: Locale, number: number, gender: Gender | undefined): string | undefined {
  const term = locale.terms.get(`long-ordinal-${String(number).padStart(2, '0')}`);
  return term && gendered(term, gender);
}

function gendered(term: Term, gender: Gender | undefined): string {
  return (term.forms.get(gender ?? 'long') ?? term.forms.get('long') ?? [...term.forms.values()][0])?.single ?? '';
}
