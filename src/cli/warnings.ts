import type { Finding } from '../model.ts';

/** What the reader of printed references says of an entry. */
const WARNINGS: { readonly [rule: string]: string } = {
  'entry-empty': 'nothing stands here',
  'entry-not-understood': 'no field was found; the text is kept whole as note',
  'entry-too-long': 'too long to be a reference; the text is kept whole as note',
  'text-not-read': 'not read, kept as custom.unread',
};

/** A warning of the reader in words, with the text that it is about. */
export function warningText({ rule, values }: Finding): string {
  const said = WARNINGS[rule] ?? rule;
  return values?.text === undefined ? said : `${said}: "${String(values.text).replace(/\p{Cc}/gu, '·')}"`;
}
