import type { InvoiceDocument } from '@glovelly/documents';
import { DomainFailure } from '../failure.ts';
import { createGate } from './gate.ts';
import { startThreads, ThreadFailure } from './worker-threads.ts';

/**
 * Draws documents off the event loop: a page takes milliseconds, in which a server would answer nobody else.
 * Fails with `document.unavailable` when too many wait, one takes too long, or a thread breaks down; the next document is then drawn as if nothing
 * had been. What the drawing itself throws is a bug and is thrown on.
 */
export interface DocumentRenderer {
  renderInvoice(document: InvoiceDocument): Promise<Uint8Array<ArrayBuffer>>;
  /** Takes no more, finishes what it has begun and ends its threads. */
  close(): Promise<void>;
}

export interface RendererOptions {
  /** More than two gain nothing: they wait for one another's memory. */
  readonly threads: 1 | 2;
  /** How many may wait for a thread before others are turned away. */
  readonly waiting?: number;
  /** For one document, from the moment it has a thread. A thousand lines take a tenth of a second. */
  readonly timeoutMs?: number;
  readonly memoryMiB?: number;
}

export function createDocumentRenderer({ threads, waiting = 100, timeoutMs = 15_000, memoryMiB = 256 }: RendererOptions): DocumentRenderer {
  const gate = createGate(threads, waiting);
  const workers = startThreads({ threads, timeoutMs, memoryMiB });
  const begun = new Set<Promise<unknown>>();
  let open = true;

  const draw = async (name: 'renderInvoice', document: InvoiceDocument): Promise<Uint8Array<ArrayBuffer>> => {
    const entered = open ? gate.enter() : null;
    if (!entered) throw unavailable(open ? 'busy' : 'failing');
    const leave = await entered;
    try {
      return (await workers.run(name, document)) as Uint8Array<ArrayBuffer>; // what worker.ts exports under this name returns
    } catch (cause) {
      throw cause instanceof ThreadFailure ? unavailable(cause.reason, cause) : cause;
    } finally {
      leave();
    }
  };

  return {
    renderInvoice: (document) => {
      const drawing = draw('renderInvoice', document);
      const settled = drawing.catch(() => {}).finally(() => begun.delete(settled));
      begun.add(settled);
      return drawing;
    },
    close: async () => {
      open = false;
      await Promise.all(begun);
      await workers.close();
    },
  };
}

function unavailable(reason: 'busy' | 'slow' | 'failing', cause?: ThreadFailure): DomainFailure {
  const failure = new DomainFailure({ code: 'document.unavailable', reason });
  failure.cause = cause;
  return failure;
}
