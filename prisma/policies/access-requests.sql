-- Who may read and write the tables of access-requests. Generated from the domain's rules: change them and run `pnpm db:policies`.

alter table auth.access_requests enable row level security;
alter table auth.access_requests force row level security;
create policy access_requests_sign_in_select on auth.access_requests for select to gl_auth using (true);
create policy access_requests_sign_in_update on auth.access_requests for update to gl_auth using (true) with check (true);
create policy access_requests_sign_in_delete on auth.access_requests for delete to gl_auth using (true);
grant select, update (state, notices, decided_at, decided_by_user_id, note, user_id, made_user, mail_id), delete on auth.access_requests to gl_auth;
create policy access_requests_owner on auth.access_requests for all to current_user using (true) with check (true);
create policy access_requests_backup on auth.access_requests for select to gl_backup using (true);
grant select on auth.access_requests to gl_backup;
