import { useId } from 'react';
import type { MoneyWire } from '../../../lib/format.ts';
import { Amount } from '../../../ui/amount.tsx';
import { CheckboxBox } from '../../../ui/checkbox.tsx';
import { Day } from '../../../ui/day.tsx';
import { Status } from '../../../ui/status.tsx';
import { type Gig, sumFees } from './chargeable.ts';

interface GigChoiceProps {
  gigs: readonly Gig[];
  /** Whose gigs they are meant to be: another's says its name. */
  clientId: string | null;
  chosen: ReadonlySet<string>;
  onChange: (chosen: ReadonlySet<string>) => void;
}

/** The gigs that can be charged, each with its fee; below them what the chosen ones come to. */
export function GigChoice({ gigs, clientId, chosen, onChange }: GigChoiceProps) {
  const id = useId();
  const picked = gigs.filter((gig) => chosen.has(gig.id));
  const isAll = picked.length === gigs.length;
  const toggle = (gigId: string) => {
    const next = new Set(chosen);
    if (!next.delete(gigId)) next.add(gigId);
    onChange(next);
  };
  return (
    <fieldset className="min-w-0">
      <legend className="sr-only">Gigs to invoice</legend>
      <label
        htmlFor={`${id}-all`}
        className="flex items-center gap-3 border-line border-b px-4 py-2.5 text-ink-soft text-sm md:px-5 pointer-coarse:py-3.5"
      >
        <CheckboxBox
          id={`${id}-all`}
          checked={isAll}
          indeterminate={picked.length > 0 && !isAll}
          onChange={() => onChange(new Set(isAll ? [] : gigs.map((gig) => gig.id)))}
        />
        All {gigs.length}
      </label>
      <ul className="divide-y divide-line">
        {gigs.map((gig) => (
          <li key={gig.id}>
            <label htmlFor={`${id}-${gig.id}`} className="flex items-start gap-3 px-4 py-3 text-sm hover:bg-hover md:px-5">
              <CheckboxBox id={`${id}-${gig.id}`} checked={chosen.has(gig.id)} onChange={() => toggle(gig.id)} className="mt-px" />
              <span className="min-w-0 flex-1">
                <span className="block break-words font-semibold">{gig.title}</span>
                <span className="flex flex-wrap items-center gap-x-2 gap-y-1 text-ink-soft">
                  <Day date={gig.date} />
                  {gig.client?.id !== clientId && <span>{gig.client ? `for ${gig.client.name}` : 'for nobody yet'}</span>}
                  {gig.venueName && <span>{gig.venueName}</span>}
                  <Standing gig={gig} />
                </span>
              </span>
              <Amount money={gig.fee} className="shrink-0 font-semibold" />
            </label>
          </li>
        ))}
      </ul>
      <div
        aria-live="polite"
        className="flex flex-wrap items-baseline justify-between gap-x-4 border-line border-t px-4 py-3 text-sm md:px-5"
      >
        <span>
          {picked.length} of {gigs.length} chosen
          <span className="block text-ink-soft">Miles, per diem and expenses of the gigs come on top.</span>
        </span>
        <Sums fees={sumFees(picked)} />
      </div>
    </fieldset>
  );
}

/** What stands against charging a gig now, or speaks for waiting. */
function Standing({ gig }: { gig: Gig }) {
  if (gig.invoice) return <Status tone="bad">{gig.invoice.number ? `On ${gig.invoice.number}` : 'On a draft'}</Status>;
  if (gig.status === 'cancelled') return <Status tone="over">Cancelled</Status>;
  if (gig.status === 'draft') return <Status tone="plain">Not confirmed</Status>;
  return gig.status === 'confirmed' && <Status tone="note">Still ahead</Status>;
}

export const Sums = ({ fees }: { fees: readonly MoneyWire[] }) => (
  <span className="ml-auto text-right font-semibold">
    {fees.map((sum) => (
      <span key={sum.currency} className="block">
        <Amount money={sum} /> <span className="font-normal text-ink-soft">in fees</span>
      </span>
    ))}
  </span>
);
