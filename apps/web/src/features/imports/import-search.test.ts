import { describe, expect, it } from 'vitest';
import { previewInput, readImportSearch } from './import-search.ts';

describe('the address of an import', () => {
  it('carries which rows are shown, and the client of gigs that name none', () => {
    const client = '01a1fd0d-dc44-7dd6-a650-86e30e697c1b';
    expect(readImportSearch({ show: 'doubts', client })).toEqual({ show: 'doubts', client });
  });

  it('shows all rows when it names a filter that is not known', () => {
    const search = readImportSearch({ show: 'nonsense' });
    expect(search).toEqual({});
    expect(previewInput('an id', search).show).toBe('all');
  });

  it('asks the same question whichever client is chosen, so that no row is loaded twice', () => {
    expect(previewInput('an id', readImportSearch({ client: 'one' }))).toEqual(previewInput('an id', {}));
  });
});
