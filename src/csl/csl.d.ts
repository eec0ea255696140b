/** A CSL style of ours, bundled as the text of its tree (tree.ts). */
declare module '*.csl' {
  const tree: string;
  export default tree;
}
