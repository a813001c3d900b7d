import tailwindcss from '@tailwindcss/vite';
import { tanstackRouter } from '@tanstack/router-plugin/vite';
import react from '@vitejs/plugin-react';
import { defaultClientConditions, type Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

const api = process.env.GLOVELLY_API_URL ?? 'http://127.0.0.1:3000';

/** Asks for the two faces of every page while the stylesheet is still on its way: text is drawn once, in its own type. */
const preloadFonts = (): Plugin => ({
  name: 'glovelly:preload-fonts',
  transformIndexHtml: {
    order: 'post',
    handler: (_html, { bundle }) =>
      Object.keys(bundle ?? {})
        .filter((file) => /(figtree|bricolage-grotesque)-latin-wght-normal.*\.woff2$/.test(file))
        .map((file) => ({
          tag: 'link',
          injectTo: 'head',
          attrs: { rel: 'preload', as: 'font', type: 'font/woff2', crossorigin: '', href: `/${file}` },
        })),
  },
});

export default defineConfig({
  // Workspace packages are read from their source: no build of the domain stands between an edit and the page.
  resolve: { conditions: ['@glovelly/source', ...defaultClientConditions] },
  plugins: [tanstackRouter(), react(), tailwindcss(), preloadFonts()],
  build: {
    manifest: true,
    target: 'es2023',
    sourcemap: true,
    chunkSizeWarningLimit: 600,
    // A file for every icon costs the first page a dozen requests, and more than the icons it would not need: the common ones come in one.
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'icons', test: /lucide-react/, minShareCount: 6 }] } } },
  },
  server: { proxy: { '/trpc': api, '/auth': api, '/files': api, '/healthz': api, '/readyz': api } },
  test: {
    projects: [
      // What needs no document runs without one: it is ten times quicker.
      { extends: true, test: { name: 'logic', environment: 'node', include: ['src/**/*.test.ts'] } },
      { extends: true, test: { name: 'parts', environment: 'jsdom', include: ['src/**/*.test.tsx'], setupFiles: ['./src/test-setup.ts'] } },
    ],
  },
});
