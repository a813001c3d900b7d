-- Who may read and write the tables of identity. Generated from the domain's rules: change them and run `pnpm db:policies`.

alter table auth.users enable row level security;
alter table auth.users force row level security;
create policy users_sign_in_select on auth.users for select to gl_auth using (true);
create policy users_sign_in_insert on auth.users for insert to gl_auth with check (true);
create policy users_sign_in_update on auth.users for update to gl_auth using (true) with check (true);
grant select, insert, update (email, display_name, status, platform_role, suspended_at, suspended_until, suspension_reason, invited_at, invitation_mail_id, signed_in_at, updated_at) on auth.users to gl_auth;
create policy users_self_select on auth.users for select to gl_app using (id = (select app.current_user_id()));
create policy users_self_update on auth.users for update to gl_app using (id = (select app.current_user_id())) with check (id = (select app.current_user_id()));
grant select (id, email, display_name, platform_role), update (display_name, updated_at) on auth.users to gl_app;
create policy users_owner on auth.users for all to current_user using (true) with check (true);
create policy users_backup on auth.users for select to gl_backup using (true);
grant select on auth.users to gl_backup;

alter table auth.identities enable row level security;
alter table auth.identities force row level security;
create policy identities_sign_in_select on auth.identities for select to gl_auth using (true);
create policy identities_sign_in_insert on auth.identities for insert to gl_auth with check (true);
grant select, insert on auth.identities to gl_auth;
create policy identities_owner on auth.identities for all to current_user using (true) with check (true);
create policy identities_backup on auth.identities for select to gl_backup using (true);
grant select on auth.identities to gl_backup;

alter table auth.sessions enable row level security;
alter table auth.sessions force row level security;
create policy sessions_sign_in_select on auth.sessions for select to gl_auth using (true);
create policy sessions_sign_in_insert on auth.sessions for insert to gl_auth with check (true);
create policy sessions_sign_in_update on auth.sessions for update to gl_auth using (true) with check (true);
create policy sessions_sign_in_delete on auth.sessions for delete to gl_auth using (true);
grant select, insert, update (active_organisation_id, last_seen_at, expires_at), delete on auth.sessions to gl_auth;
create policy sessions_owner on auth.sessions for all to current_user using (true) with check (true);
create policy sessions_backup on auth.sessions for select to gl_backup using (true);
grant select on auth.sessions to gl_backup;

alter table auth.sign_in_attempts enable row level security;
alter table auth.sign_in_attempts force row level security;
create policy sign_in_attempts_sign_in_select on auth.sign_in_attempts for select to gl_auth using (true);
create policy sign_in_attempts_sign_in_insert on auth.sign_in_attempts for insert to gl_auth with check (true);
create policy sign_in_attempts_sign_in_delete on auth.sign_in_attempts for delete to gl_auth using (true);
grant select, insert, delete on auth.sign_in_attempts to gl_auth;
create policy sign_in_attempts_owner on auth.sign_in_attempts for all to current_user using (true) with check (true);
create policy sign_in_attempts_backup on auth.sign_in_attempts for select to gl_backup using (true);
grant select on auth.sign_in_attempts to gl_backup;

alter table ops.rate_limit_buckets enable row level security;
alter table ops.rate_limit_buckets force row level security;
create policy rate_limit_buckets_owner on ops.rate_limit_buckets for all to current_user using (true) with check (true);
create policy rate_limit_buckets_backup on ops.rate_limit_buckets for select to gl_backup using (true);
grant select on ops.rate_limit_buckets to gl_backup;
