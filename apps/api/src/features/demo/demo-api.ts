import type { CreateClientInput } from '@glovelly/contract/clients';
import type { CreateExpenseInput } from '@glovelly/contract/expenses';
import type { CreateGigInput } from '@glovelly/contract/gigs';
import type { DraftFromGigsInput, IssueInput } from '@glovelly/contract/invoices';
import type { RecordPaymentInput } from '@glovelly/contract/payments';
import type { MoneyWire } from '@glovelly/contract/primitives';
import type { SaveSellerInput } from '@glovelly/contract/seller';

interface Versioned {
  readonly version: number;
}

/** The product's own procedures, as far as a demo year needs them: what it shows is what the rules would have made of it. */
export interface DemoApi {
  readonly clients: { create(input: CreateClientInput): Promise<unknown> };
  readonly gigs: { create(input: CreateGigInput): Promise<unknown> };
  readonly expenses: { create(input: CreateExpenseInput): Promise<unknown> };
  readonly invoices: {
    draftFromGigs(input: DraftFromGigsInput): Promise<Versioned>;
    issue(input: IssueInput): Promise<{ readonly totals: { readonly total: MoneyWire } }>;
  };
  readonly payments: { record(input: RecordPaymentInput): Promise<unknown> };
  readonly seller: { save(input: SaveSellerInput): Promise<unknown> };
}
