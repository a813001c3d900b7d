-- What those who run the installation read of the log: all of it that is of no organisation, by whoever and whatever they ask for (docs/adr/0009).
-- One function for their page, its file and the page of a person: `auth.user_history` was a second.
drop function auth.installation_log(timestamptz, uuid, integer);
drop function auth.user_history(uuid, timestamptz, uuid, integer);

-- Indexes that begin with the organisation are of no use in order here: of a null, PostgreSQL does not know that all are alike.
create index idx_api_audit_logs_installation on app.api_audit_logs (occurred_at desc, id desc) where organisation_id is null;
create index idx_api_audit_logs_installation_user on app.api_audit_logs (user_id, occurred_at desc) where organisation_id is null;

-- Newest first, from a place on. A null asks for everything. Planned for what is asked, each time: what is not asked for is no condition, and what is
-- can be read by its index. No line of an organisation is in it, whatever is asked.
create function auth.installation_log(
  of_user uuid, of_action text, of_outcome text, of_record uuid, of_address inet, since timestamptz, before timestamptz,
  place_at timestamptz, place_id uuid, most integer
) returns table (
  occurred_at timestamptz, id uuid, actor_kind text, user_id uuid, actor_label text, request_id text, endpoint text, outcome text, error_code text,
  ip inet, action text, resource_type text, resource_id uuid, changes jsonb
)
  language plpgsql stable security definer
  set search_path = ''
  set plan_cache_mode = 'force_custom_plan'
as $$
#variable_conflict use_column
begin
  return query
    select log.occurred_at, log.id, log.actor_kind, log.user_id, log.actor_label, log.request_id, log.endpoint, log.outcome, log.error_code,
        log.ip, log.action, log.resource_type, log.resource_id, log.changes
      from app.api_audit_logs as log
      where log.organisation_id is null
        and (of_user is null or log.user_id = of_user)
        and (of_action is null or log.action = of_action)
        and (of_outcome is null or log.outcome = of_outcome)
        and (of_record is null or log.resource_id = of_record)
        and (of_address is null or log.ip = of_address)
        and (since is null or log.occurred_at >= since)
        and (before is null or log.occurred_at < before)
        and (place_at is null or log.occurred_at <= place_at) -- said again for the index, and to leave out the months that are over
        and (place_at is null or (log.occurred_at, log.id) < (place_at, place_id))
      order by log.occurred_at desc, log.id desc
      limit least(most, 1000);
end
$$;

-- Who is in it, by the name they had last: from one person to the next by index, not line by line.
create function auth.installation_log_people(most integer) returns table (user_id uuid, actor_label text)
  language sql stable security definer
  set search_path = ''
begin atomic
  with recursive person as (
    (select log.user_id, log.actor_label from app.api_audit_logs as log
       where log.organisation_id is null and log.user_id is not null
       order by log.user_id, log.occurred_at desc limit 1)
    union all
    select next.user_id, next.actor_label from person cross join lateral (
      select log.user_id, log.actor_label from app.api_audit_logs as log
        where log.organisation_id is null and log.user_id > person.user_id
        order by log.user_id, log.occurred_at desc limit 1
    ) as next
  )
  select person.user_id, person.actor_label from person order by person.actor_label, person.user_id limit least(installation_log_people.most, 200);
end;

revoke all on function
  auth.installation_log(uuid, text, text, uuid, inet, timestamptz, timestamptz, timestamptz, uuid, integer),
  auth.installation_log_people(integer)
  from public;
grant execute on function
  auth.installation_log(uuid, text, text, uuid, inet, timestamptz, timestamptz, timestamptz, uuid, integer),
  auth.installation_log_people(integer)
  to gl_auth;
