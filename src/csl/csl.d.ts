/** A CSL style, bundled as text. */
declare module '*.csl' {
  const xml: string;
  export default xml;
}
