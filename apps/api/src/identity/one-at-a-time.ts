import type { AuthTx } from './auth-database.ts';

/** Any number will do; everything that decides who may come in takes the same one. */
const ONE_AT_A_TIME = 7_305_191;

/** Sign-ins, and what admins do to people, one after the other: each decides on what the one before has done. Until the transaction ends. */
export async function oneAtATime(tx: AuthTx): Promise<void> {
  await tx.query({ text: 'select pg_advisory_xact_lock($1)', values: [ONE_AT_A_TIME] });
}
