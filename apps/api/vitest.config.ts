import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { conditions: ['@glovelly/source'] },
  ssr: { resolve: { conditions: ['@glovelly/source'] } },
  test: { globalSetup: '../../tooling/src/testing/global-setup.ts', testTimeout: 60_000, hookTimeout: 60_000 },
});
