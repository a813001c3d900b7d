-- A session gets a new token whenever what it may do has changed: the token from before, wherever a copy of it lies, does not grow with it.
alter table auth.sessions
  add column rotation_due boolean not null default false,
  add column previous_token_hash bytea,
  add column previous_until timestamptz(3);
create unique index uq_sessions_previous_token_hash on auth.sessions (previous_token_hash);
alter table auth.sessions
  add constraint ck_sessions_previous_token check (octet_length(previous_token_hash) = 32 and previous_token_hash <> token_hash),
  add constraint ck_sessions_previous_until check (num_nulls(previous_token_hash, previous_until) in (0, 2));

-- What changes a privilege, and marks the sessions it is about: acting elsewhere, a membership gained, lost or with another role, another platform role.
create function auth.mark_switched_session() returns trigger
  language plpgsql
  set search_path = ''
as $$
begin
  new.rotation_due := true;
  return new;
end
$$;
create trigger trg_sessions_rotation before update of active_organisation_id on auth.sessions
  for each row when (old.active_organisation_id <> new.active_organisation_id) execute function auth.mark_switched_session();

create function auth.mark_sessions_of_member() returns trigger
  language plpgsql security definer
  set search_path = ''
as $$
begin
  update auth.sessions set rotation_due = true where user_id = coalesce(new.user_id, old.user_id) and not rotation_due;
  return null;
end
$$;
create trigger trg_memberships_sessions after insert or delete or update of role on app.memberships
  for each row execute function auth.mark_sessions_of_member();

-- Whoever may no longer come in is signed out everywhere, for good: what is lifted later brings no session back.
create function auth.follow_person() returns trigger
  language plpgsql security definer
  set search_path = ''
as $$
begin
  if new.status <> 'active' then
    delete from auth.sessions where user_id = new.id;
  elsif new.platform_role <> old.platform_role then
    update auth.sessions set rotation_due = true where user_id = new.id and not rotation_due;
  end if;
  return null;
end
$$;
create trigger trg_users_sessions after update of status, platform_role on auth.users
  for each row when (new.status <> old.status or new.platform_role <> old.platform_role) execute function auth.follow_person();

-- As before, and two things more: whether the session is due for a new token, and the token from before, which is good for the requests that were under
-- way when it was replaced. It leads to the session and no further: a new token is given to the newest one alone.
drop function auth.load_session(bytea);
create function auth.load_session(token_hash bytea) returns table (
  session_id uuid, user_id uuid, email text, display_name text, platform_role text,
  organisation_id uuid, role text, organisation_name text, currency text, time_zone text, demo boolean,
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
           organisation.id, membership.role, organisation.name, organisation.currency, organisation.time_zone, organisation.demo,
           session.rotation_due and newest = load_session.token_hash, session.last_seen_at
      into session_id, user_id, email, display_name, platform_role,
           organisation_id, role, organisation_name, currency, time_zone, demo,
           rotation_due, last_seen
      from auth.sessions as session
      join auth.users as person on person.id = session.user_id and person.status = 'active'
      left join app.memberships as membership on membership.organisation_id = session.active_organisation_id and membership.user_id = person.id
      left join app.organisations as organisation on organisation.id = membership.organisation_id
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

-- Replaces the token of a session that is due, and answers how many seconds the session has left; null when it is not due. Of requests that find it due at
-- the same moment one gets here first. The lifetime is the session's, not the token's: it does not begin anew.
create function auth.rotate_session(token_hash bytea, new_token_hash bytea) returns integer
  language sql volatile security definer
  set search_path = ''
begin atomic
  update auth.sessions as session
    set token_hash = rotate_session.new_token_hash,
        previous_token_hash = session.token_hash,
        previous_until = now() + interval '30 seconds',
        rotation_due = false
    where session.token_hash = rotate_session.token_hash and session.rotation_due
    returning extract(epoch from session.expires_at - now())::integer;
end;

-- By the session's own name: its token may have been replaced since the request came in.
drop function auth.switch_organisation(bytea, uuid);
create function auth.switch_organisation(session_id uuid, organisation_id uuid) returns boolean
  language plpgsql volatile security definer
  set search_path = ''
as $$
#variable_conflict use_column
begin
  update auth.sessions as session set active_organisation_id = switch_organisation.organisation_id
    where session.id = switch_organisation.session_id
      and exists (
        select from app.memberships as membership
        where membership.organisation_id = switch_organisation.organisation_id and membership.user_id = session.user_id
      );
  return found;
end
$$;

revoke all on function
  auth.mark_switched_session(), auth.mark_sessions_of_member(), auth.follow_person(),
  auth.load_session(bytea), auth.rotate_session(bytea, bytea), auth.switch_organisation(uuid, uuid)
  from public;
grant execute on function auth.load_session(bytea), auth.rotate_session(bytea, bytea), auth.switch_organisation(uuid, uuid) to gl_auth;
