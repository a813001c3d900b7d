import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { findBrowser } from './browser.ts';
import { tooLong } from './file-sizes.ts';
import { programGate } from './program-gate.ts';

const root = mkdtempSync(join(tmpdir(), 'glovelly-gates-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

function write(path: string, lines: number): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), 'line\n'.repeat(lines));
}

test('a file of 401 lines is too long, one of 400 is not, and generated ones are nobody’s', () => {
  write('apps/web/src/long.tsx', 401);
  write('apps/web/src/fits.tsx', 400);
  write('apps/web/src/routeTree.gen.ts', 900);
  write('apps/api/src/db/generated/client.ts', 900);
  write('apps/web/dist/app.js', 900);
  expect(tooLong(root)).toEqual(['apps/web/src/long.tsx: 401 lines, at most 400']);
});

test('a browser that is named but not there is said to be missing, and no other is taken instead', () => {
  expect(() => findBrowser(join(root, 'no-browser'))).toThrow('CHROMIUM_PATH');
});

test('a program gate passes and fails by the exit code, and shows what the program said', async () => {
  const gate = (code: string) => programGate({ name: 'program', args: ['--eval', code] });
  expect(await gate('').run()).toEqual({ passed: true, report: '' });
  expect(await gate('console.error("line 3 is wrong"); process.exit(2)').run()).toEqual({ passed: false, report: 'line 3 is wrong' });
});
