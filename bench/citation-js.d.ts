// What the comparison uses of Citation.js, which has no types.
declare module '@citation-js/core' {
  export class Cite {
    constructor(items: readonly object[]);
    format(output: 'bibliography', options: { template: string; lang: string; nosort: boolean }): string;
  }
}
declare module '@citation-js/plugin-csl' {}
declare module '@citation-js/plugin-csl/lib/styles.js' {
  export const styles: { add(name: string, xml: string): void };
}
