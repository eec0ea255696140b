import type { Labelled } from './tokens.ts';

/** Identifiers and addresses as line breaks and typesetting leave them, put right. */

const squeezed = (text: string): string => text.replace(/\s+/gu, '');

/** An address without the spaces of line breaks, angle brackets and the sentence's full stop. */
export function readUrl(text: string): string {
  const url = squeezed(text).replace(/^<|>$/gu, '');
  const open = (url.match(/\(/gu) ?? []).length;
  const close = (url.match(/\)/gu) ?? []).length;
  return url.replace(close > open ? /[.,;)\]]+$/u : /[.,;\]]+$/u, '');
}

const HOST =
  /^(?:[a-z][a-z\d+.-]*:|(?:https?|ftp)[^a-z]|www\.|[a-z\d-]+(?:\.[a-z\d-]+)+|[\p{L}\d.-]+\.(?:рф|бел|укр|қаз|срб|мкд|мон|орг|ком|онлайн|сайт|рус)(?![\p{L}\d]))/iu;

/** An address put right, where the text is one: «опт. диск» behind «электрон.» is none. */
export function readAddress(text: string): string | undefined {
  const url = readUrl(text);
  return HOST.test(url) ? url : undefined;
}

/** An address that is a DOI behind its resolver. */
const DOI_ADDRESS = /^https?:\/\/(?:dx\.)?doi\.org\/10\.\d{4}/iu;

/** A bare DOI: resolver, label and closing full stop gone. Undefined where none stands (ISO 26324: "10." prefix "/"). */
export function readDoi(text: string): string | undefined {
  const doi = /10\.\d{4,9}(?:\.\d+)*\/\S+/u.exec(squeezed(text).replace(/%2F/giu, '/'))?.[0];
  return doi === undefined ? undefined : readUrl(doi);
}

/** Figures and hyphens of an ISBN as printed; a Cyrillic Х is the check digit X. */
export function readIsbn(text: string): string {
  return text
    .replace(/[‐-―−]/gu, '-')
    .replace(/[хХx]/gu, 'X')
    .replace(/[^\dX-]/gu, '')
    .replace(/^-+|-+$/gu, '');
}

/** An ISSN with its hyphen. */
export function readIssn(text: string): string {
  const code = readIsbn(text).replace(/-/gu, '');
  return code.length === 8 ? `${code.slice(0, 4)}-${code.slice(4)}` : readIsbn(text);
}

/** The stretches with the address of a resolver known as the DOI that it is, where the entry has no other. */
export function withDoi(entry: string, labelled: readonly Labelled[]): readonly Labelled[] {
  if (labelled.some(({ label }) => label === 'DOI')) return labelled;
  const at = labelled.findIndex(
    ({ label, span }) => label === 'URL' && DOI_ADDRESS.test(entry.slice(span.start, span.end)),
  );
  return labelled.map((one, index) => (index === at ? { ...one, label: 'DOI' } : one));
}
