import { prepareMove, startIn } from '../../lib/page-organisation.ts';
import { useSession } from '../../lib/session.ts';
import { trpc } from '../../lib/trpc.ts';
import { sentenceFor } from '../../lib/words.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';

const startAgain = ({ organisationId }: { organisationId: string }) => startIn(organisationId);

/** Says on every page of a demo year that it is one, with the two ways out. Nothing in real organisations. */
export function DemoNotice() {
  const { organisation, organisations, role } = useSession();
  const remove = trpc.demo.remove.useMutation({ onSuccess: startAgain });
  const leave = trpc.session.switchOrganisation.useMutation({ onMutate: prepareMove, onSuccess: startAgain });
  if (!organisation.demo) return null;
  const own = organisations.find((each) => !each.demo);
  return (
    <div data-print="hide" className="mx-auto mb-5 max-w-6xl">
      <Notice
        title="This is a demo year"
        actions={
          <>
            {own && (
              <Button look="quiet" busy={leave.isPending} onClick={() => leave.mutate({ organisationId: own.id })}>
                Back to {own.name}
              </Button>
            )}
            {role === 'owner' && (
              <Button busy={remove.isPending || remove.isSuccess} onClick={() => remove.mutate()}>
                Remove it
              </Button>
            )}
          </>
        }
      >
        {remove.error || leave.error
          ? sentenceFor(remove.error ?? leave.error)
          : 'Try anything: your own records are elsewhere, and nothing here is real.'}
      </Notice>
    </div>
  );
}
