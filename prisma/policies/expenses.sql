-- Who may read and write the tables of expenses. Generated from the domain's rules: change them and run `pnpm db:policies`.

alter table app.expenses enable row level security;
alter table app.expenses force row level security;
create policy expenses_tenant on app.expenses as restrictive for all to gl_app
  using (organisation_id = (select app.current_org_id()))
  with check (organisation_id = (select app.current_org_id()));
create policy expenses_select on app.expenses for select to gl_app
  using (
    true
  );
create policy expenses_insert on app.expenses for insert to gl_app
  with check ((select app.current_writing_role()) in ('owner', 'admin', 'member'));
create policy expenses_update on app.expenses for update to gl_app
  using ((select app.current_writing_role()) in ('owner', 'admin', 'member'))
  with check ((select app.current_writing_role()) in ('owner', 'admin', 'member'));
create policy expenses_delete on app.expenses for delete to gl_app
  using ((select app.current_writing_role()) in ('owner', 'admin', 'member'));
grant select, insert, update, delete on app.expenses to gl_app;
create policy expenses_owner on app.expenses for all to current_user using (true) with check (true);
create policy expenses_backup on app.expenses for select to gl_backup using (true);
grant select on app.expenses to gl_backup;

alter table app.attachments enable row level security;
alter table app.attachments force row level security;
create policy attachments_tenant on app.attachments as restrictive for all to gl_app
  using (organisation_id = (select app.current_org_id()))
  with check (organisation_id = (select app.current_org_id()));
create policy attachments_select on app.attachments for select to gl_app
  using (
    true
  );
create policy attachments_insert on app.attachments for insert to gl_app
  with check ((select app.current_writing_role()) in ('owner', 'admin', 'member'));
create policy attachments_delete on app.attachments for delete to gl_app
  using ((select app.current_writing_role()) in ('owner', 'admin', 'member'));
grant select, insert, delete on app.attachments to gl_app;
create policy attachments_owner on app.attachments for all to current_user using (true) with check (true);
create policy attachments_backup on app.attachments for select to gl_backup using (true);
grant select on app.attachments to gl_backup;

alter table app.blob_deletions enable row level security;
alter table app.blob_deletions force row level security;
create policy blob_deletions_tenant on app.blob_deletions as restrictive for all to gl_app
  using (organisation_id = (select app.current_org_id()))
  with check (organisation_id = (select app.current_org_id()));
create policy blob_deletions_select on app.blob_deletions for select to gl_app
  using (
    true
  );
create policy blob_deletions_insert on app.blob_deletions for insert to gl_app
  with check ((select app.current_writing_role()) in ('owner', 'admin', 'member'));
create policy blob_deletions_delete on app.blob_deletions for delete to gl_app
  using ((select app.current_writing_role()) in ('owner', 'admin', 'member'));
grant select, insert, delete on app.blob_deletions to gl_app;
create policy blob_deletions_owner on app.blob_deletions for all to current_user using (true) with check (true);
create policy blob_deletions_backup on app.blob_deletions for select to gl_backup using (true);
grant select on app.blob_deletions to gl_backup;
