-- One statement looks up whoever asks at the same moment (docs/adr/0022): it never waits for a lock, so that nobody's long transaction, nor another server's
-- look-up of the same people in another order, keeps the others of that moment. And it says that it finds one row: expecting a thousand, PostgreSQL planned the statement anew each time.
create or replace function auth.load_session(token_hash bytea, idle_days integer) returns table (
  session_id uuid, user_id uuid, email text, display_name text, platform_role text,
  organisation_id uuid, role text, organisation_name text, currency text, time_zone text, tax_year_start text, demo boolean, closes_at timestamptz,
  rotation_due boolean, support_until timestamptz
)
  language plpgsql volatile security definer rows 1
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
        and session.last_seen_at > now() - make_interval(days => load_session.idle_days);
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
  -- Once a minute is near enough for days, and spares a write on every request. It waits for nobody who has the row: the next request notes it.
  if last_seen < now() - interval '1 minute' then
    update auth.sessions as session set last_seen_at = now()
      where session.id = (
        select stale.id from auth.sessions as stale
          where stale.token_hash = newest and stale.last_seen_at < now() - interval '1 minute'
          for no key update skip locked
      );
  end if;
  return next;
end
$$;
