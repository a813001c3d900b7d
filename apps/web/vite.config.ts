import tailwindcss from '@tailwindcss/vite';
import { tanstackRouter } from '@tanstack/router-plugin/vite';
import react from '@vitejs/plugin-react';
import { defaultClientConditions } from 'vite';
import { defineConfig } from 'vitest/config';

const api = process.env.GLOVELLY_API_URL ?? 'http://127.0.0.1:3000';

export default defineConfig({
  // Workspace packages are read from their source: no build of the domain stands between an edit and the page.
  resolve: { conditions: ['@glovelly/source', ...defaultClientConditions] },
  plugins: [tanstackRouter(), react(), tailwindcss()],
  build: { manifest: true, target: 'es2023', sourcemap: true, chunkSizeWarningLimit: 600 },
  server: { proxy: { '/trpc': api, '/auth': api, '/files': api, '/healthz': api, '/readyz': api } },
  test: { environment: 'jsdom', include: ['src/**/*.test.{ts,tsx}'], setupFiles: ['./src/test-setup.ts'] },
});
