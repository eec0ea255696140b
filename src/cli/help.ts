import { COMMON_OPTIONS, type OptionTable } from './options.ts';
import type { Verb } from './verb.ts';

/** The help of one verb, from its table of options. */
export function helpOf(name: string, verb: Verb): string {
  return [
    `Usage: zapis ${name} ${verb.usage}`,
    '',
    verb.about,
    '',
    'Files are read in turn; without any, or for "-", standard input is.',
    '',
    'Options:',
    ...optionLines({ ...verb.options, ...COMMON_OPTIONS }),
    '',
  ].join('\n');
}

function optionLines(table: OptionTable): string[] {
  const heads = Object.entries(table).map(
    ([name, option]) => [`  --${name}${option.value ? ` ${option.value}` : ''}`, option] as const,
  );
  const width = Math.max(...heads.map(([head]) => head.length)) + 2;
  return heads.flatMap(([head, option]) => [
    `${head.padEnd(width)}${option.help}${option.many ? '; may be repeated' : ''}`,
    ...(option.choices ? [`${' '.repeat(width)}${option.choices.join(', ')}`] : []),
  ]);
}
