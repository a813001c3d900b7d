-- How long an invitation is open, and who vouches for it, is no column to write to: a letter that is sent again lasts a week from that moment, and it is
-- whoever sends it who vouches.
create function app.renew_invitation(invitation_id uuid, mail_id uuid) returns boolean
  language plpgsql volatile security definer
  set search_path = ''
as $$
begin
  if coalesce(app.role_rank(app.current_writing_role()), 9) > 2 then
    raise exception 'only owner and admin invite' using errcode = 'insufficient_privilege';
  end if;
  update app.invitations as invitation
    set state = 'pending', ended_at = null, sent_at = now(), expires_at = now() + interval '7 days',
        mail_id = renew_invitation.mail_id, invited_by_user_id = app.current_user_id()
    where invitation.organisation_id = app.current_org_id()
      and invitation.id = renew_invitation.invitation_id
      and invitation.state in ('pending', 'expired');
  return found;
end
$$;
revoke all on function app.renew_invitation(uuid, uuid) from public;
grant execute on function app.renew_invitation(uuid, uuid) to gl_app;

revoke update (expires_at, sent_at, mail_id, invited_by_user_id) on app.invitations from gl_app;
