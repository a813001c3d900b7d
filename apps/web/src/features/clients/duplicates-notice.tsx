import { Link } from '@tanstack/react-router';
import type { Outputs } from '../../lib/trpc.ts';
import { linkClass } from '../../ui/link-class.ts';
import { Notice } from '../../ui/notice.tsx';

type Duplicate = Outputs['clients']['duplicates'][number];

const why = ({ because }: Duplicate): string =>
  because.length === 2 ? 'same name and e-mail' : because[0] === 'email' ? 'same e-mail' : 'same name';

/** Points out, and leaves it at that: two clients may well share a name or an agent. */
export function DuplicatesNotice({ found }: { found: readonly Duplicate[] }) {
  if (found.length === 0) return null;
  return (
    <div role="status">
      <Notice
        tone="warn"
        title={found.length === 1 ? 'You may have this client already' : 'You may have this client already, more than once'}
      >
        <ul>
          {found.slice(0, 5).map((client) => (
            <li key={client.id}>
              <Link to="/clients/$clientId" params={{ clientId: client.id }} className={linkClass}>
                {client.name}
              </Link>{' '}
              ({why(client)}
              {client.archived && ', archived'})
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  );
}
