import { readFile } from 'node:fs/promises';
import { compileStyle } from '../csl/adapter.ts';
import { formatList, type ListProblem } from '../format.ts';
import type { Item, StyleAdapter, StyleOptions } from '../model.ts';
import { nearest } from '../nearest.ts';
import { formatPaired } from '../paired.ts';
import type { ArrangeOptions } from '../print/list.ts';
import { restoreItem } from '../restore.ts';
import { romaniseItem, SCHEME_NAMES, type TwoScripts } from '../script/romanise-item.ts';
import { STYLES } from '../styles.ts';
import { sourcesOf } from './input.ts';
import { type ExitCode, UsageError } from './io.ts';
import { pairsOf, unknown } from './options.ts';
import { FROM, formatNamed, recordsOf } from './records.ts';
import type { Verb } from './verb.ts';

const OUTPUTS = ['text', 'html', 'markdown'] as const;
const ORDERS = ['style', 'citation', 'alphabetical', 'chronological', 'kind'] as const;
const GROUPS = ['kind', 'script', 'type'] as const;
const IDS = [...STYLES.keys()];
/** What `formatPaired` prints above. */
const DEFAULT_FIRST = 'gost-r-7.0.5-2008';

export const format: Verb = {
  usage: '--style STYLE [FILE…] [--paired] [--scheme ID] [--from FORMAT] [--output FORMAT]',
  about: `Prints the references of a text, BibTeX, RIS or CSL-JSON file as a list in a style.
With --paired each Cyrillic record stands twice: by --first in its own script, by --style romanised beneath.
With --scheme alone the list is the romanised one.`,
  options: {
    style: { value: 'STYLE', help: `${IDS.join(', ')}, or the path of a .csl file` },
    paired: { help: 'print each record in its own script and romanised' },
    first: {
      value: 'STYLE',
      help: 'with --paired, style of the entries in their own script; gost-r-7.0.5-2008 by default',
    },
    scheme: { value: 'ID', help: 'romanise by this scheme (zapis romanise --help) or family, as bsi or bgn-pcgn' },
    from: FROM,
    output: { value: 'FORMAT', choices: OUTPUTS, help: 'form of the output; text by default' },
    to: { value: 'FORMAT', choices: OUTPUTS, help: 'the same as --output' },
    sort: { value: 'ORDER', choices: ORDERS, help: 'order of the entries; as they are cited by default' },
    'group-by': { value: 'GROUPS', choices: GROUPS, help: 'put the entries under headings' },
    numbered: { help: 'number the entries' },
    opt: { value: 'NAME=VALUE', many: true, help: 'an option of the style, as in --opt dash=–' },
  },
  async run({ files, one, many, on }, io) {
    const style = await styleOf(one.style);
    const paired = on.has('paired');
    if (one.first !== undefined && !paired) throw new UsageError('--first is for --paired');
    const first = one.first === undefined ? {} : { first: await styleOf(one.first) };
    const scheme = one.scheme === undefined ? {} : { scheme: schemeNamed(one.scheme) };
    const output = OUTPUTS.find((form) => form === (one.output ?? one.to)) ?? 'text';
    const options = optionsOf(many.opt ?? [], [style, ...(paired ? [first.first ?? DEFAULT_FIRST] : [])]);
    const records: TwoScripts[] = [];
    let exitCode: ExitCode = 0;
    for (const source of sourcesOf(files, io)) {
      const read = await recordsOf(source, formatNamed(one.from), io);
      if (read.exitCode !== 0) exitCode = read.exitCode;
      // `parse` has put the Cyrillic back; stored records come without it.
      for (const record of read.references ?? read.items.map(inTwoScripts)) records.push(record);
    }
    const sort = ORDERS.find((order) => order === one.sort) ?? 'citation';
    const groupBy = GROUPS.find((group) => group === one['group-by']);
    const list = { ...options, ...(groupBy && { groupBy }), style, output, sort, numbered: on.has('numbered') };
    const onProblem = ({ index, severity, message }: ListProblem): void => {
      if (severity === 'error') exitCode = 2;
      io.say(`reference ${index + 1}: ${severity}: ${message}\n`);
    };
    const items = (): Item[] =>
      records.map((record) => (one.scheme === undefined ? record.item : romaniseItem(record, scheme)));
    const text = paired
      ? formatPaired(records, { ...list, ...first, ...scheme }, onProblem)
      : formatList(items(), list, onProblem);
    await io.write(text === '' ? '' : `${text}\n`);
    return exitCode;
  },
};

function inTwoScripts(item: Item): TwoScripts {
  const cyrillic = restoreItem(item);
  return cyrillic ? { item, cyrillic } : { item };
}

function schemeNamed(given: string): string {
  if (!SCHEME_NAMES.includes(given)) throw unknown('scheme', given, SCHEME_NAMES);
  return given;
}

/** A style of ours by its id, or a CSL file by its path. */
async function styleOf(given: string | undefined): Promise<string | StyleAdapter> {
  if (given === undefined) throw new UsageError(`--style is missing: ${IDS.join(', ')}, or the path of a .csl file`);
  if (IDS.includes(given)) return given;
  if (!given.endsWith('.csl')) throw unknown('style', given, IDS);
  try {
    return compileStyle(await readFile(given, 'utf8'));
  } catch (error) {
    if (error instanceof Error) throw new UsageError(`${given}: ${error.message}`);
    throw error;
  }
}

/** Options of the list, whatever its style. */
const LIST_OPTIONS = [
  'kindOrder',
  'listLanguage',
  'restartNumbering',
  'scriptOrder',
] as const satisfies readonly (keyof ArrangeOptions)[];

/** "dash=–" is text, "areaDash=true" a switch, "edition=17" text, "numbers={"a":1}" JSON. */
function optionsOf(given: readonly string[], styles: readonly (string | StyleAdapter)[]): StyleOptions {
  const pairs = pairsOf('--opt', given);
  const names = styles.map(optionNames);
  // A style that does not say what it knows may know any.
  const known = names.includes(undefined) ? undefined : [...names.flatMap((own) => own ?? []), ...LIST_OPTIONS];
  for (const [name] of pairs) if (known?.includes(name) === false) throw unknownOption(name, styles, known);
  return Object.fromEntries(pairs.map(([name, value]) => [name, optionValue(name, value)]));
}

function optionNames(style: string | StyleAdapter): readonly string[] | undefined {
  return typeof style === 'string' ? STYLES.get(style)?.options : style.options;
}

function unknownOption(name: string, styles: readonly (string | StyleAdapter)[], known: readonly string[]): UsageError {
  const ids = styles.map((style) => (typeof style === 'string' ? style : style.id)).join(' and ');
  const near = nearest(name, known);
  const meant = near === undefined ? '' : `; did you mean ${near}?`;
  const all = [...new Set(known)].sort().join(', ');
  return new UsageError(`--opt ${name}: ${ids} has no such option${meant}\nIts options: ${all}`);
}

function optionValue(name: string, value: string): StyleOptions[string] {
  if (value === 'true' || value === 'false') return value === 'true';
  if (!/^[[{]/.test(value)) return value;
  try {
    return JSON.parse(value);
  } catch {
    throw new UsageError(`--opt ${name}: ${value} is no JSON`);
  }
}
