import type { Item, Name } from '../../src/model.ts';
import type { ItemType } from '../../src/variables.ts';

/** The types that the generated records have. */
const TYPES = [
  'article-journal',
  'article-magazine',
  'article-newspaper',
  'book',
  'chapter',
  'dataset',
  'entry-encyclopedia',
  'paper-conference',
  'report',
  'speech',
  'thesis',
  'webpage',
] as const satisfies readonly ItemType[];

const WORDS = {
  en: {
    family: [
      'Hartley',
      'Okafor',
      'Lindqvist',
      'O’Neill',
      'van Dalen',
      'Smith-Jones',
      'Petrova',
      'de la Cruz',
      'Weiss',
      'Tanaka',
    ],
    given: ['Maria', 'John Paul', 'Anne-Marie', 'K. L.', 'Thomas', 'Igor V.', 'Susan', 'Piotr', 'Zoë', 'R.'],
    title: [
      'soil',
      'memory',
      'of',
      'rural',
      'the',
      'education',
      'and',
      'markets',
      'in',
      'DNA',
      'climate',
      '“open” data',
      'methods',
      'poetry',
    ],
    place: ['London', 'New York', 'Berlin', 'Oslo'],
    publisher: ['Harbour Press', 'University of Leeds', 'Academic House', 'Institute of Soil Science'],
    body: ['World Soil Council', 'Ministry of Education'],
    journal: ['Journal of Rural Studies', 'Nature & Society', 'The Observer', 'Annals of Data'],
  },
  ru: {
    family: [
      'Иванова',
      'Петров',
      'Римский-Корсаков',
      'Жуковская',
      'фон Берг',
      'Щербаков',
      'Юдин',
      'Цветкова',
      'Ли',
      'Гоголь',
    ],
    given: ['А. Б.', 'Мария', 'Жан-Поль', 'Ю. В.', 'Николай Иванович', 'Е.', 'Ольга', 'Х. М.', 'Пётр', 'С. А.'],
    title: [
      'почвы',
      'память',
      'и',
      'сельское',
      'образование',
      'рынки',
      'в',
      'ДНК',
      'климат',
      '«открытые» данные',
      'методы',
      'поэзия',
    ],
    place: ['Москва', 'Санкт-Петербург', 'Казань', 'Томск'],
    publisher: ['Наука', 'Изд-во МГУ', 'Академия', 'Институт почвоведения'],
    body: ['Росстат', 'Министерство просвещения'],
    journal: ['Почвоведение', 'Вестник МГУ', 'Известия', 'Анналы данных'],
  },
} as const;

/** Numbers from 0 to 1, the same in every run (a linear congruential generator). */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** So many made-up records in English and Russian, of twelve types, the same for the same seed. */
export function makeRecords(count: number, seed = 7): Item[] {
  const random = randomOf(seed);
  return Array.from({ length: count }, (_, index) => makeRecord(index, random));
}

function makeRecord(index: number, random: () => number): Item {
  const language = random() < 0.5 ? 'en' : 'ru';
  const words = WORDS[language];
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const sometimes = <T extends object>(chance: number, make: () => T): T | object => (random() < chance ? make() : {});
  const number = (most: number): string => String(1 + Math.floor(random() * most));
  // A corporate author stands alone: what citeproc-js does with people beside it is its own (decision 032).
  const names = (most: number): Name[] =>
    random() < 0.1
      ? [{ literal: pick(words.body) }]
      : Array.from({ length: 1 + Math.floor(random() * most) }, () => ({
          family: pick(words.family),
          given: pick(words.given),
        }));
  const title = (): string => {
    const text = Array.from({ length: 3 + Math.floor(random() * 6) }, () => pick(words.title)).join(' ');
    return text.charAt(0).toUpperCase() + text.slice(1) + (random() < 0.1 ? '?' : '');
  };
  const type = TYPES[index % TYPES.length] ?? 'book';
  const inside = /^(?:article|chapter|entry|paper)/.test(type);
  const first = Number(number(400));
  return {
    id: `r${index}`,
    type,
    language,
    title: random() < 0.3 ? `${title()}: ${title()}` : title(),
    ...sometimes(0.92, () => ({ author: names(random() < 0.05 ? 24 : 4) })),
    ...sometimes(0.93, () => ({ issued: { 'date-parts': [dateParts(random)] } })),
    ...(inside ? { 'container-title': pick(words.journal) } : sometimes(0.2, () => ({ 'container-title': title() }))),
    ...(inside ? { page: random() < 0.2 ? String(first) : `${first}-${first + Number(number(30))}` } : {}),
    ...(type.startsWith('article')
      ? { volume: number(90), ...sometimes(0.7, () => ({ issue: number(12) })) }
      : sometimes(0.8, () => ({ publisher: pick(words.publisher), 'publisher-place': pick(words.place) }))),
    ...(type === 'chapter' || type === 'paper-conference' ? sometimes(0.7, () => ({ editor: names(3) })) : {}),
    ...(type === 'book' ? sometimes(0.4, () => ({ edition: number(23) })) : {}),
    ...(type === 'book' ? sometimes(0.3, () => ({ translator: names(2), editor: names(2) })) : {}),
    ...(type === 'thesis' ? { genre: language === 'en' ? 'PhD thesis' : 'дис. … канд. наук' } : {}),
    ...(type === 'report' ? sometimes(0.5, () => ({ number: number(500) })) : {}),
    ...(type === 'speech' || type === 'paper-conference'
      ? { 'event-title': title(), 'event-place': pick(words.place) }
      : {}),
    ...sometimes(0.3, () => ({ DOI: `10.1000/${number(99999)}` })),
    ...sometimes(type === 'webpage' ? 1 : 0.2, () => ({
      URL: `https://example.org/${number(9999)}`,
      accessed: { 'date-parts': [[2026, 3, 7]] },
    })),
  } as Item;
}

function dateParts(random: () => number): number[] {
  const year = 1900 + Math.floor(random() * 126);
  if (random() < 0.5) return [year];
  const month = 1 + Math.floor(random() * 12);
  return random() < 0.4 ? [year, month] : [year, month, 1 + Math.floor(random() * 28)];
}
