import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

// The tests of every package in one run, each with its own configuration; but for the web's, which has projects of its own, and those do not nest.
export default defineConfig({
  test: {
    root: fileURLToPath(new URL('../', import.meta.url)),
    projects: ['packages/*', 'apps/api', 'tooling'],
  },
});
