-- The link in the reminder leads into the organisation that it is about, so the job has to know which one that is.
drop function ops.take_closing_reminders(integer);
create function ops.take_closing_reminders(within_days integer) returns table (id uuid, name text, time_zone text, closes_at timestamptz, owners text[])
  language sql volatile security definer
  set search_path = ''
begin atomic
  update app.organisations as organisation
    set closing_reminded_at = now()
    where organisation.closing_reminded_at is null
      and organisation.closes_at > now()
      and organisation.closes_at <= now() + make_interval(days => take_closing_reminders.within_days)
    returning organisation.id, organisation.name, organisation.time_zone, organisation.closes_at, (
      select coalesce(array_agg(person.email order by membership.created_at), '{}')
      from app.memberships as membership
      join auth.users as person on person.id = membership.user_id
      where membership.organisation_id = organisation.id and membership.role = 'owner' and person.status = 'active'
    );
end;

revoke all on function ops.take_closing_reminders(integer) from public;
grant execute on function ops.take_closing_reminders(integer) to gl_worker;
