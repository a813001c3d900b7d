import type pg from 'pg';

/** The roles that the product runs as. None of them owns anything; each is bound by row-level security. */
export const runtimeRoles = ['gl_app', 'gl_auth', 'gl_worker', 'gl_backup'] as const;

export interface Relation {
  readonly name: string;
  readonly schema: string;
  /** r table, p partitioned table, v view, m materialised view, S sequence, f foreign table. */
  readonly kind: 'r' | 'p' | 'v' | 'm' | 'S' | 'f';
  readonly owner: string;
  readonly enabled: boolean;
  readonly forced: boolean;
  readonly partition: boolean;
  readonly securityInvoker: boolean;
  readonly columns: readonly string[];
  readonly nullable: readonly string[];
  readonly primaryKey: readonly string[];
  /** The first column of each index. */
  readonly leading: readonly string[];
  /** The functions of its row triggers before an update. */
  readonly guards: readonly string[];
}

export interface Privilege {
  readonly on: string;
  readonly schema: string;
  readonly grantee: string;
  readonly privilege: string;
  /** Set when the grant is for one column. */
  readonly column: string | null;
}

export interface Policy {
  readonly on: string;
  readonly name: string;
  readonly permissive: boolean;
  readonly roles: readonly string[];
  readonly command: 'ALL' | 'SELECT' | 'INSERT' | 'UPDATE' | 'DELETE';
  readonly using: string | null;
  readonly check: string | null;
}

export interface Routine {
  readonly name: string;
  readonly definer: boolean;
  readonly searchPath: string | null;
  readonly grantees: readonly string[];
  readonly owner: string;
}

export interface ForeignKey {
  readonly name: string;
  readonly on: string;
  readonly target: string;
  readonly columns: readonly string[];
}

export interface RoleFacts {
  readonly name: string;
  readonly powers: readonly string[];
  /** The roles it inherits from or may become. */
  readonly memberOf: readonly string[];
  readonly owns: readonly string[];
}

export interface Catalogue {
  readonly relations: readonly Relation[];
  readonly privileges: readonly Privilege[];
  readonly schemaPrivileges: readonly Privilege[];
  readonly policies: readonly Policy[];
  readonly routines: readonly Routine[];
  readonly foreignKeys: readonly ForeignKey[];
  readonly roles: readonly RoleFacts[];
}

/** What PostgreSQL itself says about everything in our schemas. */
export async function readCatalogue(client: pg.ClientBase): Promise<Catalogue> {
  const ask = async <Row extends pg.QueryResultRow>(sql: string, values: unknown[] = []): Promise<Row[]> =>
    (await client.query<Row>(sql, values)).rows;
  return {
    relations: await ask<Relation>(RELATIONS),
    privileges: await ask<Privilege>(PRIVILEGES),
    schemaPrivileges: await ask<Privilege>(SCHEMA_PRIVILEGES),
    policies: await ask<Policy>(POLICIES),
    routines: await ask<Routine>(ROUTINES),
    foreignKeys: await ask<ForeignKey>(FOREIGN_KEYS),
    roles: await ask<RoleFacts>(ROLES, [runtimeRoles]),
  };
}

/** `jobs` is the queue's: a library's tables, held to the same rules. */
const OURS = `('app', 'auth', 'ops', 'jobs')`;
const GRANTEE = `case acl.grantee when 0 then 'PUBLIC' else pg_get_userbyid(acl.grantee)::text end`;

const RELATIONS = `
  select format('%s.%s', n.nspname, c.relname) as name, n.nspname as schema, c.relkind as kind, pg_get_userbyid(c.relowner) as owner,
    c.relrowsecurity as enabled, c.relforcerowsecurity as forced, c.relispartition as partition,
    exists (select from unnest(c.reloptions) as option where option ~ '^security_invoker=(true|on|yes|1)$') as "securityInvoker",
    array(select attname::text from pg_attribute where attrelid = c.oid and attnum > 0 and not attisdropped order by attnum) as columns,
    array(select attname::text from pg_attribute where attrelid = c.oid and attnum > 0 and not attisdropped and not attnotnull) as nullable,
    array(select a.attname::text from pg_index i cross join unnest(i.indkey) with ordinality as k (attnum, place)
          join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum where i.indrelid = c.oid and i.indisprimary order by k.place) as "primaryKey",
    array(select a.attname::text from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
          where i.indrelid = c.oid and i.indpred is null) as leading,
    array(select t.tgfoid::regproc::text from pg_trigger t where t.tgrelid = c.oid and not t.tgisinternal and t.tgenabled <> 'D'
          and (t.tgtype & 19) = 19) as guards -- 1 row, 2 before, 16 update
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where n.nspname in ${OURS} and c.relkind in ('r', 'p', 'v', 'm', 'S', 'f')
  order by 1`;

