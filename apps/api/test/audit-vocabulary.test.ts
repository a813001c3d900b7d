import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { auditActions } from '@glovelly/domain/audit';
import { expect, it } from 'vitest';

const repository = fileURLToPath(new URL('../../..', import.meta.url));
const sources = ['apps/api/src', 'prisma/migrations'].flatMap((folder) =>
  readdirSync(join(repository, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|sql)$/.test(entry.name) && !entry.parentPath.includes('generated'))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8')),
);
const isWritten = (words: string): boolean => sources.some((source) => source.includes(words));

/* The history is filtered by these words: one that nothing writes would promise what is never there. */
it.each(auditActions)('the log says %s of something: the server or the database writes it', (action) => {
  const [noun] = action.split('.');
  expect(isWritten(`'${action}'`) || isWritten(`\`${noun}.\${`)).toBe(true);
});
