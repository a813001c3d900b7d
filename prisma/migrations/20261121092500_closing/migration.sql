-- How an organisation is closed, reopened and, 30 days later, removed whole (docs/adr/0016).

-- By an owner, as the actor of the transaction. Only a function writes these columns, so that the grace is neither shortened nor passed over.
-- Answers when the organisation will be gone; null when it cannot be closed: not theirs, a demo, or closing already.
create function app.close_organisation(grace_days integer) returns timestamptz
  language plpgsql volatile security definer
  set search_path = ''
as $$
declare
  gone_at timestamptz;
begin
  if grace_days < 30 then
    raise exception 'an organisation can be reopened for 30 days at least' using errcode = 'invalid_parameter_value';
  end if;
  update app.organisations as organisation
    set closing_requested_at = now(),
        closing_requested_by_user_id = app.current_user_id(),
        closing_reminded_at = null,
        closes_at = now() + make_interval(days => grace_days)
    where organisation.id = app.current_org_id() and app.current_writing_role() = 'owner' and not organisation.demo
    returning organisation.closes_at into gone_at;
  return gone_at;
end
$$;

-- By an owner, as long as it is there. Answers whether it was closing.
create function app.reopen_organisation() returns boolean
  language plpgsql volatile security definer
  set search_path = ''
as $$
begin
  update app.organisations as organisation
    set closing_requested_at = null, closing_requested_by_user_id = null, closing_reminded_at = null, closes_at = null
    where organisation.closes_at > now()
      and exists (
        select from app.memberships as membership
        where membership.organisation_id = organisation.id
          and membership.organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid
          and membership.user_id = app.current_user_id()
          and membership.role = 'owner'
          and membership.user_status = 'active'
      );
  return found;
end
$$;

-- Issued documents are never deleted, but with their organisation, whole: a demo, or one whose grace is over. And then by a function alone, as the
-- owner of the table.
create or replace function app.keep_issued_invoice() returns trigger
  language plpgsql
  set search_path = ''
as $$
begin
  if pg_catalog.pg_get_userbyid((select relowner from pg_catalog.pg_class where oid = tg_relid)) = current_user
    and exists (select from app.organisations where id = old.organisation_id and (demo or closes_at <= pg_catalog.now()))
  then
    return old;
  end if;
  raise exception 'an issued invoice is not deleted'
    using errcode = 'restrict_violation', schema = 'app', table = 'invoices', constraint = tg_name;
end
$$;

-- Takes an organisation out, whole: every row, every membership. Sessions in it return to another organisation of their person, or end. Answers the
-- storage keys of the files that nobody names any more. For the two functions below; nobody else calls it. The log keeps what was done, for as long as it
-- keeps anything.
create function app.erase_organisation(target uuid) returns setof text
  language plpgsql volatile security definer
  set search_path = ''
as $$
#variable_conflict use_column
begin
  return query
    select storage_key from app.attachments where organisation_id = target
    union
    select coalesce(pdf_storage_key, 'organisations/' || target || '/invoices/' || id || '/invoice.pdf')
      from app.invoices where organisation_id = target and state <> 'draft'
    union
    select storage_key from app.blob_deletions where organisation_id = target;

  delete from app.attachments where organisation_id = target;
  delete from app.blob_deletions where organisation_id = target;
  delete from app.expenses where organisation_id = target;
  delete from app.gigs where organisation_id = target;
  delete from app.import_batches where organisation_id = target;
  delete from app.payments where organisation_id = target;
  delete from app.invoices where organisation_id = target;
  delete from app.invoice_number_counters where organisation_id = target;
  delete from app.clients where organisation_id = target;

  update auth.sessions as session set active_organisation_id = other.organisation_id
    from (
      select distinct on (membership.user_id) membership.user_id, membership.organisation_id
      from app.memberships as membership
      join app.organisations as organisation on organisation.id = membership.organisation_id
      where membership.organisation_id <> target and (organisation.closes_at is null or organisation.closes_at > now())
      order by membership.user_id, organisation.demo, organisation.closes_at is not null, membership.created_at, membership.organisation_id
    ) as other
    where session.active_organisation_id = target and session.user_id = other.user_id;
  delete from auth.sessions where active_organisation_id = target;

  delete from app.organisations where id = target;
end
$$;

create or replace function app.remove_demo_organisation(organisation_id uuid) returns setof text
  language plpgsql volatile security definer
  set search_path = ''
as $$
#variable_conflict use_column
begin
  perform from app.organisations as organisation
    where organisation.id = remove_demo_organisation.organisation_id
      and organisation.demo
      and exists (
        select from app.memberships as membership
        where membership.organisation_id = remove_demo_organisation.organisation_id
          and membership.user_id = app.current_user_id()
          and membership.role = 'owner'
          and membership.user_status = 'active'
      )
    for update;
  if not found then
    raise exception 'only its owner removes a demo organisation, and only a demo organisation' using errcode = 'insufficient_privilege';
  end if;
  return query select app.erase_organisation(remove_demo_organisation.organisation_id);
end
$$;

-- For jobs. Organisations that will be gone within so many days and whose owners have not been told since they closed it: once each.
create function ops.take_closing_reminders(within_days integer) returns table (name text, time_zone text, closes_at timestamptz, owners text[])
  language sql volatile security definer
  set search_path = ''
begin atomic
  update app.organisations as organisation
    set closing_reminded_at = now()
    where organisation.closing_reminded_at is null
      and organisation.closes_at > now()
      and organisation.closes_at <= now() + make_interval(days => take_closing_reminders.within_days)
    returning organisation.name, organisation.time_zone, organisation.closes_at, (
      select coalesce(array_agg(person.email order by membership.created_at), '{}')
      from app.memberships as membership
      join auth.users as person on person.id = membership.user_id
      where membership.organisation_id = organisation.id and membership.role = 'owner' and person.status = 'active'
    );
