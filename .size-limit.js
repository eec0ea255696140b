// What a program pays for each entry, with all that it imports: bundled, minified, gzipped.
const browser = { modifyEsbuildConfig: (config) => ({ ...config, logLevel: 'error' }) };
const node = { modifyEsbuildConfig: (config) => ({ ...config, platform: 'node', format: 'esm', logLevel: 'error' }) };

export default [
  { name: 'zapis', path: 'dist/index.js', limit: '300 kB', gzip: true, ...browser },
  { name: 'zapis/formats', path: 'dist/formats.js', limit: '150 kB', gzip: true, ...node },
  { name: 'zapis/net', path: 'dist/net.js', limit: '200 kB', gzip: true, ...node },
  { name: 'command line', path: 'dist/cli.js', limit: '700 kB', gzip: true, ...node },
];
