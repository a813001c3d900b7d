import { Card } from '../../../ui/card.tsx';
import { MakeBar } from './make-bar.tsx';

/** A draft without lines: they are written by hand. */
export const MakeEmpty = ({ clientId }: { clientId: string }) => (
  <>
    <Card title="Something else">
      <p className="text-ink-soft text-sm">An arrangement, a deposit, a score, a repair: write its lines yourself, on the next page.</p>
    </Card>
    <MakeBar wanted={{ from: 'empty', clientId }} />
  </>
);
