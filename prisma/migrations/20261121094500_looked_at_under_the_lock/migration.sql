-- What is decided about an organisation is looked at when the lock is held, and not before: what somebody else was doing at that moment counts.

-- As before; but an organisation that began to close, and a letter that was replaced, while this waited for the lock are seen.
create or replace function auth.accept_invitation(token_hash bytea, user_id uuid) returns uuid
  language plpgsql volatile security definer
  set search_path = ''
as $$
#variable_conflict use_column
declare
  organisation uuid;
  given text;
begin
  select token.organisation_id into organisation from auth.invitation_tokens as token where token.token_hash = accept_invitation.token_hash;
  perform from app.organisations where id = organisation for update;
  update app.invitations as accepted set state = 'accepted', ended_at = now()
    from auth.invitation_tokens as token, app.organisations as opened, auth.users as person, app.memberships as sender
    where token.token_hash = accept_invitation.token_hash and not token.superseded
      and accepted.organisation_id = token.organisation_id and accepted.id = token.invitation_id
      and accepted.state = 'pending' and accepted.expires_at > now()
      and opened.id = accepted.organisation_id and opened.closes_at is null
      and person.id = accept_invitation.user_id and person.status = 'active'
      and lower(person.email collate "C") = lower(accepted.email collate "C")
      and sender.organisation_id = accepted.organisation_id and sender.user_id = accepted.invited_by_user_id
      and sender.user_status = 'active' and app.role_rank(sender.role) <= least(2, app.role_rank(accepted.role))
    returning accepted.role into given;
  if given is null then
    raise exception 'an invitation is accepted once, by its address' using errcode = 'insufficient_privilege';
  end if;
  insert into app.memberships (organisation_id, user_id, role) values (organisation, accept_invitation.user_id, given)
    on conflict do nothing;
  return organisation;
end
$$;

-- As before; but whoever handed the organisation over a moment ago closes it no more.
create or replace function app.close_organisation(grace_days integer) returns timestamptz
  language plpgsql volatile security definer
  set search_path = ''
as $$
declare
  gone_at timestamptz;
begin
  if grace_days < 30 then
    raise exception 'an organisation can be reopened for 30 days at least' using errcode = 'invalid_parameter_value';
  end if;
  if app.lock_members() is distinct from 'owner' then
    return null;
  end if;
  update app.organisations as organisation
    set closing_requested_at = now(),
        closing_requested_by_user_id = app.current_user_id(),
        closing_reminded_at = null,
        closes_at = now() + make_interval(days => grace_days)
    where organisation.id = app.current_org_id() and organisation.closes_at is null and not organisation.demo
    returning organisation.closes_at into gone_at;
  return gone_at;
end
$$;
