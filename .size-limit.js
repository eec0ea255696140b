// What a program pays for each entry, with all that it imports: bundled, minified, gzipped.
const entry = (name, path, limit, config = {}) => ({ name, path, limit, gzip: true, ...config });

export default [
  entry('zapis', 'dist/index.js', '5 kB'),
  entry('command line', 'dist/cli.js', '5 kB', {
    modifyEsbuildConfig: (config) => ({ ...config, platform: 'node', format: 'esm' }),
  }),
];
