import { check as checkList } from '../check.ts';
import { detectFormat, type InputFormat } from '../formats.ts';
import type { Finding, ReferenceList, Severity } from '../model.ts';
import { parse } from '../parse.ts';
import { REPORTS, type ReportFormat, report } from '../report.ts';
import { RULES } from '../rules/all.ts';
import type { Network } from '../rules/rule.ts';
import { sourcesOf, textOf } from './input.ts';
import { type ExitCode, type Io, UsageError } from './io.ts';
import { pairsOf, unknown } from './options.ts';
import { formatNamed, isPrinted, PRINTED } from './records.ts';
import { withNetwork } from './urls.ts';
import type { Verb } from './verb.ts';

const SEVERITIES = ['error', 'warning', 'note'] as const satisfies readonly Severity[];

/** Reports that are one document, which two files would break. */
const ONE_FILE: readonly ReportFormat[] = ['json', 'sarif', 'junit'];

const isReport = (name: string): name is ReportFormat => Object.hasOwn(REPORTS, name);

export const check: Verb = {
  usage: '[FILE…] [--urls] [--report FORMAT]',
  about: `Reads a document with its list, or a list, and says what is wrong with the references and the calls to them,
with line and column. Exit code 1 if anything is found. Nothing is requested from the network without --urls.`,
  options: {
    from: { value: 'FORMAT', choices: PRINTED, help: 'format of the input; by default found out' },
    urls: { help: 'request every address and DOI (HEAD, then GET)' },
    report: { value: 'FORMAT', choices: Object.keys(REPORTS), help: 'form of the report; pretty by default' },
    language: { value: 'CODE', choices: ['en', 'ru'], help: 'language of the messages; en by default' },
    rule: { value: 'ID=SEVERITY', many: true, help: 'off, error, warning or note for a rule' },
    'fail-on': {
      value: 'SEVERITY',
      choices: SEVERITIES,
      help: 'least severity that gives exit code 1; note by default',
    },
    allow: { value: 'ADDRESS', many: true, help: 'with --urls: an address that may be dialled though it is private' },
    cache: { value: 'FILE', help: 'with --urls: keeps the answers of this run for the next' },
    offline: { help: 'with --urls: asks only the cache' },
  },
  async run({ files, one, many, on }, io) {
    const format = one.report !== undefined && isReport(one.report) ? one.report : 'pretty';
    if (files.length > 1 && ONE_FILE.includes(format)) throw new UsageError(`--report ${format} takes one file`);
    const language = one.language === 'ru' ? 'ru' : 'en';
    const failOn = SEVERITIES.find((severity) => severity === one['fail-on']) ?? 'note';
    const rules = severitiesOf(many.rule ?? []);
    const run = async (network?: Network): Promise<ExitCode> => {
      let exitCode: ExitCode = 0;
      for (const source of sourcesOf(files, io)) {
        const list = listOf(await textOf(source, io), source.name, formatNamed(one.from), io);
        const findings = await checkList(list, { now: io.now, rules, ...(network && { network }) });
        await io.write(report(findings, list, { format, language, fileName: source.name }));
        if (findings.some((finding) => weighs(finding, failOn))) exitCode = 1;
      }
      return exitCode;
    };
    if (!on.has('urls')) return await run();
    return await withNetwork({ allow: many.allow ?? [], cache: one.cache, offline: on.has('offline') }, io, run);
  },
};

const weighs = ({ severity }: Finding, least: Severity): boolean =>
  SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(least);

function listOf(text: string, name: string, given: InputFormat | undefined, io: Io): ReferenceList {
  const from = given ?? detectFormat(text, name);
  if (!isPrinted(from)) {
    throw new UsageError(`${name}: holds records (${from}), check reads texts; zapis format prints records as a text`);
  }
  const list = parse(text, { from: from === 'lines' ? 'lines' : 'text' });
  if (list.references.length === 0) io.say(`zapis: ${name}: no references found\n`);
  return list;
}

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
