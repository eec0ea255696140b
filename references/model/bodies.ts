import type { Random } from './random.ts';
import { filled, genitive } from './titles.ts';
import type { Words } from './words.ts';

/** A body that answers for a work, as it stands after the slash. */
export function institution(words: Words, random: Random): string {
  if (['en', 'de', 'fr', 'uz'].includes(words.language)) return words.pick('organisations');
  const ministry = random.chance(0.25)
    ? `${random.pick(['М-во образования и науки Рос. Федерации', 'М-во науки и высш. образования РФ', 'Рос. акад. наук', 'РАН', 'Федер. агентство по образованию', 'Министерство образования и науки РФ', 'М-во культуры РФ'])}, `
    : '';
  return (
    ministry +
    random.pick([
      `${random.pick(['Моск.', 'С.-Петерб.', 'Казан.', 'Урал.', 'Том.', 'Сарат.', 'Воронеж.', 'Юж.-Урал.'])} гос. ${random.pick(['ун-т', 'техн. ун-т', 'пед. ун-т', 'мед. акад.', 'ун-т им. М. В. Ломоносова'])}`,
      `Ин-т ${words.pick('nounPl')}`,
      `Институт ${words.pick('nounF')} РАН`,
      `${random.pick(['Нац.', 'Рос.', 'Всерос.', 'Центр.'])} ${random.pick(['б-ка', 'ин-т', 'центр', 'музей', 'акад.'])}`,
      words.pick('channels'),
      `Ун-т ${words.pick('nounF')}`,
      `Ин-т языкознания им. А. С. ${words.pick('surnames')}`,
    ])
  );
}

/** What pages and sites are called, often with less than a sentence. */
export function siteTitle(words: Words): string {
  const { random } = words;
  const dice = random.next();
  if (dice < 0.25) return words.pick('sites');
  if (dice < 0.5) return filled(words, 'site-titles');
  if (dice < 0.7) return words.pick('tech');
  if (dice < 0.8) return words.pick('channels');
  if (dice < 0.92 && words.has('nounM')) return bodyAsTitle(words);
  return `${random.pick(['Официальный сайт', 'Официальный сайт', 'Official site of', 'Сайт', 'About', 'Что такое', 'What is'])} ${words.pick(random.chance(0.5) ? 'tech' : 'channels')}`;
}

/** A body as the title of its page: "Национальный совет СНГ по вопросам правовой реформы". */
function bodyAsTitle(words: Words): string {
  const { random } = words;
  const rank = ['Международный', 'Национальный', 'Государственный', 'Республиканский', 'Научный', 'Центральный'];
  const kind = ['фонд', 'институт', 'комитет', 'союз', 'совет', 'центр', 'музей'];
  const parent = random.chance(0.4) ? `${random.pick(['ОБСЕ', 'СНГ', 'РАН', 'ЮНЕСКО', 'МВФ'])} ` : '';
  const task = random.pick(['', 'по вопросам ', 'по проблемам ', 'в области ', 'по делам ']);
  return `${random.pick(rank)} ${random.pick(kind)} ${parent}${task}${genitive(words)}`;
}

export function papers(words: Words, random: Random): string {
  const latin = ['en', 'de', 'fr', 'uz'].includes(words.language);
  const body = latin
    ? ['UN', 'UNESCO', 'OSCE', 'UNICEF', 'IAEA', 'Council of Europe', 'IMF']
    : ['ООН', 'ЮНЕСКО', 'ОБСЕ', 'МАГАТЭ', 'СНГ', 'ШОС', 'Совета Европы'];
  const kind = latin
    ? ['Documents', 'Resolutions', 'Records', 'Papers', 'Official Records']
    : ['Документы', 'Резолюции', 'Доклады', 'Протоколы', 'Материалы'];
  return latin ? `${random.pick(body)} ${random.pick(kind)}` : `${random.pick(kind)} ${random.pick(body)}`;
}
