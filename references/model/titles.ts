import { dated, inTime, technical, worksOf } from './ornaments.ts';
import type { Words } from './words.ts';

export const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
export const titleCase = (text: string): string =>
  text.replace(/(?<![\p{L}'’])\p{Ll}(?=\p{L}{2})/gu, (c) => c.toUpperCase());

/** A Russian adjective in the genitive, made to agree with its noun. */
function adjective(stem: string, gender: 'M' | 'F' | 'Pl'): string {
  if (gender === 'M') return `${stem}ого`;
  if (gender === 'F') return `${stem}ой`;
  return /[кгхшжчщ]$/u.test(stem) ? `${stem}их` : `${stem}ых`;
}

const NOMINATIVE = { M: 'ый', F: 'ая', N: 'ое', Pl: 'ые' } as const;

/** A Russian noun of the nominative with its adjective: "правовое регулирование". */
function nominative(words: Words): string {
  const { random } = words;
  const gender = random.pick(['M', 'F', 'N', 'Pl'] as const);
  const noun = words.pick(`nom${gender}`);
  if (random.chance(0.4)) return noun;
  const stem = words.pick('adj');
  return `${stem}${/[кгх]$/u.test(stem) ? NOMINATIVE[gender].replace('ы', 'и') : NOMINATIVE[gender]} ${noun}`;
}

function russianGenitive(words: Words): string {
  const { random } = words;
  const gender = random.pick(['M', 'F', 'Pl'] as const);
  const noun = words.pick(`noun${gender}`);
  let phrase = noun;
  if (random.chance(0.65)) phrase = `${adjective(words.pick('adj'), gender)} ${phrase}`;
  if (random.chance(0.15)) phrase = `${adjective(words.pick('adj'), gender)} ${phrase}`;
  if (random.chance(0.3)) phrase = `${phrase} ${russianGenitive(words)}`;
  return phrase;
}

/** A phrase that can follow a head: "экономического развития региона", "adaptive neural networks". */
export function genitive(words: Words): string {
  if (words.has('nounM')) return russianGenitive(words);
  if (words.has('phrases')) return words.pick('phrases');
  const adjectives = words.random.chance(0.6) ? `${words.pick('adjs')} ` : '';
  return `${adjectives}${words.pick('nouns')}`;
}

/** The pools that the letters of a pattern stand for; the other letters are phrases. */
const POOLS: { readonly [letter: string]: string } = {
  H: 'heads',
  O: 'organisations',
  K: 'countries',
  S: 'states',
  P: 'publishers',
  L: 'cities',
};

/** Some capitals, as societies and series go by. */
export function acronym(words: Words): string {
  const letters = words.has('nounM') ? 'АБВГДЕИКЛМНОПРСТУФЦЭ' : 'ABCDEFIMNPRST';
  return Array.from({ length: words.random.whole(3, 6) }, () => words.random.pick([...letters])).join('');
}

export function fill(pattern: string, words: Words, depth = 0): string {
  return pattern.replace(/\{([A-Z])\}/gu, (_, name: string) => {
    const pool = POOLS[name];
    if (pool !== undefined) return fill(words.pick(pool), words, depth);
    if (name === 'J') return nominative(words);
    if (name === 'B')
      return `${words
        .pick('adj')
        .replace(/(?<=[кгх])$/u, 'и')
        .replace(/(?<!и)$/u, 'ы')}й`;
    if (name === 'N') return words.has('nouns') ? words.pick('nouns') : genitive(words);
    if (name === 'A') return words.has('adjs') ? words.pick('adjs') : '';
    if (name === 'T') return acronym(words);
    if (name === 'C' && depth < 2) return conference(words, depth + 1);
    return genitive(words);
  });
}

export const tidy = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** Any word list in any order: what no grammar foresees. */
function salad(words: Words): string {
  const small =
    words.language === 'ru' ? ['и', 'в', 'на', 'о', 'с', 'для', 'по', 'к', 'из'] : ['of', 'and', 'in', 'the', 'for'];
  return Array.from({ length: words.random.whole(1, 7) }, (_, i) => {
    if (i > 0 && words.random.chance(0.25)) return words.random.pick(small);
    const word = words.pick('salad');
    const ending = words.random.pick(['', '', 'ов', 'ами', 'ого', 'ой', 'ых', 'ии', 'ости', 'ние']);
    return words.language === 'ru' && ending !== '' ? word.replace(/[аеёийоуыьэюя]+$/u, '') + ending : word;
  }).join(' ');
}

/** A title whose first word is a cue elsewhere: "Перевод и …", "Pages of …". */
function cueTitle(words: Words): string {
  const patterns =
    words.language === 'ru' ? ['{W} и {J}', '{W} {G}', '{W} в {K}', '{W} как {J}'] : ['{W} and {N}', '{W} in {A} {N}'];
  return fill(words.random.pick(patterns).replace('{W}', words.pick('cue-heads')), words);
}

function main(words: Words): string {
  const { random } = words;
  const dice = random.next();
  if (dice < 0.17) return words.pick('titles');
  if (dice < 0.25 && words.has('salad')) return upperFirst(salad(words));
  if (words.has('cue-heads') && random.chance(0.025)) return cueTitle(words);
  if (words.has('patterns') && random.chance(0.45)) return upperFirst(fill(words.pick('patterns'), words));
  const core = `${words.pick('heads')} ${words.has('phrases') || words.has('nounM') ? genitive(words) : fill('{A} {N}', words)}`;
  const tail = random.chance(0.6) ? ` ${fill(words.pick('tails'), words)}` : '';
  const more = random.chance(0.15) ? ` ${fill(words.pick('tails'), words)}` : '';
  return core + tail + more;
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
const two = (random: Words['random']): string => String(random.whole(1, 12)).padStart(2, '0');

/** What stands inside titles besides words: years, numbers, names, brackets, abbreviations, quotes, questions. */
function ornament(title: string, words: Words): string {
  const { random } = words;
  const dice = random.next();
  if (dice < 0.015) return dated(title, random);
  if (dice < 0.03 && words.has('works-of')) return worksOf(words);
  if (dice < 0.67) return title;
  if (dice < 0.7) return technical(title, words);
  if (dice < 0.715)
    return `${title}. ${random.whole(1700, 1960)}${random.pick(['–', '-', ' – '])}${random.whole(1961, 2020)}`;
  if (dice < 0.735) return `${title} ${inTime(words)}`;
  if (dice < 0.737 && words.language === 'en') return `${fill('{A} {N}', words)}'s ${title}`;
  if (dice < 0.74) return `${title} ${two(random)}.${two(random)}.${two(random)} ${main(words)}`;
  if (dice < 0.755)
    return `${words.pick('given')} ${words.pick('surnames')} ${random.pick(['“', '«', '"', ''])}${words.pick('titles')}${random.pick(['”', '»', '"', ''])} ${lowerFirst(main(words))}`;
  if (dice < 0.765)
    return `${random.pick(['«', '"', '“'])}${words.pick('titles')}${random.pick(['»', '"', '”'])} ${words.pick('given').charAt(0)}. ${words.pick('surnames')}${random.pick([': ', ' ', ' как '])}${lowerFirst(main(words))}`;
  if (dice < 0.775) return `${random.pick(['XX', 'XXI', '20', 'Два', 'Три', 'Ten'])} ${lowerFirst(title)}`;
  if (dice < 0.78) return `${title} (${random.pick(['A', 'В', 'The'])} ${words.pick('titles')})`;
  if (dice < 0.81) return `${title} (${random.whole(1700, 1990)}–${random.whole(1991, 2020)})`;
  if (dice < 0.83) return `${title} ${random.whole(1850, 2022)}–${random.whole(1900, 2030)}`;
  if (dice < 0.85) return `${title} (${main(words)})`;
  if (dice < 0.87) return `${title} «${words.pick('titles')}»`;
  if (dice < 0.89) return `${title}: ${main(words).toLowerCase()}`;
  if (dice < 0.91) return `${title}?`;
  if (dice < 0.93) return `${title}, ${main(words).toLowerCase()}`;
  if (dice < 0.95) return `${title} – ${main(words).toLowerCase()}`;
  if (dice < 0.96) return `${random.whole(5, 999)} ${title.toLowerCase()}`;
  if (dice < 0.975)
    return `${title} ${random.pick(['XVIII', 'XIX', 'XX'])} ${random.pick(['в.', 'века', 'вв.', 'century', 'ст.'])}`;
  if (dice < 0.985)
    return `${title} ${words.language === 'en' ? 'by' : 'в трудах'} ${words.pick('given').charAt(0)}. ${words.pick('surnames')}`;
  return `${title} «${upperFirst(words.pick('surnames'))}-${random.whole(2, 90)}»`;
}

/** A title with its subtitle; sentence case mostly, English in either. */
export function title(words: Words): string {
  const { random } = words;
  let text = ornament(main(words), words);
  if (random.chance(0.22)) {
    const subtitle = random.chance(0.6) ? fill(words.pick('subtitles'), words) : ornament(main(words), words);
    const joint = random.pick([': ', ': ', ': ', ' : ', '. ', '. ', ' – ']);
    text +=
      joint +
      (joint === '. ' || random.chance(0.3)
        ? upperFirst(subtitle)
        : subtitle.charAt(0).toLowerCase() + subtitle.slice(1));
    // Standards: "Information technology. Security techniques. Requirements".
    if (joint === '. ' && random.chance(0.35)) text += `. ${upperFirst(main(words))}`;
  }
  text = tidy(text);
  if (words.language === 'en' && random.chance(0.04))
    return `${titleCase(words.pick('nouns'))}Net: ${upperFirst(text)}`;
  if (['en', 'de', 'fr'].includes(words.language) && random.chance(0.45)) return titleCase(upperFirst(text));
  if (words.language === 'en' && random.chance(0.5)) return upperFirst(text.toLowerCase());
  return upperFirst(text);
}

export function conference(words: Words, depth = 0): string {
  return upperFirst(tidy(fill(words.pick('conferences'), words, depth)));
}

/** A value of a pool whose patterns want filling. */
export function filled(words: Words, name: string): string {
  return upperFirst(tidy(fill(words.pick(name), words)));
}

/** What a speech is called: who spoke, in what office, before whom. */
export function speech(words: Words): string {
  const { random } = words;
  const latin = ['en', 'de', 'fr', 'uz'].includes(words.language);
  const who = `${words.pick('given')} ${words.pick('surnames')}`;
  const about = main(words);
  const initials = `${words.pick('given').charAt(0)}. ${words.pick('given').charAt(0)}. ${words.pick('surnames')}`;
  if (latin) {
    const office = random.pick(['Chairman', 'Head', 'President', 'Secretary-General', 'Director', 'Minister']);
    const body = `the ${random.pick(['Commission', 'Committee', 'Council', 'Conference', 'Assembly', 'Department'])} on ${lowerFirst(about)}`;
    const kind = random.pick(['Statement', 'Address', 'Speech', 'Remarks', 'Message', 'Lecture', 'Opening remarks']);
    return random.pick([
      `${kind} by ${who}, ${office} of ${body}`,
      `${kind} by ${who} to ${body}`,
      `${kind} of the ${office} ${who} at ${body}`,
      `${kind} by ${who}, ${office} of ${body}, to the ${random.pick(['Third', '12th', 'Spring', 'Plenary'])} ${random.pick(['Session of the Council', 'Meeting of the Congress', 'Session of the Assembly'])}`,
    ]);
  }
  const kind = random.pick(['Выступление', 'Речь', 'Доклад', 'Обращение', 'Послание', 'Заявление', 'Интервью']);
  const office = random.pick([
    'Президента',
    'председателя комитета',
    'министра иностранных дел',
    'Генерального секретаря',
    'директора',
  ]);
  return random.pick([
    `${kind} ${office} ${initials} на заседании, ${lowerFirst(about)}`,
    `${kind} ${office}, ${lowerFirst(about)}`,
    `${kind} ${initials} на сессии Генеральной Ассамблеи`,
    `${kind} ${who}: ${lowerFirst(about)}`,
  ]);
}
