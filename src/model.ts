/**
 * The data that flows through zapis: text → list → tokens → labelled fields → record → checks → style → output.
 *
 * Everything here is plain, frozen-by-type data. Names are those of CSL 1.0.2 (`variable`, `item`, `cite`, `locator`)
 * and, where CSL has no word, of the GOST standards in English (`heading`, `area`). Keys are verbatim CSL variables.
 */

import type { DateVariable, ItemType, NameVariable, TextVariable } from './variables.ts';

/** Half-open range of UTF-16 offsets in the text given to the public function, never in a normalised copy of it. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A variable of an item: CSL's own, the item's type, or a key of `custom` (`custom.access-mode`). */
export type Variable = NameVariable | DateVariable | TextVariable | 'type' | `custom.${string}`;

/** A person (`family`, `given`, …) or an organisation (`literal`); CSL 1.0.2, "name variables". */
export interface Name {
  readonly family?: string;
  readonly given?: string;
  readonly suffix?: string;
  readonly 'dropping-particle'?: string;
  readonly 'non-dropping-particle'?: string;
  readonly 'comma-suffix'?: boolean | string | number;
  readonly 'static-ordering'?: boolean | string | number;
  readonly 'parse-names'?: boolean | string | number;
  readonly literal?: string;
}

/** Year, month (1 to 12), day (1 to 31); only the parts that are known. Years before our era are negative. */
export type DateParts = readonly (number | string)[];

/** One date or a range of two; CSL-JSON's date variable. */
export interface DateValue {
  readonly 'date-parts'?: readonly DateParts[];
  /** 1 to 4: spring to winter. */
  readonly season?: number | string;
  readonly circa?: boolean | string | number;
  /** A date that is not of the calendar, printed as it stands. */
  readonly literal?: string;
  readonly raw?: string;
}

/** A value of `custom`: what GOST, APA or Chicago need and CSL has no variable for. Keys: docs/custom-keys.md. */
export type CustomValue = string | number | boolean | readonly CustomValue[] | { readonly [key: string]: CustomValue };

/** A CSL-JSON 1.0.2 item; what the standards need beyond it stands in `custom`. */
export type Item = { readonly id?: string; readonly type: ItemType } & {
  readonly [V in NameVariable]?: readonly Name[];
} & { readonly [V in DateVariable]?: DateValue } & { readonly [V in TextVariable]?: string } & {
  readonly categories?: readonly string[];
  readonly custom?: { readonly [key: string]: CustomValue };
};

/** The Cyrillic behind a romanised record: only its text and name variables. */
export type CyrillicPart = { readonly [V in NameVariable]?: readonly Name[] } & {
  readonly [V in TextVariable]?: string;
};

/** One variable found: where it stands in the text and how sure the reader is (0 to 1). */
export interface Field {
  readonly variable: Variable;
  readonly span: Span;
  /** Where it stands in the reference's `raw`; given where the entry has several lines, which `raw` joins. */
  readonly inRaw?: Span;
  readonly confidence: number;
}

/** One entry of a list: as printed, where it stands, and what was read from it. */
export interface Reference {
  /** Read from a record of BibTeX, RIS or CSL-JSON: `raw` is its source, and what rules know of print says nothing. */
  readonly isRecord?: true;
  /** The entry exactly as printed, without its list number; its lines are joined, page numbers between them left out. */
  readonly raw: string;
  /** Where `raw` stands in the list's text. An entry broken by page furniture still has one span, around it all. */
  readonly span: Span;
  /** The list number or bullet before the entry, as printed ("1.", "[1]"). */
  readonly marker?: { readonly text: string; readonly number?: number; readonly span: Span };
  readonly fields: readonly Field[];
  readonly item: Item;
  readonly cyrillic?: CyrillicPart;
  /** The least confidence among the fields, 0 for an entry that was not understood. */
  readonly confidence: number;
  readonly warnings: readonly Finding[];
}

/** One work named by a call: by its number in the list, or by the key that is its item's `id`. */
export interface CalledWork {
  readonly number?: number;
  /** Key of pandoc or LaTeX; `*` is LaTeX's word for all works (`\nocite{*}`). */
  readonly key?: string;
  readonly span: Span;
  /** The place cited, as printed: "с. 81". */
  readonly locator?: string;
}

