import { isUtf8 } from 'node:buffer';
import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { applyFixes } from '../fix.ts';
import { INPUT_FORMATS } from '../formats.ts';
import type { Finding, Severity } from '../model.ts';
import { type Checked, REPORTS, type ReportFormat, reportAll } from '../report.ts';
import { RULES } from '../rules/all.ts';
import type { Network } from '../rules/rule.ts';
import { STYLES } from '../styles.ts';
import { configFrom } from './config.ts';
import { findingsOf, groupsOf, type Part } from './documents.ts';
import { type ExitCode, type Io, save, UsageError } from './io.ts';
import { openBaseline } from './known.ts';
import { pairsOf, unknown } from './options.ts';
import { formatNamed } from './records.ts';
import { type UrlOptions, withNetwork } from './urls.ts';
import type { Verb } from './verb.ts';

const SEVERITIES = ['error', 'warning', 'note'] as const satisfies readonly Severity[];

/** Reports that are one document, written when all files have been checked; of the others each file is told at once. */
const DOCUMENTS: readonly ReportFormat[] = ['json', 'sarif', 'junit'];

const isReport = (name: string): name is ReportFormat => Object.hasOwn(REPORTS, name);

export const check: Verb = {
  usage: '[FILE…] [--urls] [--report FORMAT]',
  about: `Reads a document with its list, or a list, and says what is wrong with the references and the calls to them,
with line and column. Files of records (BibTeX, RIS, CSL-JSON) named beside Markdown or LaTeX are its bibliography,
as are those that its front matter, \\bibliography or \\addbibresource names. Exit code 1 if anything is found.
Nothing is requested from the network without --urls.`,
  options: {
    from: { value: 'FORMAT', choices: INPUT_FORMATS, help: 'format of the input; by default found out' },
    urls: { help: 'request every address and DOI' },
    report: { value: 'FORMAT', choices: Object.keys(REPORTS), help: 'form of the report; pretty by default' },
    language: { value: 'CODE', choices: ['en', 'ru'], help: 'language of the messages; en by default' },
    style: { value: 'STYLE', choices: [...STYLES.keys()], help: 'the style that the list is meant to follow' },
    rule: { value: 'ID=SEVERITY', many: true, help: 'off, error, warning or note for a rule' },
    'fail-on': {
      value: 'SEVERITY',
      choices: SEVERITIES,
      help: 'least severity that gives exit code 1; note by default',
    },
    'max-warnings': { value: 'N', help: 'with this many warnings or fewer, only errors give exit code 1' },
    fix: { help: 'mends what is safe to mend, in the file itself' },
    'fix-dry-run': { help: 'prints the mended text and changes nothing; the report is left out' },
    baseline: { value: 'FILE', help: 'says nothing of the findings that this file knows' },
    'update-baseline': { help: 'with --baseline: writes the findings of this run there' },
    allow: { value: 'ADDRESS', many: true, help: 'with --urls: an address that may be dialled though it is private' },
    cache: { value: 'FILE', help: 'with --urls: keeps the answers of this run for the next' },
    timeout: { value: 'SECONDS', help: 'with --urls: longest wait for one request; 15' },
    delay: { value: 'SECONDS', help: 'with --urls: between two requests to one host; 0' },
    'per-host': { value: 'N', help: 'with --urls: requests at once to one host; 4' },
    concurrency: { value: 'N', help: 'with --urls: requests at once in all; 16' },
    'cache-age': { value: 'DAYS', help: 'with --cache: age above which an address is asked anew; 7' },
    offline: { help: 'with --urls: asks only the cache' },
  },
  async run({ files, one, many, on }, io) {
    const format = one.report !== undefined && isReport(one.report) ? one.report : 'pretty';
    if (on.has('update-baseline') && !one.baseline) throw new UsageError('--update-baseline needs --baseline FILE');
    const config = await configFrom(files[0] ? dirname(resolve(files[0])) : resolve('.'));
    const language = (one.language ?? config.language) === 'ru' ? 'ru' : 'en';
    const rules = { ...config.rules, ...severitiesOf(many.rule ?? []) };
    const limits = config.accessDateMonths === undefined ? {} : { accessDateMonths: config.accessDateMonths };
    const style = STYLES.get(one.style ?? config.style ?? '');
    const known = one.baseline ? await openBaseline(one.baseline, on.has('update-baseline')) : undefined;
    const fails = failureOf(one);
    const run = async (network?: Network): Promise<ExitCode> => {
      const told: Finding[] = [];
      const checked: Checked[] = [];
      const options = { now: io.now, rules, limits, ...(style && { style }), ...(network && { network }) };
      const perFile = async (visit: (part: Part, findings: readonly Finding[]) => Promise<void>): Promise<void> => {
        for (const parts of await groupsOf(files, formatNamed(one.from), io)) {
          const found = await findingsOf(parts, options);
          for (const [index, part] of parts.entries()) {
            const findings = found[index] ?? [];
            await visit(part, known ? known.sift(findings, part.list, part.name) : findings);
          }
        }
      };
      // What is left is read anew from the mended files, so that it is shown where it stands now.
      if (on.has('fix')) await perFile((part, findings) => mend(part, findings, io));
      await perFile(async ({ name, list }, findings) => {
        if (on.has('fix-dry-run')) await io.write(applyFixes(list.text, findings).text);
        else if (DOCUMENTS.includes(format)) checked.push({ findings, list, fileName: name });
        else await io.write(reportAll([{ findings, list, fileName: name }], { format, language }));
        told.push(...findings);
      });
      if (checked.length > 0) await io.write(reportAll(checked, { format, language }));
      if (on.has('update-baseline')) await known?.save();
      return fails(told) ? 1 : 0;
    };
    if (!on.has('urls')) return await run();
    return await withNetwork(
      { allow: many.allow ?? [], cache: one.cache, offline: on.has('offline'), limits: limitsOf(one) },
      io,
      run,
    );
  },
};

