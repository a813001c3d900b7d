-- Whoever is let in for support is in the organisation what a viewer is, for reading alone: everything here asks for a membership first, and only where
-- there is none whether a grant lives (auth.support_until). Writing asks for a membership and nothing else.

-- The role of the actor's membership, whether or not the organisation is closing; null for everybody else, support included.
create function app.current_member_role() returns text
  language plpgsql stable parallel safe security definer
  set search_path = ''
as $$
begin
  return (
    select membership.role
    from app.memberships as membership
    where membership.organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid
      and membership.user_id = nullif(current_setting('app.user_id', true), '')::uuid
      and membership.user_status = 'active'
  );
end
$$;

create or replace function app.current_org_role() returns text
  language plpgsql stable parallel safe security definer
  set search_path = ''
as $$
begin
  return coalesce(
    (
      select membership.role
      from app.memberships as membership
      where membership.organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid
        and membership.user_id = nullif(current_setting('app.user_id', true), '')::uuid
        and membership.user_status = 'active'
    ),
    case
      when auth.support_until(
        nullif(current_setting('app.organisation_id', true), '')::uuid,
        nullif(current_setting('app.user_id', true), '')::uuid
      ) is not null then 'viewer'
    end
  );
end
$$;

create or replace function app.current_org_id() returns uuid
  language plpgsql stable parallel safe security definer
  set search_path = ''
as $$
begin
  return coalesce(
    (
      select membership.organisation_id
      from app.memberships as membership
      where membership.organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid
        and membership.user_id = nullif(current_setting('app.user_id', true), '')::uuid
        and membership.user_status = 'active'
    ),
    case
      when auth.support_until(
        nullif(current_setting('app.organisation_id', true), '')::uuid,
        nullif(current_setting('app.user_id', true), '')::uuid
      ) is not null then nullif(current_setting('app.organisation_id', true), '')::uuid
    end
  );
end
$$;

revoke all on function app.current_member_role() from public;
grant execute on function app.current_member_role() to gl_app;

-- The log is written by members. What support looks at is written by those who let it in, in the sign-in database: never as the one who looks.
alter policy api_audit_logs_insert on app.api_audit_logs
  with check ((select app.current_member_role()) in ('owner', 'admin', 'member', 'viewer') and user_id = (select app.current_user_id()));

-- As before, and until when somebody looks in for support, where that is why they are there.
drop function auth.load_session(bytea);
create function auth.load_session(token_hash bytea) returns table (
  session_id uuid, user_id uuid, email text, display_name text, platform_role text,
  organisation_id uuid, role text, organisation_name text, currency text, time_zone text, tax_year_start text, demo boolean, closes_at timestamptz,
  rotation_due boolean, support_until timestamptz
)
  language plpgsql volatile security definer
  set search_path = ''
as $$
#variable_conflict use_column
declare
  newest bytea := load_session.token_hash;
  last_seen timestamptz;
  acts_in uuid;
begin
  loop
    select session.id, person.id, person.email, person.display_name, person.platform_role,
           organisation.id, membership.role, organisation.name, organisation.currency, organisation.time_zone, organisation.tax_year_start,
           organisation.demo, organisation.closes_at,
           session.rotation_due and newest = load_session.token_hash, session.last_seen_at, session.active_organisation_id
      into session_id, user_id, email, display_name, platform_role,
           organisation_id, role, organisation_name, currency, time_zone, tax_year_start, demo, closes_at,
           rotation_due, last_seen, acts_in
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
  -- No member of it: let in by its owner, perhaps, to look.
  if organisation_id is null and platform_role = 'admin' then
    select organisation.id, 'viewer', organisation.name, organisation.currency, organisation.time_zone, organisation.tax_year_start,
           organisation.demo, organisation.closes_at, auth.support_until(organisation.id, user_id)
      into organisation_id, role, organisation_name, currency, time_zone, tax_year_start, demo, closes_at, support_until
      from app.organisations as organisation
      where organisation.id = acts_in
        and (organisation.closes_at is null or organisation.closes_at > now())
        and auth.support_until(organisation.id, user_id) is not null;
  end if;
  -- Once a minute is near enough for 7 days, and spares a write on every request.
  if last_seen < now() - interval '1 minute' then
    update auth.sessions as session set last_seen_at = now()
      where session.token_hash = newest and session.last_seen_at < now() - interval '1 minute';
  end if;
  return next;
end
$$;

revoke all on function auth.load_session(bytea) from public;
grant execute on function auth.load_session(bytea) to gl_auth;
