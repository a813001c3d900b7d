import { Link } from '@tanstack/react-router';
import { linkClass } from '../../ui/link-class.ts';
import type { Entry } from './entry-words.ts';
import { readInstallationSearch } from './history-search.ts';

/** The person, or the request, that a line is about: a link to their page, by what they are called now. Of one that is gone, to what the history says of it. */
export function InstallationRecord({ entry: { resource } }: { entry: Pick<Entry, 'resource'> }) {
  if (resource === null || resource.id === null || resource.type === 'session') return null;
  const { type, id, name } = resource;
  const shown = { className: `${linkClass} relative z-1 min-w-0 break-words font-normal`, children: name };
  if (name === null)
    return (
      <Link to="/admin/history" search={readInstallationSearch({ record: id })} {...shown}>
        its history
      </Link>
    );
  switch (type) {
    case 'user':
      return <Link to="/admin/users/$userId" params={{ userId: id }} {...shown} />;
    case 'accessRequest':
      return <Link to="/admin/requests/$requestId" params={{ requestId: id }} {...shown} />;
    default:
      return null;
  }
}
