-- Who may read and write the tables of imports. Generated from the domain's rules: change them and run `pnpm db:policies`.

alter table app.import_batches enable row level security;
alter table app.import_batches force row level security;
create policy import_batches_tenant on app.import_batches as restrictive for all to gl_app
  using (organisation_id = (select app.current_org_id()))
  with check (organisation_id = (select app.current_org_id()));
create policy import_batches_select on app.import_batches for select to gl_app
  using (
    case (select app.current_org_role())
      when 'owner' then true
      when 'admin' then true
      when 'member' then true
      when 'viewer' then false
      else false
    end
  );
create policy import_batches_insert on app.import_batches for insert to gl_app
  with check ((select app.current_writing_role()) in ('owner', 'admin', 'member'));
create policy import_batches_update on app.import_batches for update to gl_app
  using ((select app.current_writing_role()) in ('owner', 'admin', 'member'))
  with check ((select app.current_writing_role()) in ('owner', 'admin', 'member'));
create policy import_batches_delete on app.import_batches for delete to gl_app
  using ((select app.current_writing_role()) in ('owner', 'admin', 'member'));
grant select, insert, update, delete on app.import_batches to gl_app;
create policy import_batches_owner on app.import_batches for all to current_user using (true) with check (true);
create policy import_batches_backup on app.import_batches for select to gl_backup using (true);
grant select on app.import_batches to gl_backup;

alter table app.import_rows enable row level security;
alter table app.import_rows force row level security;
create policy import_rows_tenant on app.import_rows as restrictive for all to gl_app
  using (organisation_id = (select app.current_org_id()))
  with check (organisation_id = (select app.current_org_id()));
create policy import_rows_select on app.import_rows for select to gl_app
  using (
    case (select app.current_org_role())
      when 'owner' then true
      when 'admin' then true
      when 'member' then true
      when 'viewer' then false
      else false
    end
  );
create policy import_rows_insert on app.import_rows for insert to gl_app
  with check ((select app.current_writing_role()) in ('owner', 'admin', 'member'));
create policy import_rows_update on app.import_rows for update to gl_app
  using ((select app.current_writing_role()) in ('owner', 'admin', 'member'))
  with check ((select app.current_writing_role()) in ('owner', 'admin', 'member'));
create policy import_rows_delete on app.import_rows for delete to gl_app
  using ((select app.current_writing_role()) in ('owner', 'admin', 'member'));
grant select, insert, update, delete on app.import_rows to gl_app;
create policy import_rows_owner on app.import_rows for all to current_user using (true) with check (true);
create policy import_rows_backup on app.import_rows for select to gl_backup using (true);
grant select on app.import_rows to gl_backup;