end;

-- For jobs. Removes one organisation whose grace is over, with all that is in it, and has its files deleted by jobs of their own, in the same transaction.
-- Answers whom to tell; no row when there is none left.
create function ops.remove_closed_organisation() returns table (id uuid, name text, time_zone text, closed_at timestamptz, owners text[], files bigint)
  language plpgsql volatile security definer
  set search_path = ''
as $$
#variable_conflict use_column
declare
  keys text[];
  first integer;
begin
  select organisation.id, organisation.name, organisation.time_zone, organisation.closes_at
    into id, name, time_zone, closed_at
    from app.organisations as organisation
    where organisation.closes_at <= now()
    order by organisation.closes_at
    limit 1
    for update skip locked;
  if not found then
    return;
  end if;
  select coalesce(array_agg(person.email order by membership.created_at), '{}') into owners
    from app.memberships as membership
    join auth.users as person on person.id = membership.user_id
    where membership.organisation_id = remove_closed_organisation.id and membership.role = 'owner' and person.status = 'active';

  select coalesce(array_agg(key), '{}') into keys from app.erase_organisation(id) as key;
  files := cardinality(keys);
  for first in 1..cardinality(keys) by 200 loop
    perform ops.enqueue('deleteFiles', jsonb_build_object('keys', to_jsonb(keys[first:first + 199])), max_attempts => 20);
  end loop;
  perform auth.announce(id, 'system', null, 'Glovelly', null, null, null, null, 'organisation.closed', 'organisation', id, null);
  return next;
end
$$;

-- What a session learns of the organisation it acts in: as before, and when its tax year begins and when it will be gone. One that is gone is answered
-- like one that never was.
drop function auth.load_session(bytea);
create function auth.load_session(token_hash bytea) returns table (
  session_id uuid, user_id uuid, email text, display_name text, platform_role text,
  organisation_id uuid, role text, organisation_name text, currency text, time_zone text, tax_year_start text, demo boolean, closes_at timestamptz,
  rotation_due boolean
)
  language plpgsql volatile security definer
  set search_path = ''
as $$
#variable_conflict use_column
declare
  newest bytea := load_session.token_hash;
  last_seen timestamptz;
begin
  loop
    select session.id, person.id, person.email, person.display_name, person.platform_role,
           organisation.id, membership.role, organisation.name, organisation.currency, organisation.time_zone, organisation.tax_year_start,
           organisation.demo, organisation.closes_at,
           session.rotation_due and newest = load_session.token_hash, session.last_seen_at
      into session_id, user_id, email, display_name, platform_role,
           organisation_id, role, organisation_name, currency, time_zone, tax_year_start, demo, closes_at,
           rotation_due, last_seen
      from auth.sessions as session
      join auth.users as person on person.id = session.user_id and person.status = 'active'
      left join app.memberships as membership on membership.organisation_id = session.active_organisation_id and membership.user_id = person.id
      left join app.organisations as organisation on organisation.id = membership.organisation_id
        and (organisation.closes_at is null or organisation.closes_at > now())
      where session.token_hash = newest
        and session.expires_at > now()
        and session.last_seen_at > now() - interval '7 days';
    exit when found;
    if newest <> load_session.token_hash then
      return;
    end if;
    select session.token_hash into newest from auth.sessions as session
      where session.previous_token_hash = load_session.token_hash and session.previous_until > now();
    if not found then
      return;
    end if;
  end loop;
  -- Once a minute is near enough for 7 days, and spares a write on every request.
  if last_seen < now() - interval '1 minute' then
    update auth.sessions as session set last_seen_at = now()
      where session.token_hash = newest and session.last_seen_at < now() - interval '1 minute';
  end if;
  return next;
end
$$;

-- Every organisation of a person that is still there: those that stay first, among them the one they joined first.
drop function auth.organisations_of(uuid);
create function auth.organisations_of(user_id uuid) returns table (organisation_id uuid, name text, role text, demo boolean, closing boolean)
  language sql stable security definer
  set search_path = ''
begin atomic
  select organisation.id, organisation.name, membership.role, organisation.demo, organisation.closes_at is not null
    from app.memberships as membership
    join app.organisations as organisation on organisation.id = membership.organisation_id
    where membership.user_id = organisations_of.user_id
      and (organisation.closes_at is null or organisation.closes_at > now())
    order by organisation.closes_at is not null, membership.created_at, organisation.id;
end;

create or replace function auth.switch_organisation(session_id uuid, organisation_id uuid) returns boolean
  language plpgsql volatile security definer
  set search_path = ''
as $$
#variable_conflict use_column
begin
  update auth.sessions as session set active_organisation_id = switch_organisation.organisation_id
    where session.id = switch_organisation.session_id
      and exists (
        select from app.memberships as membership
        join app.organisations as organisation on organisation.id = membership.organisation_id
        where membership.organisation_id = switch_organisation.organisation_id
          and membership.user_id = session.user_id
          and (organisation.closes_at is null or organisation.closes_at > now())
      );
  return found;
end
$$;

revoke all on function
  app.close_organisation(integer),
  app.reopen_organisation(),
  app.erase_organisation(uuid),
  ops.take_closing_reminders(integer),
  ops.remove_closed_organisation(),
  auth.load_session(bytea),
  auth.organisations_of(uuid)
  from public;
grant execute on function app.close_organisation(integer), app.reopen_organisation() to gl_app;
grant execute on function ops.take_closing_reminders(integer), ops.remove_closed_organisation() to gl_worker;
grant execute on function auth.load_session(bytea), auth.organisations_of(uuid) to gl_auth;
