import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

// The journeys: in a real browser (CHROMIUM_PATH), against the product that is started at GLOVELLY_URL. One after the other: they share it.
export default defineConfig({
  resolve: { conditions: ['@glovelly/source'] },
  ssr: { resolve: { conditions: ['@glovelly/source'] } },
  test: {
    root: fileURLToPath(new URL('.', import.meta.url)),
    include: ['**/*.test.ts'],
    fileParallelism: false,
    testTimeout: 300_000,
    hookTimeout: 60_000,
  },
});
