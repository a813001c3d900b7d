import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useSession } from '../../lib/session.ts';
import { trpc } from '../../lib/trpc.ts';
import { sentenceFor } from '../../lib/words.ts';
import { toast } from '../../ui/toast-store.ts';

/** Whose business this is; a choice for those who are members of several. */
export function OrganisationName() {
  const { organisation, organisations } = useSession();
  const queryClient = useQueryClient();
  const router = useRouter();
  const switching = trpc.session.switchOrganisation.useMutation({
    onSuccess: async () => {
      queryClient.clear(); // nothing of one organisation is shown in another
      await router.navigate({ to: '/' });
      await router.invalidate();
    },
    onError: (error) => toast({ message: 'You are still in the same organisation', detail: sentenceFor(error), tone: 'bad' }),
  });
  if (organisations.length < 2) return <div className="truncate text-ink-soft text-xs">{organisation.name}</div>;
  return (
    <select
      aria-label="Organisation"
      value={organisation.id}
      disabled={switching.isPending}
      onChange={(event) => switching.mutate({ organisationId: event.target.value })}
      className="-ml-1 w-full min-w-0 truncate rounded-sm bg-transparent px-0.5 py-0.5 text-ink-soft text-xs hover:text-ink"
    >
      {organisations.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  );
}
