import lexicon from '../../references/lexicons/places.json' with { type: 'json' };

const ABBREVIATIONS: { readonly [language: string]: { readonly [place: string]: string } | undefined } =
  lexicon.abbreviations;
const folded = (place: string): string =>
  place
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .replace(/^[\s[(]+|[\s.:,;\])]+$/gu, '');

/** One place written out in the language of the record: «М.» → «Москва», "SPb." → "Sankt-Peterburg". */
function writtenOut(place: string, language: string): string {
  const base = language.split('-')[0] ?? language;
  const key = folded(place);
  return (
    ABBREVIATIONS[language]?.[key] ??
    ABBREVIATIONS[base]?.[key] ??
    ABBREVIATIONS['*']?.[key] ??
    place.replace(/\s+/gu, ' ').replace(/^[\s.:,;]+|[\s.:,;]+$/gu, '')
  );
}

/** Places of publication, abbreviations written out: «М.; Л.» → «Москва; Ленинград» (ГОСТ 7.1-2003, 5.5.2). */
export function readPlaces(text: string, language: string): string {
  return text
    .split(/\s*;\s*|(?<=\p{L}\.)\s*[-–—]\s*(?=\p{L}{1,3}\.)/u)
    .map((place) => writtenOut(place, language))
    .filter((place) => place !== '')
    .join('; ');
}
