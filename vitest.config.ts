import { readFileSync } from 'node:fs';
import { defineConfig, type ViteUserConfig } from 'vitest/config';

// Styles are imported as text, as the build does it (tsup.config.ts).
const cslAsText: NonNullable<ViteUserConfig['plugins']>[number] = {
  name: 'csl-as-text',
  load: (id) => (id.endsWith('.csl') ? `export default ${JSON.stringify(readFileSync(id, 'utf8'))};` : undefined),
};
const config: ViteUserConfig = defineConfig({
  plugins: [cslAsText],
  test: { include: ['tests/**/*.test.ts'], testTimeout: 30_000 },
});
export default config;
