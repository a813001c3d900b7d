-- Who may read and write the tables of clients. Generated from the domain's rules: change them and run `pnpm db:policies`.

alter table app.clients enable row level security;
alter table app.clients force row level security;
create policy clients_tenant on app.clients as restrictive for all to gl_app
  using (organisation_id = (select app.current_org_id()))
  with check (organisation_id = (select app.current_org_id()));
create policy clients_select on app.clients for select to gl_app
  using (
    true
  );
create policy clients_insert on app.clients for insert to gl_app
  with check ((select app.current_writing_role()) in ('owner', 'admin', 'member'));
create policy clients_update on app.clients for update to gl_app
  using ((select app.current_writing_role()) in ('owner', 'admin', 'member'))
  with check ((select app.current_writing_role()) in ('owner', 'admin', 'member'));
create policy clients_delete on app.clients for delete to gl_app
  using ((select app.current_writing_role()) in ('owner', 'admin', 'member'));
grant select, insert, update, delete on app.clients to gl_app;
create policy clients_owner on app.clients for all to current_user using (true) with check (true);
create policy clients_backup on app.clients for select to gl_backup using (true);
grant select on app.clients to gl_backup;

alter table app.client_contacts enable row level security;
alter table app.client_contacts force row level security;
create policy client_contacts_tenant on app.client_contacts as restrictive for all to gl_app
  using (organisation_id = (select app.current_org_id()))
  with check (organisation_id = (select app.current_org_id()));
create policy client_contacts_select on app.client_contacts for select to gl_app
  using (
    true
  );
create policy client_contacts_insert on app.client_contacts for insert to gl_app
  with check ((select app.current_writing_role()) in ('owner', 'admin', 'member'));
create policy client_contacts_update on app.client_contacts for update to gl_app
  using ((select app.current_writing_role()) in ('owner', 'admin', 'member'))
  with check ((select app.current_writing_role()) in ('owner', 'admin', 'member'));
create policy client_contacts_delete on app.client_contacts for delete to gl_app
  using ((select app.current_writing_role()) in ('owner', 'admin', 'member'));
grant select, insert, update, delete on app.client_contacts to gl_app;
create policy client_contacts_owner on app.client_contacts for all to current_user using (true) with check (true);
create policy client_contacts_backup on app.client_contacts for select to gl_backup using (true);
grant select on app.client_contacts to gl_backup;
