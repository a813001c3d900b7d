import type { Actor } from '@glovelly/domain/visibility';
import type { Db } from '../../db/database.ts';
import type { Named } from './line.ts';

/** What records are called now, as far as the actor may see them: one statement for a page, under the policies of each. What is gone is missing. */
export const namesOf = (db: Db, { organisationId }: Actor, ids: readonly string[]): Promise<Named[]> =>
  ids.length === 0
    ? Promise.resolve([])
    : db.$queryRaw`
        with asked as (select unnest(${[...ids]}::uuid[]) as id)
        select 'client' as type, id::text, name from app.clients where organisation_id = ${organisationId}::uuid and id in (select id from asked)
        union all
        select 'gig', id::text, title from app.gigs where organisation_id = ${organisationId}::uuid and id in (select id from asked)
        union all
        select 'expense', id::text, description from app.expenses where organisation_id = ${organisationId}::uuid and id in (select id from asked)
        union all
        select 'invoice', id::text, coalesce(number, 'Draft') from app.invoices where organisation_id = ${organisationId}::uuid and id in (select id from asked)
        union all
        select 'import', id::text, file_name from app.import_batches where organisation_id = ${organisationId}::uuid and id in (select id from asked)
        union all
        select 'payment', payment.id::text, coalesce(invoice.number, '') from app.payments as payment
          join app.invoices as invoice on invoice.organisation_id = payment.organisation_id and invoice.id = payment.invoice_id
          where payment.organisation_id = ${organisationId}::uuid and payment.id in (select id from asked)`;