/** Makes the fixes in the file and says how many. */
async function mend({ name, list }: Part, findings: readonly Finding[], io: Io): Promise<void> {
  if (name === 'standard input') throw new UsageError('--fix mends files; --fix-dry-run prints the mended text');
  const bytes = await readFile(name);
  if (!isUtf8(bytes)) throw new UsageError(`--fix mends UTF-8 files; ${name} is in another encoding`);
  const { text, applied } = applyFixes(list.text, findings);
  const mark = bytes.toString('utf8', 0, 3) === BYTE_ORDER_MARK ? BYTE_ORDER_MARK : '';
  if (applied.length > 0) await save('', name, mark + text);
  io.say(`zapis: ${name}: ${applied.length} mended\n`);
}

/** Left out of the text that is read, kept in the file. */
const BYTE_ORDER_MARK = '\u{FEFF}';

/** Whether findings give exit code 1. */
function failureOf(one: { readonly [name: string]: string }): (findings: readonly Finding[]) => boolean {
  const least = SEVERITIES.find((severity) => severity === one['fail-on']) ?? 'note';
  const most = one['max-warnings'];
  if (most === undefined) return (findings) => findings.some((finding) => weighs(finding, least));
  if (!/^\d+$/.test(most)) throw new UsageError('--max-warnings takes a number');
  const count = (findings: readonly Finding[], severity: Severity) =>
    findings.filter((finding) => finding.severity === severity).length;
  return (findings) => count(findings, 'error') > 0 || count(findings, 'warning') > Number(most);
}

const weighs = ({ severity }: Finding, least: Severity): boolean =>
  SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(least);

function limitsOf(one: { readonly [name: string]: string }): UrlOptions['limits'] {
  const number = (name: string, unit: number, least: number): number | undefined => {
    const given = one[name];
    if (given === undefined) return undefined;
    const value = Number(given);
    if (given.trim() === '' || !(value >= least && value <= 1e6)) throw new UsageError(`--${name} takes a number`);
    return value * unit;
  };
  const [timeout, delay, age] = [number('timeout', 1000, 0.001), number('delay', 1000, 0), number('cache-age', DAY, 0)];
  const [perHost, concurrency] = [number('per-host', 1, 1), number('concurrency', 1, 1)];
  return {
    ...(timeout !== undefined && { timeout }),
    ...(delay !== undefined && { delay }),
    ...(age !== undefined && { cacheAge: age }),
    ...(perHost !== undefined && { perHost }),
    ...(concurrency !== undefined && { concurrency }),
  };
}

const DAY = 24 * 60 * 60 * 1000;

function severitiesOf(given: readonly string[]): { readonly [id: string]: Severity | 'off' } {
  const severities = [...SEVERITIES, 'off'] as const;
  const ids = RULES.map((rule) => rule.id);
  return Object.fromEntries(
    pairsOf('--rule', given).map(([id, value]) => {
      if (!ids.includes(id)) throw unknown('rule', id, ids);
      const severity = severities.find((known) => known === value);
      if (!severity) throw new UsageError(`--rule ${id}=${value}: one of ${severities.join(', ')} must follow "="`);
      return [id, severity];
    }),
  );
}
