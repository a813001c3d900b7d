-- Who may read and write the tables of members. Generated from the domain's rules: change them and run `pnpm db:policies`.

alter table app.invitations enable row level security;
alter table app.invitations force row level security;
create policy invitations_tenant on app.invitations as restrictive for all to gl_app
  using (organisation_id = (select app.current_org_id()))
  with check (organisation_id = (select app.current_org_id()));
create policy invitations_select on app.invitations for select to gl_app
  using (
    case (select app.current_org_role())
      when 'owner' then true
      when 'admin' then true
      when 'member' then false
      when 'viewer' then false
      else false
    end
  );
create policy invitations_insert on app.invitations for insert to gl_app
  with check ((select app.current_writing_role()) in ('owner', 'admin') and invited_by_user_id = (select app.current_user_id()));
create policy invitations_update on app.invitations for update to gl_app
  using ((select app.current_writing_role()) in ('owner', 'admin'))
  with check ((select app.current_writing_role()) in ('owner', 'admin'));
grant select, insert (organisation_id, id, email, role, mail_id, invited_by_user_id), update (state, ended_at) on app.invitations to gl_app;
create policy invitations_owner on app.invitations for all to current_user using (true) with check (true);
create policy invitations_backup on app.invitations for select to gl_backup using (true);
grant select on app.invitations to gl_backup;

alter table app.ownership_transfers enable row level security;
alter table app.ownership_transfers force row level security;
create policy ownership_transfers_tenant on app.ownership_transfers as restrictive for all to gl_app
  using (organisation_id = (select app.current_org_id()))
  with check (organisation_id = (select app.current_org_id()));
create policy ownership_transfers_select on app.ownership_transfers for select to gl_app
  using (
    case (select app.current_org_role())
      when 'owner' then true
      when 'admin' then to_user_id = (select app.current_user_id())
      when 'member' then to_user_id = (select app.current_user_id())
      when 'viewer' then to_user_id = (select app.current_user_id())
      else false
    end
  );
create policy ownership_transfers_insert on app.ownership_transfers for insert to gl_app
  with check ((select app.current_writing_role()) in ('owner') and from_user_id = (select app.current_user_id()));
grant select, insert (organisation_id, id, from_user_id, to_user_id) on app.ownership_transfers to gl_app;
create policy ownership_transfers_owner on app.ownership_transfers for all to current_user using (true) with check (true);
create policy ownership_transfers_backup on app.ownership_transfers for select to gl_backup using (true);
grant select on app.ownership_transfers to gl_backup;

alter table auth.invitation_tokens enable row level security;
alter table auth.invitation_tokens force row level security;
create policy invitation_tokens_owner on auth.invitation_tokens for all to current_user using (true) with check (true);
create policy invitation_tokens_backup on auth.invitation_tokens for select to gl_backup using (true);
grant select on auth.invitation_tokens to gl_backup;
