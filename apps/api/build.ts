// Bundles the server and its worker: our own code, with the workspace's packages from their sources. What node_modules gives stays there.
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { dirname, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';

const here = fileURLToPath(new URL('./', import.meta.url));
const source = `${here}src${sep}`;
const output = `${here}dist${sep}`;
const ENTRIES = ['server', 'rotate-keys', 'documents/worker'];

/** Asked for by jsPDF inside a `try`, to draw SVG and HTML, which we never do. */
const NEVER_NEEDED = ['canvg', 'html2canvas', 'dompurify'];

const manifest: { dependencies: object; devDependencies: object } = JSON.parse(readFileSync(`${here}package.json`, 'utf8'));
const named = { ...manifest.dependencies, ...manifest.devDependencies }; // esbuild is asked for when there is no build

/**
 * A package that the API names is imported at run time; one that only a bundled package names is bundled with it. What is named decides, not what
 * can be resolved: pnpm puts everything there is on NODE_PATH for its scripts.
 */
const external: Plugin = {
  name: 'external',
  setup({ onResolve }) {
    onResolve({ filter: /^[^./]/ }, ({ path }) => {
      if (isBuiltin(path) || NEVER_NEEDED.includes(path)) return { path, external: true };
      const name = path.split('/', path.startsWith('@') ? 2 : 1).join('/');
      return name in named && !name.startsWith('@glovelly/') ? { path, external: true } : undefined;
    });
  },
};

/**
 * Keeps the meaning of `import.meta.url` for files that are read and workers that are started beside a module: a module of the API
 * believes to be where it would be if nothing were bundled, one of another package where its source is.
 */
const sourceUrls = (entry: string): Plugin => ({
  name: 'source-urls',
  setup({ onLoad }) {
    const outfile = dirname(`${output}${entry}.js`);
    onLoad({ filter: /\.ts$/ }, ({ path }) => {
      const contents = readFileSync(path, 'utf8');
      if (!contents.includes('import.meta.url')) return undefined;
      const believed = path.startsWith(source) ? path.replace(source, output).replace(/\.ts$/, '.js') : path;
      const url = `new URL(${JSON.stringify(relative(outfile, believed).split(sep).join('/'))}, import.meta.url).href`;
      return { contents: contents.replaceAll('import.meta.url', url), loader: 'ts' };
    });
  },
});

rmSync(output, { recursive: true, force: true });
for (const entry of ENTRIES) {
  const file = `${source}${entry}.ts`;
  if (!existsSync(file)) continue;
  await build({
    entryPoints: [file],
    outfile: `${output}${entry}.js`,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    conditions: ['@glovelly/source'],
    sourcemap: true,
    // CommonJS that gets bundled asks for `require`.
    banner: { js: `import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);` },
    plugins: [external, sourceUrls(entry)],
    logLevel: 'warning',
  });
}
