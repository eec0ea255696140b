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

/** Whether an abbreviation stands for a place in some language: «М.», "SPb", «Мн.». */
export function isPlaceAbbreviation(text: string): boolean {
  const key = folded(text);
  return Object.values(ABBREVIATIONS).some((table) => table?.[key] !== undefined);
}

const spaced = (place: string): string => folded(place).replace(/[-‐ ]+/gu, ' ');
const CITIES = new Set(lexicon.cities.map(spaced));

/** Whether a text is a city where books are published; a hyphen for a space is no difference: "New-York". */
export function isCity(text: string): boolean {
  return CITIES.has(spaced(text));
}
