/**
 * Where the bytes of files are: receipts, issued PDFs. A key is a path of our own making (see {@link isBlobKey}) and never leaves the server.
 * `put` keeps all of the bytes or throws `storage.unavailable` with nothing kept under the key; the same key again replaces.
 * `get` answers null for what is not there; `delete` of what is not there is done already.
 */
export interface BlobStore {
  put(key: string, bytes: Uint8Array, options: { readonly contentType: string }): Promise<void>;
  get(key: string): Promise<Uint8Array<ArrayBuffer> | null>;
  delete(key: string): Promise<void>;
}

const SEGMENT = /^[a-z0-9][a-z0-9._-]{0,99}$/;

/** `organisations/<id>/expenses/<id>/<id>` and its like: lower-case segments, none of which can climb out of the store or hide in it. */
export const isBlobKey = (key: string): boolean => {
  const segments = key.split('/');
  return segments.length >= 2 && segments.length <= 8 && segments.every((segment) => SEGMENT.test(segment) && !segment.includes('..'));
};
