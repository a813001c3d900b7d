import type { LocalDate } from '../calendar/index.ts';
import type { ExpenseCategory } from '../expenses/index.ts';
import type { GigStatus, GigType } from '../gigs/index.ts';

/** A client of the demo year, named by a key that its gigs refer to. */
export interface DemoClient {
  readonly key: string;
  readonly name: string;
  readonly email: string;
  readonly street: string;
  readonly city: string;
  readonly postcode: string;
  readonly country: 'GB' | 'PL';
  readonly paymentTermsDays: number | null;
  readonly contact: string | null;
}

/** A gig of the demo year; money in pence, miles there and back. */
export interface DemoGig {
  readonly key: string;
  readonly client: string;
  readonly title: string;
  readonly type: GigType;
  readonly status: GigStatus;
  readonly date: LocalDate;
  readonly start: string;
  readonly finish: string;
  readonly venue: string;
  readonly feePence: bigint;
  readonly perDiemPence: bigint;
  readonly miles: number;
  readonly passengers: number;
}

export interface DemoExpense {
  readonly gig: string | null;
  readonly date: LocalDate;
  readonly supplier: string;
  readonly description: string;
  readonly amountPence: bigint;
  readonly category: ExpenseCategory;
  readonly claimable: boolean;
}

/** An invoice of the demo year over gigs of one client: issued on a day (or left a draft), and what of it has been paid when. */
export interface DemoInvoice {
  readonly client: string;
  readonly gigs: readonly string[];
  readonly issuedOn: LocalDate | null;
  readonly paidOn: LocalDate | null;
  /** The share paid on `paidOn`, in percent: 100 settles it. */
  readonly paidPercent: number;
}

export interface DemoYear {
  readonly clients: readonly DemoClient[];
  readonly gigs: readonly DemoGig[];
  readonly expenses: readonly DemoExpense[];
  readonly invoices: readonly DemoInvoice[];
}
