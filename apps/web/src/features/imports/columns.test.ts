import { describe, expect, it } from 'vitest';
import { assign, needsLook, type ReadAsTable } from './columns.ts';

const column = (name: string, confidence: ReadAsTable['columns'][number]['confidence']) => ({ name, confidence, samples: ['x'] });
const table: ReadAsTable = {
  kind: 'csv',
  encoding: 'utf-8',
  separator: ',',
  mapping: { namesLine: 1, columns: ['title', 'date', 'notes', 'ignore'], dateOrder: null },
  columns: [column('Name', 'name'), column('Date', 'name'), column('Notes', 'name'), column('Public', 'none')],
  dateOrder: { order: 'dmy', certain: true },
};

describe('the columns of a table', () => {
  it('give a meaning to one column only, and leave out the one that had it', () => {
    expect(assign(table.mapping, 3, 'title').columns).toEqual(['ignore', 'date', 'notes', 'title']);
  });

  it('may be notes several times', () => {
    expect(assign(table.mapping, 3, 'notes').columns).toEqual(['title', 'date', 'notes', 'notes']);
  });

  it('need no look when every one was known by its name', () => {
    expect(needsLook(table)).toBe(false);
  });

  it.each([
    ['there is no date', { mapping: { ...table.mapping, columns: ['title', 'ignore', 'notes', 'ignore'] } }],
    ['there is no title', { mapping: { ...table.mapping, columns: ['ignore', 'date', 'notes', 'ignore'] } }],
    ['one was only guessed from what stands in it', { columns: [column('Name', 'content'), ...table.columns.slice(1)] }],
    ['nothing says whether day or month comes first', { dateOrder: { order: 'dmy', certain: false } }],
  ] satisfies [string, Partial<ReadAsTable>][])('need a look when %s', (_, different) => {
    expect(needsLook({ ...table, ...different })).toBe(true);
  });

  it('need none once somebody has said that the day comes first', () => {
    const said = { ...table.mapping, dateOrder: 'dmy' } as const;
    expect(needsLook({ ...table, mapping: said, dateOrder: { order: 'dmy', certain: false } })).toBe(false);
  });
});
