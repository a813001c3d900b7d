-- Who may read and write the tables of support. Generated from the domain's rules: change them and run `pnpm db:policies`.

alter table auth.support_grants enable row level security;
alter table auth.support_grants force row level security;
create policy support_grants_owner on auth.support_grants for all to current_user using (true) with check (true);
create policy support_grants_backup on auth.support_grants for select to gl_backup using (true);
grant select on auth.support_grants to gl_backup;
