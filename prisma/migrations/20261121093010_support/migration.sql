-- Support access: an owner lets the installation's admins look into their organisation for a time. Read-only, and on the record.

-- CreateTable
CREATE TABLE "auth"."support_grants" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "granted_by_user_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),
    "revoked_by_user_id" UUID,

    CONSTRAINT "support_grants_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateIndex
CREATE INDEX "idx_support_grants_organisation" ON "auth"."support_grants"("organisation_id", "expires_at");

-- CreateIndex
CREATE INDEX "idx_support_grants_expires_at" ON "auth"."support_grants"("expires_at");

-- AddForeignKey
ALTER TABLE "auth"."support_grants" ADD CONSTRAINT "fk_support_grants_organisation" FOREIGN KEY ("organisation_id") REFERENCES "app"."organisations"("id") ON DELETE CASCADE ON UPDATE CASCADE;

alter table auth.support_grants
  add constraint ck_support_grants_time check (
    expires_at between created_at + interval '59 minutes' and created_at + interval '7 days 1 minute' and revoked_at >= created_at
  ),
  add constraint ck_support_grants_revoked check (num_nulls(revoked_at, revoked_by_user_id) <> 1),
  add constraint ck_support_grants_reason check (length(reason) between 1 and 500);

create trigger trg_support_grants_organisation before update of organisation_id on auth.support_grants
  for each row when (old.organisation_id is distinct from new.organisation_id) execute function app.keep_organisation();

-- Until when this person may look into this organisation; null for everybody but an active admin of the installation, while a grant lives. The one
-- place that says so: sessions and policies ask it when, and only when, there is no membership.
create function auth.support_until(organisation_id uuid, user_id uuid) returns timestamptz
  language plpgsql stable parallel safe security definer
  set search_path = ''
as $$
#variable_conflict use_column
begin
  return (
    select max(support.expires_at)
    from auth.support_grants as support
    where support.organisation_id = support_until.organisation_id
      and support.expires_at > now()
      and support.revoked_at is null
      and exists (
        select from auth.users as person
        where person.id = support_until.user_id and person.platform_role = 'admin' and person.status = 'active'
      )
  );
end
$$;

-- What an owner does, in their own transaction: the role of their membership is asked for here again.
create function app.grant_support(id uuid, reason text, hours integer) returns void
  language plpgsql volatile security definer
  set search_path = ''
as $$
#variable_conflict use_column
begin
  if app.current_writing_role() is distinct from 'owner' then
    raise exception 'support is let in by an owner' using errcode = 'insufficient_privilege';
  end if;
  insert into auth.support_grants (id, organisation_id, granted_by_user_id, reason, expires_at)
    values (grant_support.id, app.current_org_id(), app.current_user_id(), grant_support.reason, now() + make_interval(hours => grant_support.hours));
end
$$;

-- Takes a grant back, also while the organisation is closing. Whether there was a live one.
create function app.revoke_support(id uuid) returns boolean
  language plpgsql volatile security definer
  set search_path = ''
as $$
#variable_conflict use_column
begin
  if app.current_org_role() is distinct from 'owner' then
    raise exception 'support is sent away by an owner' using errcode = 'insufficient_privilege';
  end if;
  update auth.support_grants as support set revoked_at = now(), revoked_by_user_id = app.current_user_id()
    where support.id = revoke_support.id
      and support.organisation_id = app.current_org_id()
      and support.revoked_at is null
      and support.expires_at > now();
  return found;
end
$$;

-- The grants of the organisation, newest first, with how often each was used. For those who run it.
create function app.support_grants(most integer) returns table (
  id uuid, reason text, granted_by text, created_at timestamptz, expires_at timestamptz, revoked_at timestamptz, asked_at timestamptz,
  uses bigint, last_used_at timestamptz, used_by text[]
)
  language plpgsql stable security definer
  set search_path = ''
as $$
#variable_conflict use_column
begin
  if coalesce(app.current_org_role() not in ('owner', 'admin'), true) then
    raise exception 'who looked in is for those who run the organisation' using errcode = 'insufficient_privilege';
  end if;
  return query
    select support.id, support.reason, coalesce(granter.display_name, ''), support.created_at, support.expires_at, support.revoked_at, now(),
           used.uses, used.last_used_at, used.used_by
    from auth.support_grants as support
    left join auth.users as granter on granter.id = support.granted_by_user_id
    cross join lateral (
      select count(*) as uses, max(log.occurred_at)::timestamptz as last_used_at, array_agg(distinct log.actor_label) filter (where log.actor_label is not null) as used_by
      from app.api_audit_logs as log
      where log.organisation_id = support.organisation_id
        and log.actor_kind = 'support'
        and log.occurred_at between support.created_at and least(support.expires_at, coalesce(support.revoked_at, support.expires_at))
    ) as used
    where support.organisation_id = app.current_org_id()
    order by support.created_at desc, support.id desc
    limit least(support_grants.most, 100);
end
$$;

-- Every organisation that has let support in, for an active admin and nobody else: its name, and nothing more of it.
create function auth.live_support_grants(admin_id uuid) returns table (
  id uuid, organisation_id uuid, organisation_name text, granted_by text, reason text, expires_at timestamptz, member boolean
)
  language sql stable security definer
  set search_path = ''
begin atomic
  select support.id, organisation.id, organisation.name, granter.display_name, support.reason, support.expires_at,
         exists (select from app.memberships as own where own.organisation_id = support.organisation_id and own.user_id = live_support_grants.admin_id)
    from auth.support_grants as support
    join app.organisations as organisation on organisation.id = support.organisation_id
    left join auth.users as granter on granter.id = support.granted_by_user_id
    where support.expires_at > now()
      and support.revoked_at is null
      and auth.support_until(support.organisation_id, live_support_grants.admin_id) is not null
    order by support.expires_at, support.id;
end;

-- Makes an admin's session act where the grant lets it look. The organisation, or null: an unknown grant, one that is over, somebody who is no admin.
create function auth.open_support(session_id uuid, organisation_id uuid, grant_id uuid) returns uuid
  language plpgsql volatile security definer
  set search_path = ''
as $$
#variable_conflict use_column
declare
  opened uuid;
begin
  update auth.sessions as session set active_organisation_id = support.organisation_id
    from auth.support_grants as support
    where session.id = open_support.session_id
      and support.organisation_id = open_support.organisation_id
      and support.id = open_support.grant_id
      and support.expires_at > now()
      and support.revoked_at is null
      and auth.support_until(support.organisation_id, session.user_id) is not null
    returning support.organisation_id into opened;
  return opened;
end
$$;

-- Who may read and write the tables of support. Generated from the domain's rules: change them and run `pnpm db:policies`.

alter table auth.support_grants enable row level security;
alter table auth.support_grants force row level security;
create policy support_grants_owner on auth.support_grants for all to current_user using (true) with check (true);
create policy support_grants_backup on auth.support_grants for select to gl_backup using (true);
grant select on auth.support_grants to gl_backup;

revoke all on function
  auth.support_until(uuid, uuid),
  auth.live_support_grants(uuid),
  auth.open_support(uuid, uuid, uuid),
  app.grant_support(uuid, text, integer),
  app.revoke_support(uuid),
  app.support_grants(integer)
  from public;
grant execute on function auth.live_support_grants(uuid), auth.open_support(uuid, uuid, uuid) to gl_auth;
grant execute on function app.grant_support(uuid, text, integer), app.revoke_support(uuid), app.support_grants(integer) to gl_app;
