-- A session is a person's, and has a name of its own by which it is shown and revoked: the token's hash is nobody's to see.
alter table auth.sessions add column id uuid not null default gen_random_uuid();
create unique index uq_sessions_id on auth.sessions (id);

-- The person, and their membership where they act, in one round trip. No row for an unknown token, one unused for 7 days, one of more than 30
-- days, or a person who is not active. The organisation's columns are null when they are no longer a member of it: they are still signed in, and
-- choose anew; a tab left open on it does not write into another one.
drop function auth.load_session(bytea);
create function auth.load_session(token_hash bytea) returns table (
  session_id uuid, user_id uuid, email text, display_name text, platform_role text,
  organisation_id uuid, role text, organisation_name text, currency text, time_zone text, demo boolean
)
  language plpgsql volatile security definer
  set search_path = ''
as $$
#variable_conflict use_column
declare
  last_seen timestamptz;
begin
  select session.id, person.id, person.email, person.display_name, person.platform_role,
         organisation.id, membership.role, organisation.name, organisation.currency, organisation.time_zone, organisation.demo, session.last_seen_at
    into session_id, user_id, email, display_name, platform_role,
         organisation_id, role, organisation_name, currency, time_zone, demo, last_seen
    from auth.sessions as session
    join auth.users as person on person.id = session.user_id and person.status = 'active'
    left join app.memberships as membership on membership.organisation_id = session.active_organisation_id and membership.user_id = person.id
    left join app.organisations as organisation on organisation.id = membership.organisation_id
    where session.token_hash = load_session.token_hash
      and session.expires_at > now()
      and session.last_seen_at > now() - interval '7 days';
  if not found then
    return;
  end if;
  -- Once a minute is near enough for 7 days, and spares a write on every request.
  if last_seen < now() - interval '1 minute' then
    update auth.sessions as session set last_seen_at = now()
      where session.token_hash = load_session.token_hash and session.last_seen_at < now() - interval '1 minute';
  end if;
  return next;
end
$$;
revoke all on function auth.load_session(bytea) from public;
grant execute on function auth.load_session(bytea) to gl_auth;
