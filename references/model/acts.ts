import acts from './acts.json' with { type: 'json' };
import { aDay, recent, wholeDate } from './dates.ts';
import type { Piece } from './example.ts';
import type { Workshop } from './fields.ts';
import { standardNumber } from './numbers.ts';
import { genitive, title, upperFirst } from './titles.ts';

type Kind = Exclude<keyof typeof acts.latin, 'source'>;

/** A phrase of a kind in the script of the record, with its holes filled. */
function phrase(kind: Kind, shop: Workshop): string {
  const { words, random, cues } = shop;
  const latin = ['en', 'de', 'fr', 'uz'].includes(words.language);
  return random.pick(acts[latin ? 'latin' : 'cyrillic'][kind]).replace(/\{([A-Z])\}/gu, (_, hole: string) => {
    if (hole === 'D') return wholeDate(aDay(random, recent(random)), cues, random, words.language);
    if (hole === 'N') return String(random.whole(1, random.chance(0.5) ? 300 : 60000));
    if (hole === 'Y') return String(recent(random));
    if (hole === 'K') return words.pick('countries');
    if (hole === 'S') return words.pick('surnames');
    if (hole === 'P') return words.pick('places');
    return genitive(words);
  });
}

/** What a standard is about, from the wide to the narrow: "Information technology – Coding – Requirements". */
function partedTitle(shop: Workshop): string {
  const { words, random } = shop;
  const joint = random.pick([' – ', ' – ', ' — ', '. ', '. ', ' - ']);
  const parts = Array.from({ length: random.whole(1, 2) }, () => genitive(words));
  const all = random.chance(0.7) ? [...parts, phrase('lastParts', shop)] : [...parts, genitive(words)];
  return all.map((part) => upperFirst(part)).join(joint);
}

/** Fields of acts, judgments and standards, and of what surrounds them; undefined where the name is none of theirs. */
export function actField(name: string, shop: Workshop): readonly Piece[] | undefined {
  const { words, random, cues } = shop;
  switch (name) {
    case 'act':
      return [{ text: phrase('acts', shop), label: 'title' }];
    case 'adoption':
      return [{ text: phrase('adoptions', shop) }];
    case 'caseName':
      return [{ text: phrase('cases', shop), label: 'title' }];
    case 'caseNumbers':
      return [
        { text: phrase('caseNumbers', shop) },
        { text: wholeDate(aDay(random, recent(random)), cues, random, words.language), label: 'issued' },
      ];
    case 'partedTitle':
      return [{ text: partedTitle(shop), label: 'title' }];
    case 'seasonyear':
      return [{ text: `${phrase('seasons', shop)}${random.pick([' ', ', '])}${recent(random)}`, label: 'issued' }];
    case 'specialIssue':
      return [{ text: phrase('special', shop) + title(words) }];
    case 'standardOut':
      return [{ text: standardNumber(random, words) }];
    case 'specialtyName':
      return [{ text: `${shop.own.quotes[0]}${genitive(words)}${shop.own.quotes[1]}` }];
    case 'techNote':
      return [{ text: phrase('technical', shop) }];
    default:
      return undefined;
  }
}
