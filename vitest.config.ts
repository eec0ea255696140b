import { defineConfig, type ViteUserConfig } from 'vitest/config';
import { styleModule } from './styles.config.ts';

// Styles are imported as the build does it.
const styles: NonNullable<ViteUserConfig['plugins']>[number] = {
  name: 'styles',
  load: (id) => (id.endsWith('.csl') ? styleModule(id) : undefined),
};
const config: ViteUserConfig = defineConfig({
  plugins: [styles],
  test: { include: ['tests/**/*.test.ts'], testTimeout: 30_000 },
});
export default config;