/** A call in running text: `[10, с. 81]`, `[25; 26, с. 77]`, `[@doe99, p. 3]`, `\cite[3]{doe99}`. */
export interface Call {
  readonly span: Span;
  readonly cites: readonly CalledWork[];
}

/** What a stretch of the text is. Blocks follow each other without a gap: joined, they are the text. */
export interface Block {
  readonly kind: 'prose' | 'heading' | 'entry' | 'space';
  readonly span: Span;
}

/** A text and all that was read from it. */
export interface ReferenceList {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly references: readonly Reference[];
  readonly calls: readonly Call[];
}

export type Severity = 'error' | 'warning' | 'note';

/**
 * Something worth saying about a text, as plain data. The words are made from `rule` and `values` by the rule's
 * message in English or Russian, so that a finding can be printed in any language.
 */
export interface Finding {
  /** Id of the rule, kebab-case: its file in `src/rules/`, its page in the guide. */
  readonly rule: string;
  readonly severity: Severity;
  readonly span: Span;
  /** Index of the reference that it is about. */
  readonly reference?: number;
  /** What the message's placeholders stand for. */
  readonly values?: { readonly [name: string]: string | number };
  /** A change that mends it and is safe to make by machine. */
  readonly fix?: { readonly span: Span; readonly text: string };
}

/** A piece of printed text and the variable that it prints. Joined, an entry's runs are the entry. */
export interface Run {
  readonly text: string;
  readonly variable?: Variable;
  readonly mark?: 'italic' | 'bold' | 'small-caps' | 'superscript' | 'subscript' | 'underline';
  readonly href?: string;
}

/** A place cited: CSL's locator label ("page", "volume", "issue", "chapter", also "book") and its value ("17"). */
export interface Locator {
  readonly label: string;
  readonly value: string;
}

/** One work cited at one place of the text. */
export interface Cite {
  readonly item: Item;
  readonly locators?: readonly Locator[];
  readonly prefix?: string;
  readonly suffix?: string;
}

/** Where a citation stands in the sequence: CSL's `position`, and GOST's two finer cases (ГОСТ Р 7.0.5-2008, 8). */
export type Position = 'first' | 'subsequent' | 'ibid' | 'ibid-with-locator' | 'near-note' | 'container-ibid';

/** Options of styles by name; each style documents its own. Unknown options are ignored by a style. */
export interface StyleOptions {
  readonly [option: string]:
    | string
    | number
    | boolean
    | readonly string[]
    | { readonly [key: string]: number | string }
    | undefined;
}

/** What a style may know besides the item. */
export interface StyleContext {
  readonly options: StyleOptions;
  /** Of a citation: the citations printed before it, the last one last. */
  readonly previous?: readonly (readonly Cite[])[];
  readonly position?: Position;
  /** All works of the document, also those that are not cited: a bracket tells them apart by it. */
  readonly items?: readonly Item[];
}

/** One citation of a text: the works cited there together. Without a position it is found from those before. */
export interface Citation {
  readonly cites: readonly Cite[];
  readonly position?: Position;
}

/** One standard's way to print. Pure: no clock, no network, no markup. */
export interface StyleAdapter {
  readonly id: string;
  /** The document that fixes the style, with its year. */
  readonly standard: string;
  entry(item: Item, context: StyleContext): readonly Run[];
  citation(cites: readonly Cite[], context: StyleContext): readonly Run[];
  /** All citations of a text in one pass; without it each is printed by `citation` with those before. */
  citations?(sequence: readonly Citation[], context: StyleContext): readonly (readonly Run[])[];
  compare?(a: Item, b: Item, context: StyleContext): number;
  /** The language whose words an entry takes because the style has none for its own; undefined where it has. */
  fallback?(item: Item): string | undefined;
  /** Names of the options that the style knows; undefined where nobody can tell. */
  readonly options?: readonly string[];
  /** Variables that the standard requires of each type; for the checks. */
  readonly required: { readonly [T in ItemType]?: readonly Variable[] };
}
