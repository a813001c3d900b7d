import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { conditions: ['@glovelly/source'] },
  ssr: { resolve: { conditions: ['@glovelly/source'] } },
  test: { testTimeout: 60_000 }, // a guard against what never ends, also on a busy machine; no measurement
});
