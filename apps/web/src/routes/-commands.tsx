import { ClientCommands } from '../features/clients/client-commands.tsx';
import { ExpenseCommands } from '../features/expenses/expense-commands.tsx';
import { GigCommands } from '../features/gigs/gig-commands.tsx';
import { ImportCommands } from '../features/imports/import-commands.tsx';
import { InvoiceCommands } from '../features/invoices/list/invoice-commands.tsx';

/** What every feature offers to the palette on every page. Loaded after the page: nobody types that fast. */
export function Commands() {
  return (
    <>
      <GigCommands />
      <InvoiceCommands />
      <ClientCommands />
      <ExpenseCommands />
      <ImportCommands />
    </>
  );
}
