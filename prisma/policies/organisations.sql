-- Who may read and write the tables of organisations. Generated from the domain's rules: change them and run `pnpm db:policies`.

alter table app.organisations enable row level security;
alter table app.organisations force row level security;
create policy organisations_tenant on app.organisations as restrictive for all to gl_app
  using (id = (select app.current_org_id()))
  with check (id = (select app.current_org_id()));
create policy organisations_select on app.organisations for select to gl_app
  using (
    true
  );
create policy organisations_update on app.organisations for update to gl_app
  using ((select app.current_writing_role()) in ('owner', 'admin'))
  with check ((select app.current_writing_role()) in ('owner', 'admin'));
grant select, update (name, country, currency, time_zone, tax_year_start, vat_registered, payment_terms_days, mileage_rate_e4, passenger_rate_e4, invoice_number_pattern, invoice_number_start, invoice_number_reset, version, updated_at) on app.organisations to gl_app;
create policy organisations_owner on app.organisations for all to current_user using (true) with check (true);
create policy organisations_backup on app.organisations for select to gl_backup using (true);
grant select on app.organisations to gl_backup;

alter table app.memberships enable row level security;
alter table app.memberships force row level security;
create policy memberships_tenant on app.memberships as restrictive for all to gl_app
  using (organisation_id = (select app.current_org_id()))
  with check (organisation_id = (select app.current_org_id()));
create policy memberships_select on app.memberships for select to gl_app
  using (
    true
  );
grant select on app.memberships to gl_app;
create policy memberships_owner on app.memberships for all to current_user using (true) with check (true);
create policy memberships_backup on app.memberships for select to gl_backup using (true);
grant select on app.memberships to gl_backup;

alter table app.seller_profiles enable row level security;
alter table app.seller_profiles force row level security;
create policy seller_profiles_tenant on app.seller_profiles as restrictive for all to gl_app
  using (organisation_id = (select app.current_org_id()))
  with check (organisation_id = (select app.current_org_id()));
create policy seller_profiles_select on app.seller_profiles for select to gl_app
  using (
    true
  );
create policy seller_profiles_insert on app.seller_profiles for insert to gl_app
  with check ((select app.current_writing_role()) in ('owner', 'admin'));
create policy seller_profiles_update on app.seller_profiles for update to gl_app
  using ((select app.current_writing_role()) in ('owner', 'admin'))
  with check ((select app.current_writing_role()) in ('owner', 'admin'));
grant select, insert, update on app.seller_profiles to gl_app;
create policy seller_profiles_owner on app.seller_profiles for all to current_user using (true) with check (true);
create policy seller_profiles_backup on app.seller_profiles for select to gl_backup using (true);
grant select on app.seller_profiles to gl_backup;
