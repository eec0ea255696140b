import type { DateParts, Finding, ReferenceList, Severity, StyleAdapter } from '../model.ts';

/** What an address answered. Classes: docs/urls.md. */
export interface Visit {
  readonly url: string;
  /**
   * `alive`: the page is there. `redirected`: it is there, at `location`. `dead`: the server says that it is not
   * there, or shows a page that says so. `unverified`: the server turns robots away or fails for now, so nothing is
   * known. `unreachable`: no server answered. `refused`: the address guard did not let us ask.
   */
  readonly outcome: 'alive' | 'redirected' | 'dead' | 'unverified' | 'unreachable' | 'refused';
  /** Status of the last answer. */
  readonly status?: number;
  /** Why, as a code: `timeout`, `dns`, `tls-expired`, `soft-404`, `bot-wall`, … (docs/urls.md has them all). */
  readonly reason?: string;
  /** Where the redirects ended. */
  readonly location?: string;
  /** Every redirect on the way says that it is permanent (301, 308). */
  readonly permanent?: boolean;
  /** Text of the page's `<title>`. */
  readonly title?: string;
}

/** What rules may ask of the network. `zapis/net` opens one; the library core has none. */
export interface Network {
  /** Requests an address, once however often it is asked. Never rejects. A guess stands in no reference. */
  visit(url: string, kind?: 'guess'): Promise<Visit>;
  /** Whether a DOI is registered, by the resolver's handle API; undefined when the resolver can't be asked. */
  registered(doi: string): Promise<boolean | undefined>;
  /** The web archive's snapshot nearest to a date; undefined when it has none. */
  snapshot(url: string, date: DateParts | undefined): Promise<string | undefined>;
}

/** Limits that users set for rules that have one. */
export interface RuleLimits {
  /** Age in months above which an access date is old (rule `access-date-old`). */
  readonly accessDateMonths?: number;
}

/** All that a rule may know besides the list: no rule has a clock or a network of its own. */
export interface World {
  readonly now: Date;
  readonly limits: RuleLimits;
  readonly style?: StyleAdapter;
  readonly network?: Network;
}

/** What a rule says; `check` adds the rule's id and severity. */
export type Found = Omit<Finding, 'rule' | 'severity'>;

/** One check: yields what it finds. The message's `{names}` stand for the finding's values. */
export interface Rule {
  readonly id: string;
  readonly severity: Severity;
  readonly message: { readonly en: string; readonly ru: string };
  check(list: ReferenceList, world: World): Iterable<Found> | AsyncIterable<Found>;
}
