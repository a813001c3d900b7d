import { Link } from '@tanstack/react-router';
import { linkClass } from '../../ui/link-class.ts';
import type { Entry } from './entry-words.ts';
import { readHistorySearch } from './history-search.ts';

/** The record that a line is about, by what it is called now: a link to it. Of one that is gone, a link to what the history says of it. */
export function OrganisationRecord({ entry: { resource, ids } }: { entry: Entry }) {
  if (resource === null || resource.id === null) return null;
  const { type, id, name } = resource;
  const shown = { className: `${linkClass} relative z-1 min-w-0 break-words font-normal`, children: name };
  if (name === null)
    return HAVE_PAGES.includes(type) ? (
      <Link to="/settings/audit" search={readHistorySearch({ record: id })} {...shown}>
        its history
      </Link>
    ) : null;
  switch (type) {
    case 'client':
      return <Link to="/clients/$clientId" params={{ clientId: id }} {...shown} />;
    case 'gig':
      return <Link to="/gigs/$gigId" params={{ gigId: id }} {...shown} />;
    case 'expense':
      return <Link to="/expenses/$expenseId" params={{ expenseId: id }} {...shown} />;
    case 'invoice':
      return <Link to="/invoices/$invoiceId" params={{ invoiceId: id }} {...shown} />;
    case 'import':
      return <Link to="/imports/$importId" params={{ importId: id }} {...shown} />;
    case 'payment':
      return ids[0] === undefined ? null : <Link to="/invoices/$invoiceId" params={{ invoiceId: ids[0] }} {...shown} />;
    default:
      return null;
  }
}

const HAVE_PAGES = ['client', 'gig', 'expense', 'invoice', 'import'];
