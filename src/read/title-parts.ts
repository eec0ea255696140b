import type { Label, Labelled } from './tokens.ts';

/** What follows says who approved a document or since when it is in force: no part of its title. */
const APPROVAL =
  /\s?[:;,(]\s?(?:(?:утв|введ|затв|utv)\.|(?:утвержд[её]н|введ[её]н|затверджен|utverzhden)\p{L}?(?!\p{L})).*$/su;
/** Labels of the imprint: a title behind them is none, if there is one before. */
const IMPRINT: ReadonlySet<Label> = new Set(['publisher', 'publisher-place', 'number-of-pages']);
const ROMAN = /^[IVX]{1,4}\.?$/u;
/** No name ends so: "Harbour Pilot's". */
const POSSESSIVE = /\p{L}{3}['’]s$/u;

/**
 * The title as a whole where the labeller took parts of it for something else, and without what is no part of it:
 *
 *     Гидрология. | Отчет о плавании. | Правила     a kind of work between two parts of a title is one of them
 *     Tides of the North. | I. | The gulf           so is a Roman figure
 *     А. с. 1112 СССР. Якорь / …                    the title of a volume where there is no other is the title
 *     Harbour Pilot's | Handbook                    a possessive is no name
 *     Причалы : утв. приказом от …                  who approved it stands behind the title
 *     … Riga: Zvaigzne, 2001. Licence: open         nor is anything behind the imprint
 */
export function withWholeTitle(entry: string, labelled: readonly Labelled[]): readonly Labelled[] {
  return withoutApproval(entry, withoutTail(withNamed(withPossessive(entry, withInnerPart(entry, labelled)))));
}

function withInnerPart(entry: string, labelled: readonly Labelled[]): readonly Labelled[] {
  const at = labelled.findIndex(
    ({ label, span }, i) =>
      (label === 'genre' || ROMAN.test(entry.slice(span.start, span.end))) &&
      labelled[i - 1]?.label === 'title' &&
      labelled[i + 1]?.label === 'title',
  );
  const before = labelled[at - 1];
  const after = labelled[at + 1];
  if (before === undefined || after === undefined) return labelled;
  if (!entry.slice(before.span.end).startsWith('. ')) return labelled;
  const confidence = Math.min(...labelled.slice(at - 1, at + 2).map((one) => one.confidence));
  const whole: Labelled = { ...before, confidence, span: { start: before.span.start, end: after.span.end } };
  return labelled.toSpliced(at - 1, 3, whole);
}

function withPossessive(entry: string, labelled: readonly Labelled[]): readonly Labelled[] {
  const [heading, title, ...rest] = labelled;
  if (heading?.label !== 'author' || title?.label !== 'title') return labelled;
  const { start, end } = heading.span;
  if (!POSSESSIVE.test(entry.slice(start, end)) || entry.slice(end, title.span.start).trim() !== '') return labelled;
  return [{ ...title, confidence: heading.confidence, span: { start, end: title.span.end } }, ...rest];
}

function withNamed(labelled: readonly Labelled[]): readonly Labelled[] {
  if (labelled.some(({ label }) => label === 'title' || label === 'container-title')) return labelled;
  const at = labelled.findIndex(({ label }) => label === 'volume-title');
  const only = labelled[at];
  return only === undefined ? labelled : labelled.with(at, { ...only, label: 'title' });
}

function withoutTail(labelled: readonly Labelled[]): readonly Labelled[] {
  const imprint = labelled.findIndex(({ label }) => IMPRINT.has(label));
  const title = labelled.findIndex(({ label }) => label === 'title');
  if (imprint === -1 || title === -1 || title > imprint) return labelled;
  return labelled.filter(({ label }, at) => label !== 'title' || at < imprint);
}

function withoutApproval(entry: string, labelled: readonly Labelled[]): readonly Labelled[] {
  return labelled.map((one) => {
    const { start, end } = one.span;
    const tail = one.label === 'title' ? APPROVAL.exec(entry.slice(start, end)) : null;
    return tail === null || tail.index < 4 ? one : { ...one, span: { start, end: start + tail.index } };
  });
}
