-- Who may read and write the tables of invoices. Generated from the domain's rules: change them and run `pnpm db:policies`.

alter table app.invoices enable row level security;
alter table app.invoices force row level security;
create policy invoices_tenant on app.invoices as restrictive for all to gl_app
  using (organisation_id = (select app.current_org_id()))
  with check (organisation_id = (select app.current_org_id()));
create policy invoices_select on app.invoices for select to gl_app
  using (
    case (select app.current_org_role())
      when 'owner' then true
      when 'admin' then true
      when 'member' then true
      when 'viewer' then state in ('issued', 'void')
      else false
    end
  );
create policy invoices_insert on app.invoices for insert to gl_app
  with check ((select app.current_writing_role()) in ('owner', 'admin', 'member'));
create policy invoices_update on app.invoices for update to gl_app
  using ((select app.current_writing_role()) in ('owner', 'admin', 'member'))
  with check ((select app.current_writing_role()) in ('owner', 'admin', 'member'));
create policy invoices_delete on app.invoices for delete to gl_app
  using ((select app.current_writing_role()) in ('owner', 'admin', 'member'));
grant select, insert, update, delete on app.invoices to gl_app;
create policy invoices_owner on app.invoices for all to current_user using (true) with check (true);
create policy invoices_backup on app.invoices for select to gl_backup using (true);
grant select on app.invoices to gl_backup;

alter table app.invoice_lines enable row level security;
alter table app.invoice_lines force row level security;
create policy invoice_lines_tenant on app.invoice_lines as restrictive for all to gl_app
  using (organisation_id = (select app.current_org_id()))
  with check (organisation_id = (select app.current_org_id()));
create policy invoice_lines_select on app.invoice_lines for select to gl_app
  using (
    case (select app.current_org_role())
      when 'owner' then true
      when 'admin' then true
      when 'member' then true
      when 'viewer' then exists (select from app.invoices as parent where parent.organisation_id = invoice_lines.organisation_id and parent.id = invoice_lines.invoice_id)
      else false
    end
  );
create policy invoice_lines_insert on app.invoice_lines for insert to gl_app
  with check ((select app.current_writing_role()) in ('owner', 'admin', 'member'));
create policy invoice_lines_update on app.invoice_lines for update to gl_app
  using ((select app.current_writing_role()) in ('owner', 'admin', 'member'))
  with check ((select app.current_writing_role()) in ('owner', 'admin', 'member'));
create policy invoice_lines_delete on app.invoice_lines for delete to gl_app
  using ((select app.current_writing_role()) in ('owner', 'admin', 'member'));
grant select, insert, update, delete on app.invoice_lines to gl_app;
create policy invoice_lines_owner on app.invoice_lines for all to current_user using (true) with check (true);
create policy invoice_lines_backup on app.invoice_lines for select to gl_backup using (true);
grant select on app.invoice_lines to gl_backup;

alter table app.invoice_events enable row level security;
alter table app.invoice_events force row level security;
create policy invoice_events_tenant on app.invoice_events as restrictive for all to gl_app
  using (organisation_id = (select app.current_org_id()))
  with check (organisation_id = (select app.current_org_id()));
create policy invoice_events_select on app.invoice_events for select to gl_app
  using (
    case (select app.current_org_role())
      when 'owner' then true
      when 'admin' then true
      when 'member' then true
      when 'viewer' then exists (select from app.invoices as parent where parent.organisation_id = invoice_events.organisation_id and parent.id = invoice_events.invoice_id)
      else false
    end
  );
create policy invoice_events_insert on app.invoice_events for insert to gl_app
  with check ((select app.current_writing_role()) in ('owner', 'admin', 'member') and user_id = (select app.current_user_id()));
grant select, insert on app.invoice_events to gl_app;
create policy invoice_events_owner on app.invoice_events for all to current_user using (true) with check (true);
create policy invoice_events_backup on app.invoice_events for select to gl_backup using (true);
grant select on app.invoice_events to gl_backup;

alter table app.invoice_number_counters enable row level security;
alter table app.invoice_number_counters force row level security;
create policy invoice_number_counters_tenant on app.invoice_number_counters as restrictive for all to gl_app
  using (organisation_id = (select app.current_org_id()))
  with check (organisation_id = (select app.current_org_id()));
create policy invoice_number_counters_select on app.invoice_number_counters for select to gl_app
  using (
    case (select app.current_org_role())
      when 'owner' then true
      when 'admin' then true
      when 'member' then true
      when 'viewer' then false
      else false
    end
  );
create policy invoice_number_counters_insert on app.invoice_number_counters for insert to gl_app
  with check ((select app.current_writing_role()) in ('owner', 'admin', 'member'));
create policy invoice_number_counters_update on app.invoice_number_counters for update to gl_app
  using ((select app.current_writing_role()) in ('owner', 'admin', 'member'))
  with check ((select app.current_writing_role()) in ('owner', 'admin', 'member'));
grant select, insert, update (next) on app.invoice_number_counters to gl_app;
create policy invoice_number_counters_owner on app.invoice_number_counters for all to current_user using (true) with check (true);
create policy invoice_number_counters_backup on app.invoice_number_counters for select to gl_backup using (true);
grant select on app.invoice_number_counters to gl_backup;
