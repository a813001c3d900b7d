-- The log: who did what, as what, to which record. Partitioned by month, append-only; business writes a line in the transaction that it is
-- about, sign-in and refusals through functions (docs/adr/0009).

create table app.api_audit_logs (
  occurred_at timestamptz(3) not null default current_timestamp,
  id uuid not null default gen_random_uuid(),
  organisation_id uuid,
  actor_kind text not null,
  user_id uuid,
  actor_label text not null,
  request_id text,
  endpoint text,
  outcome text not null default 'done',
  error_code text,
  ip inet,
  user_agent text,
  action text not null,
  resource_type text,
  resource_id uuid,
  changes jsonb,

  constraint api_audit_logs_pkey primary key (occurred_at, id)
) partition by range (occurred_at);

alter table app.api_audit_logs
  add constraint ck_api_audit_logs_actor_kind check (actor_kind in ('session', 'api_key', 'assistant', 'job', 'support', 'system')),
  add constraint ck_api_audit_logs_outcome check (outcome in ('done', 'refused')),
  add constraint ck_api_audit_logs_action check (action ~ '^[a-z][A-Za-z]{0,29}\.[a-z][A-Za-z]{0,29}$'),
  add constraint ck_api_audit_logs_resource_type check (resource_type ~ '^[a-z][A-Za-z]{0,29}$'),
  -- A line is small whatever is sent: nobody fills the disk, and no body gets in.
  add constraint ck_api_audit_logs_lengths check (
    length(actor_label) between 1 and 320 and length(request_id) <= 64 and length(endpoint) <= 200 and length(error_code) <= 60
    and length(user_agent) <= 300
  ),
  add constraint ck_api_audit_logs_changes check (jsonb_typeof(changes) = 'object' and length(changes::text) <= 8000);

create index idx_api_audit_logs_newest on app.api_audit_logs (organisation_id, occurred_at desc, id desc);
create index idx_api_audit_logs_user on app.api_audit_logs (organisation_id, user_id, occurred_at desc, id desc);
create index idx_api_audit_logs_resource on app.api_audit_logs (organisation_id, resource_id, occurred_at desc);
-- Refusals are counted before one more is written.
create index idx_api_audit_logs_refused on app.api_audit_logs (occurred_at) where outcome = 'refused';

-- History is only written. Nobody has the privilege, and whoever gets it meets this.
create function app.keep_audit() returns trigger
  language plpgsql
  set search_path = ''
as $$
begin
  raise exception 'what was done is not rewritten'
    using errcode = 'restrict_violation', schema = 'app', table = 'api_audit_logs', constraint = tg_name;
end
$$;

create trigger trg_api_audit_logs_append_only before update or delete on app.api_audit_logs
  for each row execute function app.keep_audit();
create trigger trg_api_audit_logs_kept before truncate on app.api_audit_logs
  for each statement execute function app.keep_audit();

-- One for the months that nobody has made a partition for. It stays empty: the function below makes them ahead.
create table app.api_audit_logs_default partition of app.api_audit_logs default;
alter table app.api_audit_logs_default enable row level security;
alter table app.api_audit_logs_default force row level security;

-- Partitions for this month and those ahead; months past their retention go as a whole. Answers what it did, and how many lines it found in the
-- default partition and put where they belong. A partition is locked to everybody, its owner included: it is read and written through the log.
create function ops.keep_audit_partitions(retention_days integer default 90, months_ahead integer default 3)
  returns table (created integer, dropped integer, strays bigint)
  language plpgsql volatile security definer
  set search_path = ''
  set lock_timeout = '10s' -- whoever writes waits behind it: rather fail, and try again later
as $$
declare
  this_month constant timestamp := pg_catalog.date_trunc('month', pg_catalog.now() at time zone 'UTC');
  detached boolean := false;
  month timestamp;
  part text;
