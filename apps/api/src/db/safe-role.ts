import type pg from 'pg';

/** The login of the application could see or do what row-level security is there to prevent: nothing is served with it. */
export class UnsafeRole extends Error {
  override readonly name = 'UnsafeRole';

  constructor(readonly reasons: readonly string[]) {
    super(`the application must not run with this database login: ${reasons.join('; ')}`);
  }
}

/**
 * Refuses a login that is, or may become, a superuser, a role that bypasses row-level security or one that owns what it uses, and a
 * database in which a table is not under forced row-level security. The catalogue is asked, not the name of the role.
 */
export async function assertSafeRole(pool: pg.Pool): Promise<void> {
  const { rows } = await pool.query<{ reason: string }>(REASONS);
  if (rows.length > 0) throw new UnsafeRole(rows.map(({ reason }) => reason));
}

// `may_become`: the role itself, those it inherits from and those it could SET ROLE to. The session's own login counts, whoever it has become.
const REASONS = `
  with ours as (
    select oid, nspname, nspowner from pg_namespace where nspname in ('app', 'auth', 'ops', 'jobs')
  ), may_become as (
    select oid, rolname, rolsuper, rolbypassrls from pg_roles
    where pg_has_role(current_user, oid, 'MEMBER') or pg_has_role(session_user, oid, 'MEMBER')
  ), tables as (
    select class.oid, ours.nspname || '.' || class.relname as name, class.relowner, class.relrowsecurity and class.relforcerowsecurity as forced
    from pg_class as class join ours on ours.oid = class.relnamespace
    where class.relkind in ('r', 'p')
  )
  select format('%s is a superuser', rolname) as reason
    from pg_roles where rolsuper and rolname in (current_user, session_user)
  union all
  select format('%s bypasses row-level security', rolname)
    from may_become where rolbypassrls and not rolsuper
  union all
  select format('it may become %s, who is a superuser', rolname)
    from may_become where rolsuper and rolname not in (current_user, session_user)
      and not exists (select from pg_roles where rolsuper and rolname in (current_user, session_user))
  union all
  select format('it owns %s', tables.name)
    from tables join may_become on may_become.oid = tables.relowner and not may_become.rolsuper
  union all
  select format('it owns the schema %s', ours.nspname)
    from ours join may_become on may_become.oid = ours.nspowner and not may_become.rolsuper
  union all
  select format('%s is not under forced row-level security', name)
    from tables where not forced
  union all
  select 'there are no tables: has the database been migrated?' where not exists (select from tables)
  order by reason`;
