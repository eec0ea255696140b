import { readFile } from 'node:fs/promises';
import { type Baseline, baselineOf, newFindings } from '../baseline.ts';
import type { Finding, ReferenceList } from '../model.ts';
import { save, UsageError } from './io.ts';

/** A file of findings that are known and borne, of any number of checked files. */
export interface Known {
  /** The findings of a file that are not known, and the file's part of what `--update-baseline` writes. */
  sift(findings: readonly Finding[], list: ReferenceList, name: string): readonly Finding[];
  /** Writes the findings of this run as the new baseline. */
  save(): Promise<void>;
}

/**
 * Opens a baseline: `{"version": 1, "files": {"thesis.md": {"rule | text | entry": 1}}}`.
 * @throws UsageError when it is damaged, or missing and not about to be written
 */
export async function openBaseline(file: string, isUpdated: boolean): Promise<Known> {
  const files = await readBaseline(file, isUpdated);
  const seen = new Map<string, Baseline>();
  return {
    sift(findings, list, name) {
      seen.set(name, baselineOf(findings, list));
      return isUpdated ? [] : newFindings(findings, list, files.get(name) ?? new Map());
    },
    async save() {
      const all = [...new Map([...files, ...seen])].sort(([a], [b]) => (a < b ? -1 : 1));
      const data = {
        version: 1,
        files: Object.fromEntries(all.map(([name, known]) => [name, Object.fromEntries(known)])),
      };
      await save('--baseline', file, `${JSON.stringify(data, undefined, 2)}\n`);
    },
  };
}

async function readBaseline(file: string, mayBeMissing: boolean): Promise<ReadonlyMap<string, Baseline>> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch {
    if (mayBeMissing) return new Map();
    throw new UsageError(`--baseline ${file}: can't be read; --update-baseline writes one`);
  }
  try {
    const files: { readonly [name: string]: { readonly [key: string]: number } } = JSON.parse(text).files;
    return new Map(Object.entries(files).map(([name, known]) => [name, new Map(Object.entries(known))]));
  } catch {
    throw new UsageError(`--baseline ${file}: is no baseline`);
  }
}
