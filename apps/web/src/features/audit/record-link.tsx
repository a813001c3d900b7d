import { Link } from '@tanstack/react-router';
import { linkClass } from '../../ui/link-class.ts';
import { type Entry, kindWords } from './entry-words.ts';

/** The record that a line is about: a link where it still is, and how it is called now; its kind alone where it is gone. */
export function RecordLink({ entry: { resource, ids } }: { entry: Entry }) {
  if (resource === null) return null;
  const { type, id, name } = resource;
  const label = name === null || name === '' ? kindWords(type) : name;
  if (id === null || name === null) return <span className="text-ink-soft">{kindWords(type)}</span>;
  const shown = { className: `${linkClass} relative z-1 block truncate`, children: label };
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
      return ids[0] === undefined ? <span>{label}</span> : <Link to="/invoices/$invoiceId" params={{ invoiceId: ids[0] }} {...shown} />;
    default:
      return <span>{label}</span>;
  }
}
