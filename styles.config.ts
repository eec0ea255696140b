/** How a style of ours becomes part of a program: as the tree of its elements, so that no XML is read when it is used. */
import { readFileSync } from 'node:fs';
import type { Options } from 'tsup';
import { packTree } from './src/csl/tree.ts';
import { readXml } from './src/csl/xml.ts';

/** The module that stands for a `.csl` file. */
export function styleModule(path: string): string {
  return `export default ${JSON.stringify(packTree(readXml(readFileSync(path, 'utf8'))))};`;
}

/** The same for esbuild. */
export const styles: NonNullable<Options['esbuildPlugins']>[number] = {
  name: 'styles',
  setup({ onLoad }) {
    onLoad({ filter: /\.csl$/ }, ({ path }) => ({ loader: 'js', contents: styleModule(path) }));
  },
};
