/** The database cannot be reached, or went away in the middle. Whether an unfinished write was kept is not known: a retry must be idempotent. */
export class DatabaseUnavailable extends Error {
  override readonly name = 'DatabaseUnavailable';

  constructor(cause: unknown) {
    super('the database is not available', { cause });
  }
}
