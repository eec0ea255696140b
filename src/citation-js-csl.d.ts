// What src/citeproc.ts uses of Citation.js's plugin-csl, which has no types of its own: the functions beneath the
// plugin, so that nothing is registered (decision 010). They are CommonJS: the default export may be the module or the function.
declare module '@citation-js/plugin-csl/lib/bibliography.js' {
  type Print = (items: readonly object[], options: object) => string;
  const print: Print | { readonly default: Print };
  // biome-ignore lint/style/noDefaultExport: the module is as it is
  export default print;
}
declare module '@citation-js/plugin-csl/lib/citation.js' {
  type Print = (items: readonly object[], options: object) => string;
  const print: Print | { readonly default: Print };
  // biome-ignore lint/style/noDefaultExport: the module is as it is
  export default print;
}
declare module '@citation-js/plugin-csl/lib/styles.js' {
  export const styles: { add(name: string, xml: string): void };
}
