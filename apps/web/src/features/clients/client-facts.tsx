import { Link } from '@tanstack/react-router';
import { Mail, Phone } from 'lucide-react';
import type { ReactNode } from 'react';
import { countryName } from '../../lib/names.ts';
import { useSession } from '../../lib/session.ts';
import type { Outputs } from '../../lib/trpc.ts';
import { Card } from '../../ui/card.tsx';
import { linkClass } from '../../ui/link-class.ts';
import { useLocale } from '../../ui/locale.tsx';

type Client = Outputs['clients']['get'];

/** Names and what is said of them, one under the other on a phone. */
export function Facts({ facts }: { facts: readonly (readonly [label: string, value: ReactNode])[] }) {
  return (
    <dl className="grid gap-x-4 gap-y-3 text-sm sm:grid-cols-[9rem_minmax(0,1fr)]">
      {facts.map(([label, value]) => (
        <div key={label} className="contents">
          <dt className="text-ink-soft max-sm:-mb-2.5">{label}</dt>
          <dd className="min-w-0 break-words">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

const mailLink = (email: string) => (
  <a href={`mailto:${email}`} className={`${linkClass} inline-flex items-center gap-1.5`}>
    <Mail aria-hidden="true" className="size-3.5" />
    {email}
  </a>
);

const phoneLink = (phone: string) => (
  <a href={`tel:${phone.replace(/[^+\d]/g, '')}`} className={`${linkClass} inline-flex items-center gap-1.5`}>
    <Phone aria-hidden="true" className="size-3.5" />
    {phone}
  </a>
);

const none = <span className="text-ink-faint">Not known</span>;

function BillingAddress({ client: { id, address }, mayEdit }: { client: Client; mayEdit: boolean }) {
  const { locale } = useLocale();
  if (address.line1 !== null && (address.city !== null || address.postcode !== null)) {
    const { line1, line2, city, region, postcode, country } = address;
    const lines = [line1, line2, city, region, postcode, country && countryName(country, locale)];
    return <span className="whitespace-pre-line">{lines.filter(Boolean).join('\n')}</span>;
  }
  return (
    <>
      <span className="text-warn">Needed before an invoice can go out</span>
      {mayEdit && (
        <>
          {' · '}
          <Link to="/clients/$clientId/edit" params={{ clientId: id }} className={linkClass}>
            Add it
          </Link>
        </>
      )}
    </>
  );
}

export function BillingCard({ client, mayEdit }: { client: Client; mayEdit: boolean }) {
  const { organisation } = useSession();
  return (
    <Card title="Billing">
      <Facts
        facts={[
          ['E-mail', client.email ? mailLink(client.email) : none],
          ...(client.ccEmails.length > 0 ? [['Copies to', client.ccEmails.join(', ')] as const] : []),
          ['Phone', client.phone ? phoneLink(client.phone) : none],
          ['Address', <BillingAddress key="address" client={client} mayEdit={mayEdit} />],
          [
            'Payment terms',
            client.paymentTermsDays === null
              ? 'Your usual'
              : client.paymentTermsDays === 0
                ? 'Due on the day'
                : `${client.paymentTermsDays} days`,
          ],
          ['Currency', client.currency ?? `${organisation.currency} (your usual)`],
          ['Mileage', client.mileageRate ? `${client.mileageRate.amount} ${client.mileageRate.currency} a mile` : 'Your usual rate'],
          [
            'Passengers',
            client.passengerRate ? `${client.passengerRate.amount} ${client.passengerRate.currency} a mile each` : 'Your usual rate',
          ],
          ...(client.purchaseOrderReference ? [['Purchase order', client.purchaseOrderReference] as const] : []),
          ...(client.vatNumber ? [['VAT number', client.vatNumber] as const] : []),
        ]}
      />
    </Card>
  );
}

export function PeopleCard({ contacts }: { contacts: Client['contacts'] }) {
  if (contacts.length === 0) return null;
  return (
    <Card title="People there">
      <ul className="grid gap-4 text-sm">
        {contacts.map((contact) => (
          <li key={contact.id} className="grid gap-1">
            <p>
              <span className="font-semibold">{contact.name}</span>
              {contact.role && <span className="text-ink-soft"> · {contact.role}</span>}
            </p>
            {(contact.email || contact.phone) && (
              <p className="flex flex-wrap gap-x-4 gap-y-1">
                {contact.email && mailLink(contact.email)}
                {contact.phone && phoneLink(contact.phone)}
              </p>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
