import { TRPCClientError } from '@trpc/client';
import { pageOrganisation } from '../../lib/page-organisation.ts';
import type { Outputs } from '../../lib/trpc.ts';

type Receipt = Outputs['expenses']['get']['receipts'][number];

/** What the server says to a receipt that arrived. */
export interface ReceiptAdded {
  readonly receipt: Receipt;
  /** The same bytes were on the expense before. */
  readonly already: boolean;
}

/** Sends a file, telling how much of it is there. A refusal is the error a procedure would give, so that it has the same words. */
export function uploadReceipt(expenseId: string, file: File, onProgress: (share: number) => void): Promise<ReceiptAdded> {
  const form = new FormData();
  form.set('file', file);
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest(); // fetch does not tell how much of an upload is done
    request.open('POST', `/files/expenses/${expenseId}/receipts`);
    for (const [name, value] of Object.entries(pageOrganisation.headers())) request.setRequestHeader(name, value);
    request.responseType = 'json';
    request.upload.onprogress = ({ loaded, total }) => onProgress(total === 0 ? 0 : loaded / total);
    request.onload = () => (request.status < 300 ? resolve(request.response) : reject(errorOf(request.response)));
    request.onerror = () => reject(new TypeError('Failed to fetch')); // no answer at all: what fetch would have said
    request.send(form);
  });
}

/** The answer's envelope is a procedure's: `{ error: { json: { message, code, data } } }`. */
function errorOf(answer: unknown): Error {
  const shape = isRecord(answer) && isRecord(answer.error) ? answer.error.json : undefined;
  return isRecord(shape)
    ? TRPCClientError.from({ error: shape } as never) /* the shape of trpc/error-shape.ts */
    : new TypeError('Failed to fetch');
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
