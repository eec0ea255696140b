import { OUTPUT_FORMATS, toRow, writeItems, writeRow } from '../formats.ts';
import type { Item } from '../model.ts';
import { parseReference } from '../parse.ts';
import { linesOf, type Source, sourcesOf } from './input.ts';
import type { ExitCode, Io } from './io.ts';
import { progressOf } from './progress.ts';
import { FROM, formatNamed, type Records, recordsOf } from './records.ts';
import { FIELD_COLUMNS, REVIEW, type Review, reviewOf, reviewReference } from './review.ts';
import type { Verb } from './verb.ts';

export const convert: Verb = {
  usage: '[FILE…] [--from FORMAT] [--to FORMAT] [--review FILE]',
  about: `Reads references and writes them as records. A text may be a whole document: its list is found and split.
"lines" is a reference a line, none of them split or joined; with "--to ndjson" each is written as it is read.
Every record is written, however doubtful; the table of --review says which fields to look at.`,
  options: {
    from: FROM,
    to: { value: 'FORMAT', choices: OUTPUT_FORMATS, help: 'format of the output; csl-json by default' },
    ...REVIEW,
  },
  async run({ files, one }, io) {
    const from = formatNamed(one.from);
    const to = OUTPUT_FORMATS.find((format) => format === one.to) ?? 'csl-json';
    const review = reviewOf(one, FIELD_COLUMNS);
    const items: Item[] = [];
    let exitCode: ExitCode = 0;
    for (const source of sourcesOf(files, io)) {
      if (from === 'lines' && to === 'ndjson') {
        await streamLines(source, review, io);
        continue;
      }
      const records = await recordsOf(source, from, io);
      if (records.exitCode !== 0) exitCode = records.exitCode;
      for (const [index, reference] of (records.references ?? []).entries()) {
        reviewReference(review, source.name, index + 1, reference);
      }
      if (to === 'ndjson') await writeRows(records, io);
      else for (const item of records.items) items.push(item);
    }
    if (to !== 'ndjson') await io.write(writeItems(items, to));
    await review.save();
    return exitCode;
  },
};

/** A row for every line, in order, however empty or hopeless it is. */
async function streamLines(source: Source, review: Review, io: Io): Promise<void> {
  const progress = progressOf('references', io);
  let number = 0;
  for await (const line of linesOf(source, io)) {
    const reference = parseReference(line);
    reviewReference(review, source.name, ++number, reference);
    await io.write(writeRow(toRow(reference)));
    progress.step();
  }
  progress.end();
}

async function writeRows({ items, references }: Records, io: Io): Promise<void> {
  if (!references) return await io.write(writeItems(items, 'ndjson'));
  for (const reference of references) await io.write(writeRow(toRow(reference)));
}
