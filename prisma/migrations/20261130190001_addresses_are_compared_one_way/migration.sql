-- Two addresses are one when their ASCII letters are, in whatever case, and nothing else (domain: identity/email), as it has been for invitations: whichever
-- collation the database was made with, the Kelvin sign is no "k", and an "I" is an "i" in Turkey too.
drop index auth.uq_users_email;
create unique index uq_users_email on auth.users (lower(email collate "C"));
drop index auth.uq_access_requests_pending_email;
create unique index uq_access_requests_pending_email on auth.access_requests (lower(email collate "C")) where state = 'pending';

-- As before, by the same comparison.
create or replace function auth.ask_for_access(id uuid, email text, name text, message text, verified boolean) returns void
  language plpgsql volatile security definer
  set search_path = ''
as $$
#variable_conflict use_column
declare
  request_id uuid;
begin
  update auth.access_requests as request set state = 'expired'
    where lower(request.email collate "C") = lower(ask_for_access.email collate "C") and request.state = 'pending' and request.asked_at <= now() - interval '30 days';
  insert into auth.access_requests as request (id, email, name, message, verified, notices)
    values (ask_for_access.id, ask_for_access.email, ask_for_access.name, ask_for_access.message, ask_for_access.verified, '{}')
    on conflict (lower(email collate "C")) where state = 'pending' do update
      set times_asked = request.times_asked + 1,
          last_asked_at = now(),
          name = case when excluded.verified and not request.verified then excluded.name else request.name end,
          message = case when excluded.verified and not request.verified then excluded.message else request.message end,
          verified = request.verified or excluded.verified
    returning request.id into request_id;
  perform ops.enqueue('accessRequestNotice', jsonb_build_object('requestId', request_id), 'accessRequestNotice:' || request_id::text);
end
$$;
