-- Who may read and write the tables of gigs. Generated from the domain's rules: change them and run `pnpm db:policies`.

alter table app.gigs enable row level security;
alter table app.gigs force row level security;
create policy gigs_tenant on app.gigs as restrictive for all to gl_app
  using (organisation_id = (select app.current_org_id()))
  with check (organisation_id = (select app.current_org_id()));
create policy gigs_select on app.gigs for select to gl_app
  using (
    true
  );
create policy gigs_insert on app.gigs for insert to gl_app
  with check ((select app.current_writing_role()) in ('owner', 'admin', 'member'));
create policy gigs_update on app.gigs for update to gl_app
  using ((select app.current_writing_role()) in ('owner', 'admin', 'member'))
  with check ((select app.current_writing_role()) in ('owner', 'admin', 'member'));
create policy gigs_delete on app.gigs for delete to gl_app
  using ((select app.current_writing_role()) in ('owner', 'admin', 'member'));
grant select, insert, update, delete on app.gigs to gl_app;
create policy gigs_owner on app.gigs for all to current_user using (true) with check (true);
create policy gigs_backup on app.gigs for select to gl_backup using (true);
grant select on app.gigs to gl_backup;