begin
  if retention_days not between 30 and 3660 or months_ahead not between 1 and 24 then
    raise exception 'the log is kept for 30 days at least, and made ahead for 1 to 24 months' using errcode = 'invalid_parameter_value';
  end if;
  perform pg_catalog.pg_advisory_xact_lock(pg_catalog.hashtextextended('audit partitions', 0));
  created := 0;
  dropped := 0;
  strays := 0;

  if pg_catalog.pg_relation_size('app.api_audit_logs_default') > 0 then
    -- A partition cannot be made for lines that the default one holds: it steps aside, and gives them back below.
    alter table app.api_audit_logs detach partition app.api_audit_logs_default;
    alter table app.api_audit_logs_default rename to api_audit_logs_strays;
    alter table app.api_audit_logs_strays no force row level security;
    detached := true;
  end if;

  for month in
    select pg_catalog.generate_series(this_month, this_month + pg_catalog.make_interval(months => months_ahead), interval '1 month')
  loop
    part := 'api_audit_logs_' || pg_catalog.to_char(month, 'YYYY_MM');
    if pg_catalog.to_regclass('app.' || part) is null then
      execute pg_catalog.format('create table app.%I partition of app.api_audit_logs for values from (%L) to (%L)',
        part, (month at time zone 'UTC')::text, ((month + interval '1 month') at time zone 'UTC')::text);
      execute pg_catalog.format('alter table app.%I enable row level security', part);
      execute pg_catalog.format('alter table app.%I force row level security', part);
      created := created + 1;
    end if;
  end loop;

  if detached then
    create table app.api_audit_logs_default partition of app.api_audit_logs default;
    alter table app.api_audit_logs_default enable row level security;
    alter table app.api_audit_logs_default force row level security;
    insert into app.api_audit_logs select * from app.api_audit_logs_strays where occurred_at > pg_catalog.now() - pg_catalog.make_interval(days => retention_days);
    get diagnostics strays = row_count;
    drop table app.api_audit_logs_strays;
  end if;

  for part, month in
    select child.relname, pg_catalog.to_date(pg_catalog.right(child.relname, 7), 'YYYY_MM')::timestamp
    from pg_catalog.pg_inherits as inherits join pg_catalog.pg_class as child on child.oid = inherits.inhrelid
    where inherits.inhparent = 'app.api_audit_logs'::regclass and child.relname ~ '^api_audit_logs_\d{4}_\d{2}$'
  loop
    if (month + interval '1 month') at time zone 'UTC' <= pg_catalog.now() - pg_catalog.make_interval(days => retention_days) then
      execute pg_catalog.format('drop table app.%I', part);
      dropped := dropped + 1;
    end if;
  end loop;
  return next;
end
$$;

select ops.keep_audit_partitions();

-- What those announce who are not bound to one organisation: sign-in, sessions, administration, jobs.
create function auth.announce(
  organisation_id uuid, actor_kind text, user_id uuid, actor_label text, request_id text, endpoint text, ip inet, user_agent text,
  action text, resource_type text, resource_id uuid, changes jsonb
) returns void
  language sql volatile security definer
  set search_path = ''
begin atomic
  insert into app.api_audit_logs
      (organisation_id, actor_kind, user_id, actor_label, request_id, endpoint, ip, user_agent, action, resource_type, resource_id, changes)
    values (announce.organisation_id, announce.actor_kind, announce.user_id, announce.actor_label, announce.request_id, announce.endpoint, announce.ip,
      announce.user_agent, announce.action, announce.resource_type, announce.resource_id, announce.changes);
end;

-- What was refused: at most 20 lines an hour for one person or address, and 1,000 in all, so that nobody fills the disk by trying.
-- Answers whether it was written.
create function auth.announce_refusal(
  organisation_id uuid, actor_kind text, user_id uuid, actor_label text, request_id text, endpoint text, ip inet, user_agent text,
  action text, error_code text
) returns boolean
  language plpgsql volatile security definer
  set search_path = ''
as $$
#variable_conflict use_column
declare
  of_theirs bigint;
  of_all bigint;
