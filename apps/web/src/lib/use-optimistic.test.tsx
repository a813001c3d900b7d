import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query';
import { act, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { dismissToast, toastStore, undoToast } from '../ui/toast-store.ts';
import { useOptimistic } from './use-optimistic.ts';

/** A server in small: it holds the gigs, and answers when it is told to. */
class Server {
  gigs = ['Wedding', 'Panto'];
  answer: () => void = () => {};
  delete = (title: string, isRefused: boolean) =>
    new Promise<string>((resolve, reject) => {
      this.answer = () => {
        if (isRefused) return reject(new Error('refused'));
        this.gigs = this.gigs.filter((gig) => gig !== title);
        resolve(title);
      };
    });
}

function Gigs({ server, isRefused }: { server: Server; isRefused: boolean }) {
  const { data = [] } = useQuery({ queryKey: ['gigs'], queryFn: () => [...server.gigs] });
  const optimistic = useOptimistic();
  const remove = () =>
    void optimistic({
      run: () => server.delete('Panto', isRefused),
      edits: [{ queryKey: ['gigs'], edit: (gigs) => (gigs as string[]).filter((gig) => gig !== 'Panto') /* what this key holds */ }],
      done: 'Gig deleted',
      undo: async (title) => {
        server.gigs = [...server.gigs, title];
      },
      failed: 'The gig was not deleted',
    });
  return (
    <>
      <p>{data.join(', ')}</p>
      <button type="button" onClick={remove}>
        Delete
      </button>
    </>
  );
}

const settle = () => act(() => new Promise((resolve) => setTimeout(resolve, 0))); // lets what is due run; nothing waits for time to pass

async function start(isRefused: boolean) {
  const server = new Server();
  render(
    <QueryClientProvider client={new QueryClient()}>
      <Gigs server={server} isRefused={isRefused} />
    </QueryClientProvider>,
  );
  await screen.findByText('Wedding, Panto');
  fireEvent.click(screen.getByRole('button', { name: 'Delete' }));
  await settle();
  return server;
}

describe('a change that is shown at once', () => {
  afterEach(() => {
    for (const toast of toastStore.current()) dismissToast(toast.id);
  });

  it('is there before the server has answered, and stays', async () => {
    const server = await start(false);
    expect(await screen.findByText('Wedding')).toBeTruthy();
    server.answer();
    await settle();
    expect(await screen.findByText('Wedding')).toBeTruthy();
    expect(toastStore.current()).toMatchObject([{ message: 'Gig deleted' }]);
  });

  it('is put back with a reason when the server refuses', async () => {
    const server = await start(true);
    server.answer();
    await settle();
    expect(await screen.findByText('Wedding, Panto')).toBeTruthy();
    expect(toastStore.current()).toMatchObject([{ message: 'The gig was not deleted', tone: 'bad' }]);
  });

  it('can be taken back', async () => {
    const server = await start(false);
    server.answer();
    await settle();
    await act(() => undoToast());
    expect(await screen.findByText('Wedding, Panto')).toBeTruthy();
  });
});
