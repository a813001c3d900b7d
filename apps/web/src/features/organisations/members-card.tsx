import { useState } from 'react';
import { useSession } from '../../lib/session.ts';
import { Card } from '../../ui/card.tsx';
import { LeaveDialog } from './leave-dialog.tsx';
import { MemberRow } from './member-row.tsx';
import type { Member, Offer } from './member-words.ts';
import { OfferDialog } from './offer-dialog.tsx';
import { RemoveDialog } from './remove-dialog.tsx';

type Asking = { readonly what: 'remove' | 'offer'; readonly member: Member } | { readonly what: 'leave' } | null;

/** Everybody who belongs to the organisation, highest role first. */
export function MembersCard({ members, offer }: { members: readonly Member[]; offer: Offer | null }) {
  const { person } = useSession();
  const [asking, setAsking] = useState<Asking>(null);
  const done = () => setAsking(null);
  return (
    <Card flush>
      <ul aria-label="Members" className="divide-y divide-line">
        {members.map((member) => (
          <MemberRow
            key={member.id}
            member={member}
            isYou={member.id === person.id}
            mayOffer={offer === null}
            onLeave={() => setAsking({ what: 'leave' })}
            onRemove={() => setAsking({ what: 'remove', member })}
            onOffer={() => setAsking({ what: 'offer', member })}
          />
        ))}
      </ul>
      {asking?.what === 'remove' && <RemoveDialog member={asking.member} onDone={done} />}
      {asking?.what === 'offer' && <OfferDialog member={asking.member} onDone={done} />}
      {asking?.what === 'leave' && <LeaveDialog onDone={done} />}
    </Card>
  );
}
