import lexicon from '../../references/lexicons/editions.json' with { type: 'json' };

const DASHES = /\s*[-‐-―−]+\s*/gu;
const squeeze = (text: string): string => text.replace(/\s+/gu, ' ').trim();
const trimmed = (text: string): string => squeeze(text).replace(/^[\s,.;:]+|[\s,.;:]+$/gu, '');

/** Pages as CSL writes them: "141—158" → "141-158", "5 , 7 – 9" → "5, 7-9". */
export function readPages(text: string): string {
  return trimmed(text)
    .replace(/^\p{L}{1,3}\.\s?(?=\d)/u, '')
    .replace(DASHES, '-')
    .replace(/\s*[,;]\s*/gu, ', ');
}

/** A volume or an issue: "5 – 6" → "5-6", "15(1058)" stays, "2  (117)" → "2 (117)". */
export function readNumber(text: string): string {
  return trimmed(text).replace(/(?<=[\d\p{Lu}])\s*[-‐-―−]\s*(?=[\d\p{Lu}])/gu, '-');
}

/** The extent in figures, "344, [7]" → "344"; undefined where no figure stands. */
export function readExtent(text: string): string | undefined {
  return /\d+/u.exec(text)?.[0];
}

const words = (list: readonly string[]): string => list.join('|');
const CUE = `(?:${words(lexicon.edition)})\\.?`;
const ORDINAL = `(\\d{1,3})\\s?(?:[-‐–]\\s?)?(?:${words(lexicon['ordinal-endings'])})?\\.?`;
const NUMBER_ALONE = new RegExp(`^(?:${ORDINAL}\\s*${CUE}|${CUE}\\s*${ORDINAL}|${ORDINAL})$`, 'iu');

/** "2-е изд." → "2"; with more words the words stay: "2-е изд., перераб. и доп." (the annotation's convention). */
export function readEdition(text: string): string {
  const edition = squeeze(text).replace(/^[\s,;:–—-]+|[\s,;:–—-]+$/gu, '');
  const match = NUMBER_ALONE.exec(edition);
  return match?.[1] ?? match?.[2] ?? match?.[3] ?? edition;
}
