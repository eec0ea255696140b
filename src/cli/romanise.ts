import { romanise as romaniseText } from '../romanise.ts';
import { SCHEMES } from '../script/schemes.ts';
import { sourcesOf, textOf } from './input.ts';
import { UsageError } from './io.ts';
import type { Verb } from './verb.ts';

const IDS = SCHEMES.map((scheme) => scheme.id);

export const romanise: Verb = {
  usage: '--scheme ID [FILE…]',
  about: 'Writes the Cyrillic of a text in Latin letters by a romanisation scheme; all else stays as it is.',
  options: { scheme: { value: 'ID', choices: IDS, help: 'the scheme' } },
  async run({ files, one }, io) {
    const { scheme } = one;
    if (scheme === undefined) throw new UsageError(`--scheme is missing: ${IDS.join(', ')}`);
    for (const source of sourcesOf(files, io)) await io.write(romaniseText(await textOf(source, io), { scheme }));
    return 0;
  },
};
