import type { Words } from './words.ts';

/** A time that belongs to a title and is no date of the work. */
export function inTime(words: Words): string {
  const { random } = words;
  const year = random.whole(1950, 2024);
  if (['en', 'de', 'fr', 'uz'].includes(words.language)) {
    const decade = 10 * Math.floor(year / 10);
    return random.pick([
      `in ${year}`,
      `for ${year}–${year + 5}`,
      `${year}`,
      `(${year})`,
      `in January–August ${year}`,
      `in the ${decade}s`,
      `in the late ${decade}s – early ${decade + 10}s`,
      `of the ${decade}s and ${decade + 10}s`,
    ]);
  }
  return random.pick([
    `в ${year} году`,
    `в ${year} г.`,
    `за ${year} год`,
    `на ${year}–${year + 5} годы`,
    `на ${year}-${year + 6} гг.`,
    `в январе–августе ${year}`,
    `в ${year}–${year + 3} гг.`,
    `${year}`,
    `${year}–${year + 5} годов`,
    `за январь-март ${year} г.`,
    `в мае ${year} года`,
    `от ${random.whole(1, 28)} мая ${year} года`,
    `в ${10 * Math.floor(year / 10)}-е годы`,
    `конца ${10 * Math.floor(year / 10)}-х – начала ${10 * Math.floor(year / 10) + 10}-х гг.`,
  ]);
}

/** A title that ends in the years it is about: yearbooks, reports, histories. */
export function dated(title: string, random: Words['random']): string {
  const year = random.whole(1900, 2022);
  return random.pick([
    `${title} ${year}`,
    `${title} ${year}`,
    `${title}, ${year}`,
    `${title}, ${year}–${year + random.whole(1, 60)}`,
    `${title}: ${year}-${year + random.whole(1, 9)}`,
    `${title} ${year}/${String(year + 1).slice(2)}`,
    `${title}. ${year}`,
  ]);
}

/** A product as makers name it: "Harbour Studio CC", "VectorLab 7.1", "Meridian 12c", "XR405". */
function product(words: Words): string {
  const { random } = words;
  const word = (): string => {
    const noun = words.pick('nouns');
    return noun.charAt(0).toUpperCase() + noun.slice(1);
  };
  const mark = random.pick([
    '',
    '',
    ' CC',
    ' Pro',
    ' 12c',
    ` ${random.whole(1, 20)}`,
    ` ${random.whole(1, 9)}.${random.whole(0, 20)}`,
    ' X',
    ' R2016b',
  ]);
  const letters = Array.from({ length: random.whole(2, 4) }, () => random.pick([...'ABCDEFGHKLMNPRSTX'])).join('');
  return random.pick([
    `${word()} ${word()}${mark}`,
    `${word()}${random.pick(['Lab', 'Studio', 'Works', 'CAD', 'Soft', 'SQL', 'ML'])}${mark}`,
    `${word()}${mark}`,
    `${letters}${mark}`,
    `${letters}${random.whole(10, 4000)}`,
  ]);
}

/** Titles about things whose names are no words: "Разработка на C# 4.0", ".NET и SQL. Полное руководство". */
export function technical(title: string, words: Words): string {
  const { random } = words;
  const thing = words.has('nouns') && random.chance(0.4) ? product(words) : words.pick('tech');
  const other = random.chance(0.3) ? `${random.pick([' и ', ', ', ' and ', '/', ' vs '])}${words.pick('tech')}` : '';
  const ru = !['en', 'de', 'fr', 'uz'].includes(words.language);
  const more = ru
    ? [
        '. Полное руководство',
        ' для пользователя',
        `. Программирование на языке ${thing}`,
        ' для профессионалов',
        '',
        ' онлайн',
        '. Сборник рецептов',
      ]
    : [
        ' documentation',
        ' User Manual',
        ': a complete guide',
        ' specification',
        ' for beginners',
        '',
        ' Tutorial',
        ' overview',
        " User's Guide",
        ' Reference Manual',
        ' Datasheet',
        ". Administrator's Guide",
        ': Getting Started',
        ' Electronic Manual',
      ];
  return random.pick([
    `${thing}${other}${random.pick(more)}`,
    `${title} на ${thing}${other}`,
    `${title} ${ru ? 'с применением' : 'with'} ${thing}${other}`,
    `${title}: ${thing}`,
    `${thing}${other} – ${title.toLowerCase()}`,
  ]);
}

/** "Письма А. П. Орлова", "Letters of S. Orlov": a title that looks like a heading. */
export function worksOf(words: Words): string {
  const initials = Array.from({ length: words.random.whole(1, 2) }, () => `${words.pick('given').charAt(0)}.`).join(
    ' ',
  );
  const family = words.pick('surnames');
  return `${words.pick('works-of')} ${initials} ${words.language === 'ru' && /[внй]$/u.test(family) ? `${family}а` : family}`;
}
