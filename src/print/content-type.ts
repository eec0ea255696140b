import type { Run } from '../model.ts';
import type { ItemType } from '../variables.ts';
import { hasElectronicAccess } from './notes.ts';
import { cue } from './runs.ts';
import type { Terms } from './terms.ts';
import { textIn, textRun, type Work } from './work.ts';

type Content = keyof Terms['content'];

const CONTENT_OF_TYPE: { readonly [T in ItemType]?: Content } = {
  graphic: 'image',
  figure: 'image',
  map: 'map',
  musical_score: 'music',
  song: 'sound',
  speech: 'speech',
  broadcast: 'speech',
  motion_picture: 'moving-image',
  performance: 'moving-image',
  dataset: 'data',
  software: 'program',
};

/** What a recording is played on, where it is not a file. */
const DEVICE: { readonly [C in Content]?: 'audio' | 'video' } = {
  sound: 'audio',
  speech: 'audio',
  'moving-image': 'video',
};

const ALWAYS_ELECTRONIC: ReadonlySet<ItemType> = new Set(['webpage', 'post', 'post-weblog', 'software', 'dataset']);

/** «Текст : непосредственный», «Музыка (знаковая) : электронная». ГОСТ Р 7.0.100-2018, 5.10. */
export function contentTypeArea(work: Work): readonly Run[] {
  const { item, rules, designations } = work;
  if (!rules.contentType || rules.detail === 'brief') return [];
  if (/ : /.test(textIn(work, 'medium') ?? '')) return textRun(work, 'medium');
  const content = CONTENT_OF_TYPE[item.type] ?? 'text';
  const [word = '', gender = 'm'] = designations.content[content];
  const means = ALWAYS_ELECTRONIC.has(item.type) || hasElectronicAccess(work) || isElectronicMedium(work);
  const forms = designations.means[means ? 'electronic' : (DEVICE[content] ?? 'unmediated')];
  return [cue(`${word} : ${forms[gender] ?? forms.m ?? ''}`)];
}

/** `medium` «Электронный ресурс», «CD-ROM», «электронный» says that a device is needed. */
function isElectronicMedium(work: Work): boolean {
  return /^(?:электр|elektr|electr|élec|cd|dvd|online|онлайн)/i.test(textIn(work, 'medium') ?? '');
}
