// Citation.js has no types. These are the functions beneath its plugins, which register nothing and keep no state
// (docs/decisions/010-citation-js-beneath-its-plugins.md).

declare module '@citation-js/plugin-bibtex/lib/mapping/index.js' {
  type Values = { readonly [field: string]: unknown };
  type Entry = { readonly type: string; readonly label: string; readonly properties: Values };
  export function parse(entries: readonly Entry[]): { readonly [variable: string]: unknown }[];
  export function format(items: readonly Values[]): Entry[];
  export function formatBibtex(items: readonly Values[]): Entry[];
}

declare module '@citation-js/plugin-bibtex/lib/input/value.js' {
  export function parse(text: string, field: string): unknown;
}

declare module '@citation-js/plugin-bibtex/lib/input/constants.js' {
  export const defaultStrings: { readonly [macro: string]: string };
}

declare module '@citation-js/plugin-ris/lib/ris.js' {
  type Values = { readonly [tag: string]: unknown };
  export function parseMixed(record: Values): { readonly [variable: string]: unknown };
  export function format(items: readonly Values[], options: { readonly format: 'object' }): Values[];
}

declare module '@citation-js/core' {
  interface Register {
    list(): string[];
  }
  export const plugins: Register & {
    readonly input: Register;
    readonly output: Register;
    readonly config: Register & {
      get(plugin: string): {
        readonly parse: { sentenceCase: string };
        readonly format: { asciiOnly: boolean; useIdAsLabel: boolean };
      };
    };
  };
}

declare module '@citation-js/plugin-bibtex' {}
