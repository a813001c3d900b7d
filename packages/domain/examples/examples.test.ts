import { readdirSync, readFileSync } from 'node:fs';
import { afterEach, describe, expect, it, vi } from 'vitest';

const folder = new URL('.', import.meta.url);
const examples = readdirSync(folder)
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
  .map((name) => name.slice(0, -'.ts'.length));
const readme = readFileSync(new URL('../README.md', folder), 'utf8');

describe('the examples', () => {
  afterEach(() => vi.restoreAllMocks());

  it.each(examples)('%s prints what its comments say', async (name) => {
    const source = readFileSync(new URL(`${name}.ts`, folder), 'utf8');
    const promised = [...source.matchAll(/^console\.log\(.*\); \/\/ (.*)$/gm)].map(([, words]) => words);
    const printed: string[] = [];
    vi.spyOn(console, 'log').mockImplementation((words: unknown) => void printed.push(String(words)));
    await import(`./${name}.ts`);
    expect(printed).toEqual(promised);
    expect(promised.length).toBeGreaterThan(2);
  });

  it.each(examples)('%s stands in the README as it is', (name) => {
    expect(readme).toContain(readFileSync(new URL(`${name}.ts`, folder), 'utf8').trim());
  });
});
