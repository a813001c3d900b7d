-- Who may read and write the tables of operations. Generated from the domain's rules: change them and run `pnpm db:policies`.

alter table ops.data_keys enable row level security;
alter table ops.data_keys force row level security;
create policy data_keys_owner on ops.data_keys for all to current_user using (true) with check (true);
create policy data_keys_backup on ops.data_keys for select to gl_backup using (true);
grant select on ops.data_keys to gl_backup;

alter table ops.outgoing_mails enable row level security;
alter table ops.outgoing_mails force row level security;
create policy outgoing_mails_owner on ops.outgoing_mails for all to current_user using (true) with check (true);
create policy outgoing_mails_backup on ops.outgoing_mails for select to gl_backup using (true);
grant select on ops.outgoing_mails to gl_backup;

alter table ops.workers enable row level security;
alter table ops.workers force row level security;
create policy workers_owner on ops.workers for all to current_user using (true) with check (true);
create policy workers_backup on ops.workers for select to gl_backup using (true);
grant select on ops.workers to gl_backup;
