import type { ReferenceList, Span } from '../model.ts';
import { type Entry, entriesOf, fieldOf } from './entries.ts';
import type { Network, Visit } from './rule.ts';

/** An address of the list, what it answered, and where a fix may put another in its place. */
export interface VisitedEntry extends Entry {
  readonly url: string;
  readonly span: Span;
  /** The address stands in the text as it is, so that another can be put there. */
  readonly isPlain: boolean;
  readonly visit: Visit;
}

/**
 * Visits the address of every reference. All visits begin at once: the network keeps the limits, and remembers, so
 * that each rule that asks gets the same visit. DOIs are left to the resolver (rule `link-doi`).
 */
export async function* visitsOf(list: ReferenceList, network: Network | undefined): AsyncIterable<VisitedEntry> {
  if (network === undefined) return;
  const begun = [...entriesOf(list)].flatMap((entry) => {
    const field = fieldOf(entry.reference, 'URL');
    const printed = entry.reference.item.URL;
    if (field === undefined || printed === undefined || IS_DOI.test(printed)) return [];
    const url = /^[a-z][a-z\d+.-]*:\/\//i.test(printed) ? printed : `http://${printed}`;
    const isPlain = list.text.slice(field.span.start, field.span.end) === printed;
    return [{ ...entry, url, span: field.span, isPlain, visit: network.visit(url) }];
  });
  for (const entry of begun) yield { ...entry, visit: await entry.visit };
}

const IS_DOI = /^(?:https?:\/\/)?(?:dx\.)?doi\.org\/10\./i;
