import type { ColumnField } from '@glovelly/domain/imports';
import type { Outputs } from '../../lib/trpc.ts';

export type ReadAsTable = Extract<Outputs['imports']['preview']['readAs'], { kind: 'csv' }>;
export type Mapping = ReadAsTable['mapping'];

const mayRepeat = (field: ColumnField): boolean => field === 'ignore' || field === 'notes';

/** Gives a column another meaning. A gig has one of each: the column that had the meaning before is left out. */
export function assign(mapping: Mapping, index: number, field: ColumnField): Mapping {
  const columns = mapping.columns.map((before, at) => {
    if (at === index) return field;
    return before === field && !mayRepeat(field) ? 'ignore' : before;
  });
  return { ...mapping, columns };
}

/** Dates are there, but nothing says whether the day or the month comes first. */
export const isOrderOpen = ({ mapping, dateOrder }: ReadAsTable): boolean =>
  mapping.columns.includes('date') && mapping.dateOrder === null && !dateOrder.certain;

/** Whether a person should look at the columns before the rows: something is missing, or was only guessed. */
export const needsLook = (table: ReadAsTable): boolean =>
  isOrderOpen(table) ||
  !table.mapping.columns.includes('title') ||
  !table.mapping.columns.includes('date') ||
  table.columns.some(({ confidence }) => confidence === 'content');