const PRIVILEGES = `
  select format('%s.%s', n.nspname, c.relname) as "on", n.nspname as schema, ${GRANTEE} as grantee, lower(acl.privilege_type) as privilege, null as column
    from pg_class c join pg_namespace n on n.oid = c.relnamespace cross join aclexplode(c.relacl) as acl
    where n.nspname in ${OURS} and acl.grantee <> c.relowner
  union all
  select format('%s.%s', n.nspname, c.relname), n.nspname, ${GRANTEE}, lower(acl.privilege_type), a.attname
    from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid cross join aclexplode(a.attacl) as acl
    where n.nspname in ${OURS} and acl.grantee <> c.relowner
  order by 1, 3, 4, 5`;

const SCHEMA_PRIVILEGES = `
  select n.nspname as "on", n.nspname as schema, ${GRANTEE} as grantee, lower(acl.privilege_type) as privilege, null as column
  from pg_namespace n cross join aclexplode(n.nspacl) as acl
  where n.nspname in ('app', 'auth', 'ops', 'jobs', 'public') and acl.grantee <> n.nspowner
  order by 1, 3, 4`;

const POLICIES = `
  select format('%s.%s', schemaname, tablename) as "on", policyname as name, permissive = 'PERMISSIVE' as permissive, roles::text[] as roles,
    cmd as command, qual as using, with_check as check
  from pg_policies where schemaname in ${OURS} order by 1, 2`;

// No list of privileges at all means the default one, and that lets PUBLIC execute.
const ROUTINES = `
  select format('%s.%s(%s)', n.nspname, p.proname, pg_get_function_identity_arguments(p.oid)) as name, p.prosecdef as definer,
    (select substring(setting from '^search_path=(.*)$') from unnest(p.proconfig) as setting where setting like 'search_path=%') as "searchPath",
    array(select ${GRANTEE} from aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) as acl
          where acl.privilege_type = 'EXECUTE' and acl.grantee <> p.proowner order by 1) as grantees,
    pg_get_userbyid(p.proowner) as owner
  from pg_proc p join pg_namespace n on n.oid = p.pronamespace
  where n.nspname in ${OURS} order by 1`;

const FOREIGN_KEYS = `
  select k.conname as name, k.conrelid::regclass::text as "on", k.confrelid::regclass::text as target,
    array(select a.attname::text from unnest(k.conkey) as attnum join pg_attribute a on a.attrelid = k.conrelid and a.attnum = attnum.attnum) as columns
  from pg_constraint k join pg_namespace n on n.oid = k.connamespace
  where k.contype = 'f' and n.nspname in ${OURS} order by 1`;

const ROLES = `
  select r.rolname as name,
    array_remove(array[
      case when r.rolsuper then 'superuser' end, case when r.rolbypassrls then 'bypassrls' end, case when r.rolcreaterole then 'createrole' end,
      case when r.rolcreatedb then 'createdb' end, case when r.rolreplication then 'replication' end], null) as powers,
    array(select other.rolname::text from pg_roles other where other.oid <> r.oid and not r.rolsuper and pg_has_role(r.oid, other.oid, 'MEMBER')) as "memberOf",
    array(select format('%s.%s', n.nspname, c.relname) from pg_class c join pg_namespace n on n.oid = c.relnamespace
          where c.relowner = r.oid and n.nspname in ${OURS} and c.relkind not in ('i', 'I', 't')
          union all select n.nspname::text from pg_namespace n where n.nspowner = r.oid and n.nspname in ${OURS}
          union all select format('%s()', p.oid::regproc) from pg_proc p join pg_namespace n on n.oid = p.pronamespace where p.proowner = r.oid and n.nspname in ${OURS}) as owns
  from pg_roles r where r.rolname = any ($1) order by 1`;