begin
  perform pg_catalog.pg_advisory_xact_lock(pg_catalog.hashtextextended('audit refusals', 0));
  select count(*) filter (where case when announce_refusal.user_id is null then log.user_id is null and log.ip is not distinct from announce_refusal.ip
                                     else log.user_id = announce_refusal.user_id end),
         count(*)
    into of_theirs, of_all
    from app.api_audit_logs as log
    where log.outcome = 'refused' and log.occurred_at > pg_catalog.now() - interval '1 hour';
  if of_theirs >= 20 or of_all >= 1000 then
    return false;
  end if;
  insert into app.api_audit_logs
      (organisation_id, actor_kind, user_id, actor_label, request_id, endpoint, ip, user_agent, action, outcome, error_code)
    values (announce_refusal.organisation_id, announce_refusal.actor_kind, announce_refusal.user_id, announce_refusal.actor_label,
      announce_refusal.request_id, announce_refusal.endpoint, announce_refusal.ip, announce_refusal.user_agent, announce_refusal.action, 'refused',
      announce_refusal.error_code);
  return true;
end
$$;

-- What concerns the installation and no organisation, newest first, for those who run it. No line of an organisation is in it.
create function auth.installation_log(before_at timestamptz, before_id uuid, most integer) returns table (
  occurred_at timestamptz, id uuid, actor_kind text, user_id uuid, actor_label text, request_id text, endpoint text, outcome text, error_code text,
  ip inet, action text, resource_type text, resource_id uuid, changes jsonb
)
  language sql stable security definer
  set search_path = ''
begin atomic
  select log.occurred_at, log.id, log.actor_kind, log.user_id, log.actor_label, log.request_id, log.endpoint, log.outcome, log.error_code,
      log.ip, log.action, log.resource_type, log.resource_id, log.changes
    from app.api_audit_logs as log
    where log.organisation_id is null
      and (installation_log.before_at is null or (log.occurred_at, log.id) < (installation_log.before_at, installation_log.before_id))
    order by log.occurred_at desc, log.id desc
    limit least(installation_log.most, 200);
end;

-- Who may read and write the tables of audit. Generated from the domain's rules: change them and run `pnpm db:policies`.

alter table app.api_audit_logs enable row level security;
alter table app.api_audit_logs force row level security;
create policy api_audit_logs_tenant on app.api_audit_logs as restrictive for all to gl_app
  using (organisation_id = (select app.current_org_id()))
  with check (organisation_id = (select app.current_org_id()));
create policy api_audit_logs_select on app.api_audit_logs for select to gl_app
  using (
    case (select app.current_org_role())
      when 'owner' then true
      when 'admin' then true
      when 'member' then user_id = (select app.current_user_id())
      when 'viewer' then user_id = (select app.current_user_id())
      else false
    end
  );
create policy api_audit_logs_insert on app.api_audit_logs for insert to gl_app
  with check ((select app.current_org_role()) in ('owner', 'admin', 'member', 'viewer') and user_id = (select app.current_user_id()));
grant select, insert (organisation_id, actor_kind, user_id, actor_label, request_id, endpoint, ip, user_agent, action, resource_type, resource_id, changes) on app.api_audit_logs to gl_app;
create policy api_audit_logs_owner on app.api_audit_logs for all to current_user using (true) with check (true);
create policy api_audit_logs_backup on app.api_audit_logs for select to gl_backup using (true);
grant select on app.api_audit_logs to gl_backup;

grant execute on function
  auth.announce(uuid, text, uuid, text, text, text, inet, text, text, text, uuid, jsonb),
  auth.announce_refusal(uuid, text, uuid, text, text, text, inet, text, text, text),
  auth.installation_log(timestamptz, uuid, integer)
  to gl_auth;
-- Schema ops is for jobs; which of them keeps the log is one of them.
grant usage on schema ops to gl_worker;
grant execute on function ops.keep_audit_partitions(integer, integer) to gl_worker;
