import { chmodSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { reachable } from './identity.ts';

const folder = mkdtempSync(join(tmpdir(), 'glovelly-home-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const SOMEBODY_ELSE = 65_533;

test('a folder below a private one is out of reach for the user of the server', () => {
  chmodSync(folder, 0o700);
  expect(reachable(join(folder, 'data', 'postgres'), SOMEBODY_ELSE)).toBe(false);
});

test('a folder that others may walk through is within reach, even if they may not list it', () => {
  chmodSync(folder, 0o711);
  expect(reachable(join(folder, 'data', 'postgres'), SOMEBODY_ELSE)).toBe(true);
});

test('whoever owns a private folder reaches what is in it', () => {
  chmodSync(folder, 0o700);
  expect(reachable(join(folder, 'data', 'postgres'), statSync(folder).uid)).toBe(true);
});
