import type { Label, Labelled } from './tokens.ts';

/** What only a publisher's name ends or begins with. */
const PUBLISHER =
  /(?:\s(?:Press|Verlag|Publish(?:ing|ers)|Publ\.|Books|& Sons|University)(?:, Inc\.?|,? Ltd\.?)?|^(?:Изд-во|Издательство|Izd-vo)\s.*)$/u;
/** What only a part of something has. */
const OF_PARTS: ReadonlySet<Label> = new Set(['page', 'volume', 'issue']);

/**
 * Hosts that are none:
 *
 *     Orlov S. Lectures on tides // Harbour Press. – 2012. – 152 p.    a book of so many pages is in no host: its publisher
 *     Tides: Proc. of the School / eds. S. Orlov. – Riga, 1977.        what stands behind a colon alone is the kind of book
 *     … // Tides of the North : Annual Symposium, Riga. – P. 4.        a conference behind the host's colon is no series
 */
export function withoutFalseHosts(entry: string, all: readonly Labelled[]): readonly Labelled[] {
  const labelled = withEvents(entry, all);
  const at = labelled.findIndex(({ label }) => label === 'container-title');
  const host = labelled[at];
  const title = labelled[at - 1];
  if (host === undefined || title?.label !== 'title') return labelled;
  const has = (wanted: Label): boolean => labelled.some(({ label }) => label === wanted);
  const gap = entry.slice(title.span.end, host.span.start);
  const isPart = labelled.some(({ label }) => OF_PARTS.has(label));
  const isWhole = has('number-of-pages') && !isPart;
  const isPublisher = PUBLISHER.test(entry.slice(host.span.start, host.span.end)) && !has('publisher');
  const label =
    isWhole && isPublisher ? 'publisher' : !isPart && /^\s?:\s$/u.test(gap) && !has('genre') ? 'genre' : undefined;
  return label === undefined ? labelled : labelled.with(at, { ...host, label });
}

const CONFERENCE =
  /(?<!\p{L})(?:conf(?:\.|erence)|symp(?:\.|osium)|workshop|congress|конф(?:\.|еренц)|симпозиум|конгресс|семинар)/iu;

/** What the labeller took for a series between the host and the imprint, though it is called a conference. */
function withEvents(entry: string, labelled: readonly Labelled[]): readonly Labelled[] {
  return labelled.map((one, at) => {
    const host = labelled[at - 1];
    if (one.label !== 'collection-title' || host?.label !== 'container-title') return one;
    const isBehind = /^\s?:\s$/u.test(entry.slice(host.span.end, one.span.start));
    const isEvent = isBehind && CONFERENCE.test(entry.slice(one.span.start, one.span.end));
    return isEvent ? { ...one, label: 'event-title' as const } : one;
  });
}
