// What a program pays for each entry, with all that it imports: bundled, minified, gzipped.
const browser = { modifyEsbuildConfig: (config) => ({ ...config, logLevel: 'error' }) };
const node = { modifyEsbuildConfig: (config) => ({ ...config, platform: 'node', format: 'esm', logLevel: 'error' }) };

export default [
  // Nearly all of it is data: word lists for restoring Cyrillic and telling languages apart (about 2.8 MB) and the reader's learned model (about 0.4 MB).
  { name: 'zapis', path: 'dist/index.js', limit: '3.55 MB', gzip: true, ...browser },
  // Who only prints gets none of them: six styles, the CSL engine, and the words of sixteen languages.
  {
    name: 'zapis: formatEntry',
    path: 'dist/index.js',
    import: '{ formatEntry }',
    limit: '105 kB',
    gzip: true,
    ...browser,
  },
  { name: 'zapis/formats', path: 'dist/formats.js', limit: '150 kB', gzip: true, ...node },
  { name: 'zapis/net', path: 'dist/net.js', limit: '200 kB', gzip: true, ...node },
  { name: 'command line', path: 'dist/cli.js', limit: '3.9 MB', gzip: true, ...node },
];
