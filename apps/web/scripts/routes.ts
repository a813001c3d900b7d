/** Writes src/routeTree.gen.ts from the files in src/routes. `vite build` does the same; this is for those who only type-check. */
import { Generator, getConfig } from '@tanstack/router-generator';

const root = new URL('..', import.meta.url).pathname.replace(/\/$/, '');
await new Generator({ config: getConfig({}, root), root }).run();
