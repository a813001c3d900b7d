-- Who may read and write the tables of audit. Generated from the domain's rules: change them and run `pnpm db:policies`.

alter table app.api_audit_logs enable row level security;
alter table app.api_audit_logs force row level security;
create policy api_audit_logs_tenant on app.api_audit_logs as restrictive for all to gl_app
  using (organisation_id = (select app.current_org_id()))
  with check (organisation_id = (select app.current_org_id()));
create policy api_audit_logs_select on app.api_audit_logs for select to gl_app
  using (
    case (select app.current_org_role())
      when 'owner' then true
      when 'admin' then true
      when 'member' then user_id = (select app.current_user_id())
      when 'viewer' then user_id = (select app.current_user_id())
      else false
    end
  );
create policy api_audit_logs_insert on app.api_audit_logs for insert to gl_app
  with check ((select app.current_member_role()) in ('owner', 'admin', 'member', 'viewer') and user_id = (select app.current_user_id()));
grant select, insert (organisation_id, actor_kind, user_id, actor_label, request_id, endpoint, ip, user_agent, action, resource_type, resource_id, changes) on app.api_audit_logs to gl_app;
create policy api_audit_logs_owner on app.api_audit_logs for all to current_user using (true) with check (true);
create policy api_audit_logs_backup on app.api_audit_logs for select to gl_backup using (true);
grant select on app.api_audit_logs to gl_backup;
