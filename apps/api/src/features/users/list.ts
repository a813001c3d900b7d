import type { UserListInput } from '@glovelly/contract/users';
import type { LocalDate } from '@glovelly/domain/calendar';
import { toId } from '@glovelly/domain/kernel';
import type { z } from 'zod';
import { decodeCursor, encodeCursor } from '../../cursor.ts';
import { escapeLike } from '../../db/like.ts';
import type { AuthTx } from '../../identity/auth-database.ts';
import { USER_COLUMNS, type UserRow } from './row.ts';

export type UserList = z.output<typeof UserListInput>;

/** What is asked for, as conditions on $1 to $5. Status as of today: whoever's suspension is over is active. */
const WANTED = `
  ($1::text is null or person.display_name ilike $1 or person.email ilike $1)
  and ($2::text is null or $2 = case when person.status = 'suspended' and person.suspended_until < $5::date then 'active' else person.status end)
  and ($3::text is null or person.platform_role = $3)
  and ($4::boolean is null or $4 = exists (select from auth.identities as identity where identity.user_id = person.id))`;

/** One page of people by name, and how many there are on all pages. */
export async function listUsers(auth: AuthTx, { search, status, role, bound, cursor, take }: UserList, today: LocalDate) {
  const wanted = [search ? `%${escapeLike(search)}%` : null, status ?? null, role ?? null, bound ?? null, today];
  const [name, lastId] = decodeCursor(cursor, 2) ?? [];
  const after = name !== undefined && toId(lastId ?? '') !== null ? [name, lastId] : [null, null];
  const [rows, counted] = await Promise.all([
    auth.query<UserRow & { readonly sortName: string }>({
      text: `select ${USER_COLUMNS}, lower(person.display_name) as "sortName"
             from auth.users as person
             where ${WANTED} and ($6::text is null or (lower(person.display_name), person.id) > ($6, $7::uuid))
             order by lower(person.display_name), person.id limit $8`,
      values: [...wanted, ...after, take + 1],
    }),
    auth.query<{ total: string }>({ text: `select count(*) as total from auth.users as person where ${WANTED}`, values: wanted }),
  ]);
  const page = rows.slice(0, take);
  const last = page.at(-1);
  const nextCursor = rows.length > take && last ? encodeCursor([last.sortName, last.id]) : null;
  return { rows: page, nextCursor, total: Number(counted[0]?.total ?? 0) };
}
