-- When an organisation's tax year begins, and how it is closed: asked for by an owner, read-only for 30 days, then gone (docs/adr/0016).

alter table app.organisations
  add column tax_year_start char(5) not null default '04-06',
  add column closing_requested_at timestamptz(3),
  add column closing_requested_by_user_id uuid,
  add column closing_reminded_at timestamptz(3),
  add column closes_at timestamptz(3),
  -- Month and day, of every year: the 29th of February is not.
  add constraint ck_organisations_tax_year_start check (
    tax_year_start ~ '^((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|1[0-9]|2[0-8]))$'
  ),
  add constraint ck_organisations_closing check (
    num_nulls(closing_requested_at, closing_requested_by_user_id, closes_at) in (0, 3)
    and (closes_at is null or closes_at > closing_requested_at)
    and (closing_reminded_at is null or closes_at is not null)
    and not (demo and closes_at is not null)
  );

-- The role with which the actor writes: that of their membership, and none while the organisation is closing. Whoever is let in by anything else
-- than a membership reads as current_org_role() says, and writes as nobody.
create function app.current_writing_role() returns text
  language plpgsql stable parallel safe security definer
  set search_path = ''
as $$
begin
  return (
    select membership.role
    from app.memberships as membership
    join app.organisations as organisation on organisation.id = membership.organisation_id
    where membership.organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid
      and membership.user_id = nullif(current_setting('app.user_id', true), '')::uuid
      and membership.user_status = 'active'
      and organisation.closes_at is null
  );
end
$$;
revoke all on function app.current_writing_role() from public;
grant execute on function app.current_writing_role() to gl_app;

-- Every policy for writing asks for that role, from now on and in what there is already.
do $$
declare
  policy record;
begin
  for policy in
    select schemaname, tablename, policyname, qual, with_check
    from pg_catalog.pg_policies
    where schemaname = 'app' and permissive = 'PERMISSIVE' and cmd in ('INSERT', 'UPDATE', 'DELETE') and 'gl_app' = any (roles)
      and coalesce(qual, with_check) like '%app.current_org_role()%'
  loop
    execute format(
      'alter policy %I on %I.%I %s %s',
      policy.policyname, policy.schemaname, policy.tablename,
      'using (' || replace(policy.qual, 'app.current_org_role() AS current_org_role', 'app.current_writing_role() AS current_writing_role') || ')',
      'with check (' || replace(policy.with_check, 'app.current_org_role() AS current_org_role', 'app.current_writing_role() AS current_writing_role') || ')'
    );
  end loop;
end
$$;

-- When its tax year begins is the organisation's to say; that it closes, only functions say.
grant update (tax_year_start) on app.organisations to gl_app;
