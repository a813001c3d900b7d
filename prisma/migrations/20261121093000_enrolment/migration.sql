-- Letting people in and keeping them out: suspension with reason and end, invitation by mail, unbinding, and an admin who always remains.

alter table auth.users
  add column suspended_at timestamptz(3),
  -- The last day, in UTC. Null: until an admin says otherwise.
  add column suspended_until date,
  -- For admins alone: no function and no grant shows it to anybody else.
  add column suspension_reason text,
  add column invited_at timestamptz(3),
  add column invitation_mail_id uuid,
  add column signed_in_at timestamptz(3),
  add constraint ck_users_suspension check (status = 'suspended' or num_nonnulls(suspended_at, suspended_until, suspension_reason) = 0),
  add constraint ck_users_suspension_reason check (length(suspension_reason) between 1 and 500),
  add constraint ck_users_invitation check (num_nulls(invited_at, invitation_mail_id) <> 1);

update auth.users as person set signed_in_at = (select max(session.created_at) from auth.sessions as session where session.user_id = person.id);

-- The list of people, by name.
create index idx_users_name on auth.users (lower(display_name), id);

-- Two admins who demote one another at the same moment: looked at when the transaction ends, one after the other.
create function auth.keep_last_admin() returns trigger
  language plpgsql security definer
  set search_path = ''
as $$
begin
  if tg_op = 'UPDATE' and new.platform_role = 'admin' and new.status = 'active' then
    return null;
  end if;
  perform pg_catalog.pg_advisory_xact_lock(7305194);
  if not exists (select from auth.users where platform_role = 'admin' and status = 'active') then
    raise exception 'an installation keeps an active admin'
      using errcode = 'check_violation', schema = 'auth', table = 'users', constraint = 'ck_users_last_admin';
  end if;
  return null;
end
$$;

create constraint trigger trg_users_last_admin after update or delete on auth.users
  deferrable initially deferred for each row
  when (old.platform_role = 'admin' and old.status = 'active') execute function auth.keep_last_admin();

-- Takes a person's subject from them, and their sessions with it: sign-in itself may not. Only for an active admin, and not for themselves.
create function auth.unbind(admin_id uuid, user_id uuid) returns boolean
  language plpgsql volatile security definer
  set search_path = ''
as $$
#variable_conflict use_column
begin
  if unbind.admin_id = unbind.user_id
     or not exists (select from auth.users where id = unbind.admin_id and platform_role = 'admin' and status = 'active') then
    raise exception 'a subject is taken by an admin, and not by oneself' using errcode = 'insufficient_privilege';
  end if;
  delete from auth.sessions as session where session.user_id = unbind.user_id;
  delete from auth.identities as identity where identity.user_id = unbind.user_id;
  return found;
end
$$;

-- An organisation with its owner and the stub of its seller profile: all three, or none. On the stub stands what is known: who they are, unless that is
-- no more than the beginning of their address, and where to write to them.
create or replace function auth.found_organisation(user_id uuid, organisation_id uuid, name text, demo boolean default false) returns void
  language sql volatile security definer
  set search_path = ''
begin atomic
  insert into app.organisations (id, name, demo)
    values (found_organisation.organisation_id, found_organisation.name, found_organisation.demo);
  insert into app.memberships (organisation_id, user_id, role)
    values (found_organisation.organisation_id, found_organisation.user_id, 'owner');
  insert into app.seller_profiles (organisation_id, name, email)
    select found_organisation.organisation_id,
           case when found_organisation.name <> split_part(person.email, '@', 1) then found_organisation.name else '' end,
           person.email
    from (values (1)) as one (row)
    left join auth.users as person on person.id = found_organisation.user_id and not found_organisation.demo;
end;

-- Of how many organisations people are members. Not which: an admin of the installation sees nobody's business, and a name is business.
create function auth.organisation_counts(user_ids uuid[]) returns table (user_id uuid, organisations bigint)
  language sql stable security definer
  set search_path = ''
begin atomic
  select membership.user_id, count(*)
    from app.memberships as membership join app.organisations as organisation on organisation.id = membership.organisation_id
    where membership.user_id = any (organisation_counts.user_ids) and not organisation.demo
    group by membership.user_id;
end;

-- What the installation is, in numbers. It is late when jobs that could run do not.
create function auth.installation_state() returns table (
  users bigint, active_users bigint, organisations bigint, database_version text, newest_migration text,
  key_active_since timestamptz, mails_queued bigint, mails_failed bigint, queue_late_seconds double precision, dead_jobs bigint, workers bigint
)
  language plpgsql stable security definer
  set search_path = ''
as $$
begin
  return query select
    (select count(*) from auth.users),
    (select count(*) from auth.users where status = 'active'),
    (select count(*) from app.organisations where not demo),
    current_setting('server_version'),
    ops.newest_migration(),
    (select max(active_from) from ops.data_keys where retired_at is null and active_from <= now()),
    (select count(*) from ops.outgoing_mails where state = 'queued'),
    (select count(*) from ops.outgoing_mails where state = 'failed' and ended_at > now() - interval '7 days'),
    health.late_seconds, health.dead, health.workers
    from ops.queue_health() as health;
end
$$;

-- What was done to a person by the installation's admins, newest first. No line of an organisation is in it.
create function auth.user_history(user_id uuid, before_at timestamptz, before_id uuid, most integer) returns table (
  occurred_at timestamptz, id uuid, actor_kind text, by_user_id uuid, actor_label text, outcome text, action text, changes jsonb
)
  language sql stable security definer
  set search_path = ''
begin atomic
  select log.occurred_at, log.id, log.actor_kind, log.user_id, log.actor_label, log.outcome, log.action, log.changes
    from app.api_audit_logs as log
    where log.organisation_id is null and log.resource_id = user_history.user_id and log.resource_type = 'user'
      and (user_history.before_at is null or (log.occurred_at, log.id) < (user_history.before_at, user_history.before_id))
    order by log.occurred_at desc, log.id desc
    limit least(user_history.most, 200);
end;

-- Those whose suspension has had its last day come in again. Said in the log, by nobody.
create function ops.end_suspensions(today date) returns bigint
  language plpgsql volatile security definer
  set search_path = ''
as $$
declare
  ended bigint;
begin
  with back as (
    update auth.users set status = 'active', suspended_at = null, suspended_until = null, suspension_reason = null, updated_at = now()
      where status = 'suspended' and suspended_until < end_suspensions.today
      returning id
  )
  insert into app.api_audit_logs (actor_kind, actor_label, action, resource_type, resource_id, changes)
    select 'job', 'Glovelly', 'user.reactivated', 'user', back.id, '{"values":{"status":{"from":"suspended","to":"active"}}}'::jsonb from back;
  get diagnostics ended = row_count;
  return ended;
end
$$;

grant update (suspended_at, suspended_until, suspension_reason, invited_at, invitation_mail_id, signed_in_at) on auth.users to gl_auth;
revoke all on function
  auth.unbind(uuid, uuid),
  auth.organisation_counts(uuid[]),
  auth.installation_state(),
  auth.user_history(uuid, timestamptz, uuid, integer),
  auth.keep_last_admin(),
  ops.end_suspensions(date)
  from public;
grant execute on function
  auth.unbind(uuid, uuid),
  auth.organisation_counts(uuid[]),
  auth.installation_state(),
  auth.user_history(uuid, timestamptz, uuid, integer)
  to gl_auth;
grant execute on function ops.end_suspensions(date) to gl_worker;
