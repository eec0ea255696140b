import { readBibtex, writeBibtex } from './formats/bibtex.ts';
import { type Place, type ReadItems, readCslJson, writeCslJson } from './formats/csl-json.ts';
import type { InputFormat, OutputFormat } from './formats/detect-format.ts';
import { readNdjson, writeNdjson } from './formats/ndjson.ts';
import { readRis, writeRis } from './formats/ris.ts';
import type { Item } from './model.ts';

export { BinaryFileError, type Decoded, decode, type Encoding } from './formats/decode.ts';
export {
  detectFormat,
  INPUT_FORMATS,
  type InputFormat,
  OUTPUT_FORMATS,
  type OutputFormat,
} from './formats/detect-format.ts';
export { FORMAT_MESSAGES, type FormatRule } from './formats/findings.ts';
export { type NdjsonRow, type RowSpans, toRow, writeRow } from './formats/ndjson.ts';
export type { Place, ReadItems };

const READERS: { readonly [format in InputFormat]?: (text: string) => ReadItems } = {
  'csl-json': readCslJson,
  ndjson: readNdjson,
  bibtex: readBibtex,
  biblatex: readBibtex,
  ris: readRis,
};

const WRITERS: { readonly [format in OutputFormat]: (items: readonly Item[]) => string } = {
  'csl-json': writeCslJson,
  ndjson: writeNdjson,
  bibtex: (items) => writeBibtex(items, 'bibtex'),
  biblatex: (items) => writeBibtex(items, 'biblatex'),
  ris: writeRis,
};

/**
 * Reads records from a data format. Nothing is dropped in silence: what can't be read becomes a finding that holds its
 * text as `values.raw`, what CSL has no variable for is kept in an item's `custom`. Broken input never throws.
 *
 * @throws TypeError for `text`, `markdown` and `lines`, which hold no records but references as printed: `parse` reads them.
 */
export function readItems(text: string, from: InputFormat): ReadItems {
  const read = READERS[from];
  if (!read) throw new TypeError(`“${from}” holds references as printed, not records: read it with parse(text).`);
  return read(text);
}

/**
 * Writes records in a data format, in UTF-8. What the format cannot say travels beside it (`zapis` in BibTeX and
 * BibLaTeX, `U5` in RIS) and comes back with `readItems`.
 */
export function writeItems(items: readonly Item[], to: OutputFormat): string {
  const write = WRITERS[to];
  if (!write) throw new TypeError(`“${String(to)}” is no format that zapis writes.`);
  return write(items);
}
