import { styleText } from 'node:util';

/**
 * Whether output may be coloured: on a terminal, unless `NO_COLOR` (no-color.org) says no; `FORCE_COLOR`
 * (force-color.org) goes before both, as in Node itself.
 */
export function coloursWanted(env: { readonly [name: string]: string | undefined }, isTerminal: boolean): boolean {
  const { FORCE_COLOR: forced, NO_COLOR: no, TERM: terminal } = env;
  if (forced !== undefined && forced !== '') return forced !== '0' && forced !== 'false';
  return isTerminal && (no === undefined || no === '') && terminal !== 'dumb';
}

export type Style = Parameters<typeof styleText>[0];

/** Colours a text, or leaves it as it is. */
export type Paint = (style: Style, text: string) => string;

/** Whoever has decided on colours needs no second look at the stream. */
export const paintOf = (colours: boolean): Paint =>
  colours ? (style, text) => styleText(style, text, { validateStream: false }) : (_, text) => text;
