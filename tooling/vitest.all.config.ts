import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

// Every package's tests in one run, each with its own configuration.
export default defineConfig({
  test: {
    root: fileURLToPath(new URL('../', import.meta.url)),
    projects: ['packages/*', 'apps/*', 'tooling'],
  },
});
