import type { Id } from '@glovelly/domain/kernel';
import { newId } from './ids.ts';
import type { Caller } from './member.ts';

/** Sends a list of gigs as the web does. */
export function send(who: Caller, fileName: string, bytes: Uint8Array, id: string = newId()): Promise<Response> {
  const form = new FormData();
  form.set('id', id);
  form.set('file', new File([new Uint8Array(bytes)], fileName));
  return who.fetch('/files/imports', { method: 'POST', body: form });
}

/** Uploads a list that is one, and answers its import. */
export async function uploadList(
  who: Caller,
  fileName: string,
  bytes: Uint8Array,
  id = newId<'importBatch'>(),
): Promise<Id<'importBatch'>> {
  const response = await send(who, fileName, bytes, id);
  if (response.status !== 201) throw new Error(`expected 201, got ${response.status}: ${await response.text()}`);
  return id;
}
