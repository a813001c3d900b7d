import { describe, expect, it } from 'vitest';
import { failurePage } from '../src/http/pages/failure-page.ts';
import type { DomainErrorWire } from '../src/trpc/error-shape.ts';

const pageOf = async (domain?: DomainErrorWire): Promise<string> =>
  String(await failurePage({ code: 'SERVICE_UNAVAILABLE', httpStatus: 503, requestId: 'r-1', ...(domain && { domain }) }));

describe('the page of what cannot be done just now', () => {
  it('says that the database does not answer when that is so, and tries again by itself', async () => {
    const page = await pageOf();
    expect(page).toContain('The database does not answer right now');
    expect(page).toContain('src="/try-again.js"');
  });

  it('says that the disk is full, and does not pretend that waiting helps', async () => {
    const page = await pageOf({ code: 'storage.unavailable', reason: 'full' });
    expect(page).toContain('There is no room left');
    expect(page).not.toContain('database');
    expect(page).not.toContain('src="/try-again.js"');
  });

  it.each([
    [{ code: 'storage.unavailable', reason: 'failing' }, 'Files cannot be reached'],
    [{ code: 'document.unavailable', reason: 'busy' }, 'The document could not be made'],
    [{ code: 'export.busy' }, 'Others are taking copies'],
  ] as [DomainErrorWire, string][])('says of $0.code what is busy, and tries again by itself', async (domain, words) => {
    const page = await pageOf(domain);
    expect(page).toContain(words);
    expect(page).not.toContain('database');
    expect(page).toContain('src="/try-again.js"');
  });
});
