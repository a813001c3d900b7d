/** How long a download may stand still before it is broken off: a phone in a tunnel comes back sooner. */
export const PATIENCE_MS = 60_000;

/** The same bytes for as long as somebody reads them. Left unread for `patienceMs` the stream breaks off, and what it held is given back. */
export function whileRead(source: ReadableStream<Uint8Array>, patienceMs: number = PATIENCE_MS): ReadableStream<Uint8Array> {
  const reader = source.getReader();
  let watch: NodeJS.Timeout | undefined;
  const waitFrom = (controller: ReadableStreamDefaultController<Uint8Array>): void => {
    watch = setTimeout(() => {
      const stalled = new Error('nobody has read the archive for a while');
      controller.error(stalled);
      void reader.cancel(stalled).catch(() => {}); // it is broken off either way
    }, patienceMs);
    watch.unref();
  };
  return new ReadableStream<Uint8Array>(
    {
      start: waitFrom,
      pull: async (controller) => {
        clearTimeout(watch);
        const { done, value } = await reader.read();
        if (done) return controller.close();
        controller.enqueue(value);
        waitFrom(controller);
      },
      cancel: (reason) => {
        clearTimeout(watch);
        return reader.cancel(reason);
      },
    },
    { highWaterMark: 0 }, // asked for by a reader alone: nothing is taken ahead
  );
}
