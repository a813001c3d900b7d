import type { ReactNode } from 'react';

/** One column, said once for the table on a desk and the card on a phone. */
export interface Column<Row> {
  id: string;
  header: string;
  cell: (row: Row) => ReactNode;
  /** Figures stand at the end, in tabular digits. */
  align?: 'start' | 'end';
  /** CSS width; columns without one share what is left. */
  width?: string;
  /** Can be sorted by, by whoever owns the rows (the server): the header becomes a button. */
  isSortable?: boolean;
  /** Left out of a table that is narrower than a laptop. It still shows on cards. */
  isWideOnly?: boolean;
  /** Its place on a phone's card. One `title` (else the first column); one `figure` at its right; `status` below that; `detail` lines; or `hidden`. */
  onCard?: 'title' | 'figure' | 'status' | 'detail' | 'hidden';
}

export interface Sort {
  readonly by: string;
  readonly descending: boolean;
}

/** What a row's link is given: spread it on the router's Link. It covers the whole row, so that the row can be clicked, opened in a new tab and copied. */
export interface RowLinkProps {
  'data-row-link': true;
  tabIndex: -1;
  className: string;
  children: ReactNode;
}

export interface DataTableProps<Row> {
  /** What the rows are: "Gigs". Read out, and used in the words for selecting. */
  label: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowId: (row: Row) => string;
  /** Makes each row a link: `(gig, link) => <Link to="/gigs/$gigId" params={{ gigId: gig.id }} {...link} />`. */
  rowLink?: (row: Row, link: RowLinkProps) => ReactNode;
  /** Names a row for its checkbox: "Select Wedding at The Royal Oak". */
  rowName?: (row: Row) => string;
  selection?: ReadonlySet<string>;
  onSelectionChange?: (selection: ReadonlySet<string>) => void;
  sort?: Sort | null;
  /** The sort that a click asks for; keep it in the URL. */
  onSortChange?: (sort: Sort) => void;
  /** How many there are in all, when the server says so. */
  total?: number;
  hasMore?: boolean;
  loadingMore?: boolean;
  onLoadMore?: () => void;
  /** The rows are of the previous question, the next are on the way. */
  stale?: boolean;
  /** Stands in place of the table when there are no rows: an EmptyState. */
  empty: ReactNode;
}

export const titleColumn = <Row>(columns: readonly Column<Row>[]): Column<Row> | undefined =>
  columns.find((column) => column.onCard === 'title') ?? columns[0];
