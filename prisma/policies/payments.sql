-- Who may read and write the tables of payments. Generated from the domain's rules: change them and run `pnpm db:policies`.

alter table app.payments enable row level security;
alter table app.payments force row level security;
create policy payments_tenant on app.payments as restrictive for all to gl_app
  using (organisation_id = (select app.current_org_id()))
  with check (organisation_id = (select app.current_org_id()));
create policy payments_select on app.payments for select to gl_app
  using (
    true
  );
create policy payments_insert on app.payments for insert to gl_app
  with check ((select app.current_writing_role()) in ('owner', 'admin', 'member'));
create policy payments_update on app.payments for update to gl_app
  using ((select app.current_writing_role()) in ('owner', 'admin', 'member'))
  with check ((select app.current_writing_role()) in ('owner', 'admin', 'member'));
create policy payments_delete on app.payments for delete to gl_app
  using ((select app.current_writing_role()) in ('owner', 'admin', 'member'));
grant select, insert, update, delete on app.payments to gl_app;
create policy payments_owner on app.payments for all to current_user using (true) with check (true);
create policy payments_backup on app.payments for select to gl_backup using (true);
grant select on app.payments to gl_backup;
