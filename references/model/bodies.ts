import bodies from './bodies.json' with { type: 'json' };
import type { Random } from './random.ts';
import { filled, genitive, titleCase } from './titles.ts';
import type { Words } from './words.ts';

/** A body in full, as it heads what it publishes: "National Bank of Poland", "Министерство внутренней торговли". */
export function body(words: Words): string {
  const name = filled(words, 'bodies');
  return words.language === 'en' ? titleCase(name) : name;
}

/** A body that answers for a work, as it stands after the slash. */
export function institution(words: Words, random: Random): string {
  if (random.chance(0.3)) return body(words);
  if (['en', 'de', 'fr', 'uz'].includes(words.language)) return filled(words, 'organisations');
  const ministry = random.chance(0.25) ? `${random.pick(bodies.ministries)}, ` : '';
  return (
    ministry +
    random.pick([
      `${random.pick(bodies.cities)} гос. ${random.pick(bodies.schools)}`,
      `Ин-т ${words.pick('nounPl')}`,
      `Институт ${words.pick('nounF')} РАН`,
      `${random.pick(bodies.ranks)} ${random.pick(bodies.houses)}`,
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
  return `${random.pick(bodies.site)} ${words.pick(random.chance(0.5) ? 'tech' : 'channels')}`;
}

/** A body as the title of its page: "Национальный совет СНГ по вопросам правовой реформы". */
function bodyAsTitle(words: Words): string {
  const { random } = words;
  const { ranks, kinds, parents, tasks } = bodies.title;
  const parent = random.chance(0.4) ? `${random.pick(parents)} ` : '';
  const task = random.pick(tasks);
  return `${random.pick(ranks)} ${random.pick(kinds)} ${parent}${task}${genitive(words)}`;
}

export function papers(words: Words, random: Random): string {
  const latin = ['en', 'de', 'fr', 'uz'].includes(words.language);
  const { bodies: names, kinds } = bodies.papers[latin ? 'latin' : 'cyrillic'];
  return latin ? `${random.pick(names)} ${random.pick(kinds)}` : `${random.pick(kinds)} ${random.pick(names)}`;
}
