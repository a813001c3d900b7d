-- Members, invitations and the handing over of an organisation.

-- CreateTable
CREATE TABLE "app"."invitations" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'pending',
    "expires_at" TIMESTAMPTZ(3) NOT NULL DEFAULT (now() + '7 days'::interval),
    "sent_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "mail_id" UUID,
    "invited_by_user_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "invitations_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "auth"."invitation_tokens" (
    "token_hash" BYTEA NOT NULL,
    "organisation_id" UUID NOT NULL,
    "invitation_id" UUID NOT NULL,
    "sent_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "superseded" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "invitation_tokens_pkey" PRIMARY KEY ("organisation_id","token_hash")
);

-- CreateTable
CREATE TABLE "app"."ownership_transfers" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "from_user_id" UUID NOT NULL,
    "to_user_id" UUID NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'pending',
    "expires_at" TIMESTAMPTZ(3) NOT NULL DEFAULT (now() + '7 days'::interval),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "ownership_transfers_pkey" PRIMARY KEY ("organisation_id","id")
);

-- AlterTable
ALTER TABLE "auth"."sign_in_attempts" ADD COLUMN "invitation_hash" BYTEA;

-- CreateIndex
CREATE UNIQUE INDEX "uq_invitation_tokens_token_hash" ON "auth"."invitation_tokens"("token_hash");

-- CreateIndex
CREATE INDEX "idx_invitation_tokens_sent_at" ON "auth"."invitation_tokens"("organisation_id", "sent_at");

-- CreateIndex
CREATE INDEX "idx_invitation_tokens_invitation" ON "auth"."invitation_tokens"("organisation_id", "invitation_id");

-- AddForeignKey
ALTER TABLE "app"."invitations" ADD CONSTRAINT "fk_invitations_organisation" FOREIGN KEY ("organisation_id") REFERENCES "app"."organisations"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "auth"."invitation_tokens" ADD CONSTRAINT "fk_invitation_tokens_invitation" FOREIGN KEY ("organisation_id", "invitation_id") REFERENCES "app"."invitations"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "app"."ownership_transfers" ADD CONSTRAINT "fk_ownership_transfers_organisation" FOREIGN KEY ("organisation_id") REFERENCES "app"."organisations"("id") ON DELETE CASCADE ON UPDATE CASCADE;

alter table app.invitations
  add constraint ck_invitations_email check (length(email) between 3 and 320),
  -- The ceiling: owner and admin may invite, and neither gives more than admin by letter.
  add constraint ck_invitations_role check (role in ('admin', 'member', 'viewer')),
  add constraint ck_invitations_state check (state in ('pending', 'accepted', 'declined', 'revoked', 'expired')),
  add constraint ck_invitations_ended check ((state = 'pending') = (ended_at is null));
alter table auth.invitation_tokens add constraint ck_invitation_tokens_hash check (octet_length(token_hash) = 32);
alter table auth.sign_in_attempts add constraint ck_sign_in_attempts_invitation check (octet_length(invitation_hash) = 32);
alter table app.ownership_transfers
  add constraint ck_ownership_transfers_state check (state in ('pending', 'accepted', 'declined', 'withdrawn')),
  add constraint ck_ownership_transfers_ended check ((state = 'pending') = (ended_at is null)),
  add constraint ck_ownership_transfers_two check (from_user_id <> to_user_id);

-- One open invitation for an address, however it is written; one open offer for an organisation. The fold is of ASCII letters alone, as sign-in folds.
create unique index uq_invitations_open on app.invitations (organisation_id, lower(email collate "C")) where state = 'pending';
create unique index uq_ownership_transfers_open on app.ownership_transfers (organisation_id) where state = 'pending';

create trigger trg_invitations_organisation before update of organisation_id on app.invitations
  for each row when (old.organisation_id is distinct from new.organisation_id) execute function app.keep_organisation();
create trigger trg_invitation_tokens_organisation before update of organisation_id on auth.invitation_tokens
  for each row when (old.organisation_id is distinct from new.organisation_id) execute function app.keep_organisation();
create trigger trg_ownership_transfers_organisation before update of organisation_id on app.ownership_transfers
  for each row when (old.organisation_id is distinct from new.organisation_id) execute function app.keep_organisation();

-- What was answered or taken back stays so; and it is answered by nobody but a function that has seen the token.
create function app.keep_invitation() returns trigger
  language plpgsql
  set search_path = ''
as $$
begin
  raise exception 'an invitation that was answered or taken back stays so'
    using errcode = 'restrict_violation', schema = 'app', table = 'invitations', constraint = 'trg_invitations_answered';
end
$$;
create trigger trg_invitations_answered before update on app.invitations
  for each row when (
    old.state in ('accepted', 'declined', 'revoked')
    or (new.state in ('accepted', 'declined') and current_user = 'gl_app')
  ) execute function app.keep_invitation();

-- What follows is asked by gl_app in the transaction of an actor, or by gl_auth with a token. As definer: nobody writes memberships, and nobody reads
-- other people, but through these. Each looks at the rank itself, after having waited for whoever changes the same organisation's members.

-- Highest first; null for anything that is no role.
create function app.role_rank(role text) returns integer
  language sql immutable parallel safe
  set search_path = ''
as $$ select array_position(array['owner', 'admin', 'member', 'viewer'], role) $$;

-- Who the members of the actor's organisation are: of other people no more than this is known.
create function app.members_of_organisation() returns table (
  user_id uuid, role text, display_name text, email text, status text, joined_at timestamptz
)
  language sql stable security definer
  set search_path = ''
as $$
  select membership.user_id, membership.role, person.display_name, person.email, person.status, membership.created_at
    from app.memberships as membership
    join auth.users as person on person.id = membership.user_id
    where membership.organisation_id = (select app.current_org_id())
    order by app.role_rank(membership.role), membership.created_at, membership.user_id
$$;

-- One change of an organisation's members at a time, from here to the end of the transaction. Answers the actor's role as it then is, by membership.
create function app.lock_members() returns text
  language plpgsql volatile security definer
  set search_path = ''
as $$
begin
  perform from app.organisations where id = app.current_org_id() for update;
  return (
    select membership.role
    from app.memberships as membership
    where membership.organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid
      and membership.user_id = app.current_user_id()
      and membership.user_status = 'active'
  );
end
$$;

create function app.change_member_role(user_id uuid, role text) returns void
  language plpgsql volatile security definer
  set search_path = ''
as $$
#variable_conflict use_column
declare
  mine constant integer := app.role_rank(app.lock_members());
  theirs integer;
begin
  select app.role_rank(membership.role) into theirs from app.memberships as membership
    where membership.organisation_id = app.current_org_id() and membership.user_id = change_member_role.user_id;
  if mine is null or mine > 2 or theirs is null or theirs < mine or coalesce(app.role_rank(change_member_role.role), 0) < mine then
    raise exception 'nobody gives, takes or changes a role above their own' using errcode = 'insufficient_privilege';
  end if;
  update app.memberships as membership set role = change_member_role.role
    where membership.organisation_id = app.current_org_id() and membership.user_id = change_member_role.user_id;
end
$$;

-- A membership ends: one's own, or that of somebody of no higher rank. What was held out to them, or by them, ends with it.
create function app.end_membership(user_id uuid) returns void
  language plpgsql volatile security definer
  set search_path = ''
as $$
#variable_conflict use_column
declare
  mine constant integer := app.role_rank(app.lock_members());
  theirs integer;
begin
  select app.role_rank(membership.role) into theirs from app.memberships as membership
    where membership.organisation_id = app.current_org_id() and membership.user_id = end_membership.user_id;
  if mine is null or theirs is null or (end_membership.user_id <> app.current_user_id() and (mine > 2 or theirs < mine)) then
    raise exception 'nobody removes a member of a higher role' using errcode = 'insufficient_privilege';
  end if;
  update app.ownership_transfers as transfer set state = 'withdrawn', ended_at = now()
    where transfer.organisation_id = app.current_org_id() and transfer.state = 'pending'
      and end_membership.user_id in (transfer.from_user_id, transfer.to_user_id);
  delete from app.memberships as membership
    where membership.organisation_id = app.current_org_id() and membership.user_id = end_membership.user_id;
end
$$;

-- The letter's token takes the place of the one before. Nothing for an invitation that is not open, or not the actor's to send.
create function app.keep_invitation_token(invitation_id uuid, token_hash bytea) returns void
  language plpgsql volatile security definer
  set search_path = ''
as $$
#variable_conflict use_column
begin
  if coalesce(app.role_rank(app.current_writing_role()), 9) > 2 then
    raise exception 'only owner and admin invite' using errcode = 'insufficient_privilege';
  end if;
  update auth.invitation_tokens as token set superseded = true
    where token.organisation_id = app.current_org_id() and token.invitation_id = keep_invitation_token.invitation_id and not token.superseded;
  insert into auth.invitation_tokens (token_hash, organisation_id, invitation_id)
    select keep_invitation_token.token_hash, invitation.organisation_id, invitation.id
    from app.invitations as invitation
    where invitation.organisation_id = app.current_org_id() and invitation.id = keep_invitation_token.invitation_id and invitation.state = 'pending';
end
$$;

-- How many letters the actor's organisation has sent in that time.
create function app.invitations_sent(within interval) returns integer
  language sql stable security definer
  set search_path = ''
as $$
  select count(*)::integer from auth.invitation_tokens as token
    where token.organisation_id = (select app.current_org_id()) and token.sent_at > now() - within
$$;

-- Ownership is taken: by the one it is held out to, while it is, from somebody who still has it. There is one owner more for a moment, never one less.
create function app.take_ownership(transfer_id uuid) returns void
  language plpgsql volatile security definer
  set search_path = ''
as $$
declare
  mine constant text := app.lock_members();
  organisation constant uuid := app.current_org_id();
  former uuid;
begin
  update app.ownership_transfers as transfer set state = 'accepted', ended_at = now()
    where transfer.organisation_id = organisation and transfer.id = transfer_id and transfer.state = 'pending' and transfer.expires_at > now()
      and transfer.to_user_id = app.current_user_id() and mine is not null
    returning transfer.from_user_id into former;
  update app.memberships as membership set role = 'owner'
    where membership.organisation_id = organisation and membership.user_id = app.current_user_id() and former is not null;
  update app.memberships as membership set role = 'admin'
    where membership.organisation_id = organisation and membership.user_id = former and membership.role = 'owner' and membership.user_status = 'active';
  if not found then
    raise exception 'only what is held out is taken' using errcode = 'insufficient_privilege';
  end if;
end
$$;

-- An offer ends and nothing comes of it: declined by the one it is held out to, withdrawn by an owner.
create function app.end_ownership_offer(transfer_id uuid, state text) returns void
  language plpgsql volatile security definer
  set search_path = ''
as $$
#variable_conflict use_column
begin
  update app.ownership_transfers as transfer set state = end_ownership_offer.state, ended_at = now()
    where transfer.organisation_id = app.current_org_id() and transfer.id = end_ownership_offer.transfer_id and transfer.state = 'pending'
      and case end_ownership_offer.state
        when 'declined' then transfer.to_user_id = app.current_user_id()
        when 'withdrawn' then app.current_org_role() = 'owner'
        else false
      end;
  if not found then
    raise exception 'an offer is declined by the one, withdrawn by an owner' using errcode = 'insufficient_privilege';
  end if;
end
$$;

-- The invitation that a letter's token opens, and what its sender is now; no row for any other token, one of an older letter included.
create function auth.find_invitation(token_hash bytea) returns table (
  invitation_id uuid, organisation_id uuid, organisation_name text, email text, role text, state text, expires_at timestamptz,
  inviter_id uuid, inviter_name text, inviter_email text, inviter_role text
)
  language sql stable security definer
  set search_path = ''
as $$
  select invitation.id, organisation.id, organisation.name, invitation.email, invitation.role, invitation.state, invitation.expires_at,
         inviter.id, inviter.display_name, inviter.email, membership.role
    from auth.invitation_tokens as token
    join app.invitations as invitation on invitation.organisation_id = token.organisation_id and invitation.id = token.invitation_id
    join app.organisations as organisation on organisation.id = invitation.organisation_id
    left join auth.users as inviter on inviter.id = invitation.invited_by_user_id
    left join app.memberships as membership
      on membership.organisation_id = invitation.organisation_id and membership.user_id = invitation.invited_by_user_id
      and membership.user_status = 'active' and organisation.closes_at is null
    where token.token_hash = find_invitation.token_hash and not token.superseded
$$;

-- Makes a member of the person whose address the invitation is for, once. Answers the organisation. Everything is looked at again, the organisation locked.
create function auth.accept_invitation(token_hash bytea, user_id uuid) returns uuid
  language plpgsql volatile security definer
  set search_path = ''
as $$
#variable_conflict use_column
declare
  organisation uuid;
  invitation uuid;
  given text;
begin
  select token.organisation_id, token.invitation_id into organisation, invitation
    from auth.invitation_tokens as token where token.token_hash = accept_invitation.token_hash and not token.superseded;
  perform from app.organisations where id = organisation and closes_at is null for update;
  update app.invitations as accepted set state = 'accepted', ended_at = now()
    from auth.users as person, app.memberships as sender
    where accepted.organisation_id = organisation and accepted.id = invitation
      and accepted.state = 'pending' and accepted.expires_at > now()
      and person.id = accept_invitation.user_id and person.status = 'active'
      and lower(person.email collate "C") = lower(accepted.email collate "C")
      and sender.organisation_id = organisation and sender.user_id = accepted.invited_by_user_id
      and sender.user_status = 'active' and app.role_rank(sender.role) <= least(2, app.role_rank(accepted.role))
    returning accepted.role into given;
  if given is null then
    raise exception 'an invitation is accepted once, by its address' using errcode = 'insufficient_privilege';
  end if;
  insert into app.memberships (organisation_id, user_id, role) values (organisation, accept_invitation.user_id, given)
    on conflict do nothing;
  return organisation;
end
$$;

create function auth.decline_invitation(token_hash bytea) returns boolean
  language plpgsql volatile security definer
  set search_path = ''
as $$
#variable_conflict use_column
begin
  update app.invitations as declined set state = 'declined', ended_at = now()
    from auth.invitation_tokens as token
    where token.token_hash = decline_invitation.token_hash and not token.superseded
      and declined.organisation_id = token.organisation_id and declined.id = token.invitation_id and declined.state = 'pending';
  return found;
end
$$;

revoke all on function
  app.keep_invitation(),
  app.role_rank(text),
  app.members_of_organisation(),
  app.lock_members(),
  app.change_member_role(uuid, text),
  app.end_membership(uuid),
  app.keep_invitation_token(uuid, bytea),
  app.invitations_sent(interval),
  app.take_ownership(uuid),
  app.end_ownership_offer(uuid, text),
  auth.find_invitation(bytea),
  auth.accept_invitation(bytea, uuid),
  auth.decline_invitation(bytea)
  from public;
grant execute on function
  app.members_of_organisation(),
  app.lock_members(),
  app.change_member_role(uuid, text),
  app.end_membership(uuid),
  app.keep_invitation_token(uuid, bytea),
  app.invitations_sent(interval),
  app.take_ownership(uuid),
  app.end_ownership_offer(uuid, text)
  to gl_app;
grant execute on function auth.find_invitation(bytea), auth.accept_invitation(bytea, uuid), auth.decline_invitation(bytea) to gl_auth;

-- Policies and grants: prisma/policies/members.sql as it is at this migration.

alter table app.invitations enable row level security;
alter table app.invitations force row level security;
create policy invitations_tenant on app.invitations as restrictive for all to gl_app
  using (organisation_id = (select app.current_org_id()))
  with check (organisation_id = (select app.current_org_id()));
create policy invitations_select on app.invitations for select to gl_app
  using (
    case (select app.current_org_role())
      when 'owner' then true
      when 'admin' then true
      when 'member' then false
      when 'viewer' then false
      else false
    end
  );
create policy invitations_insert on app.invitations for insert to gl_app
  with check ((select app.current_writing_role()) in ('owner', 'admin') and invited_by_user_id = (select app.current_user_id()));
create policy invitations_update on app.invitations for update to gl_app
  using ((select app.current_writing_role()) in ('owner', 'admin'))
  with check ((select app.current_writing_role()) in ('owner', 'admin'));
grant select, insert (organisation_id, id, email, role, mail_id, invited_by_user_id), update (state, expires_at, sent_at, mail_id, invited_by_user_id, ended_at) on app.invitations to gl_app;
create policy invitations_owner on app.invitations for all to current_user using (true) with check (true);
create policy invitations_backup on app.invitations for select to gl_backup using (true);
grant select on app.invitations to gl_backup;

alter table app.ownership_transfers enable row level security;
alter table app.ownership_transfers force row level security;
create policy ownership_transfers_tenant on app.ownership_transfers as restrictive for all to gl_app
  using (organisation_id = (select app.current_org_id()))
  with check (organisation_id = (select app.current_org_id()));
create policy ownership_transfers_select on app.ownership_transfers for select to gl_app
  using (
    case (select app.current_org_role())
      when 'owner' then true
      when 'admin' then to_user_id = (select app.current_user_id())
      when 'member' then to_user_id = (select app.current_user_id())
      when 'viewer' then to_user_id = (select app.current_user_id())
      else false
    end
  );
create policy ownership_transfers_insert on app.ownership_transfers for insert to gl_app
  with check ((select app.current_writing_role()) in ('owner') and from_user_id = (select app.current_user_id()));
grant select, insert (organisation_id, id, from_user_id, to_user_id) on app.ownership_transfers to gl_app;
create policy ownership_transfers_owner on app.ownership_transfers for all to current_user using (true) with check (true);
create policy ownership_transfers_backup on app.ownership_transfers for select to gl_backup using (true);
grant select on app.ownership_transfers to gl_backup;

alter table auth.invitation_tokens enable row level security;
alter table auth.invitation_tokens force row level security;
create policy invitation_tokens_owner on auth.invitation_tokens for all to current_user using (true) with check (true);
create policy invitation_tokens_backup on auth.invitation_tokens for select to gl_backup using (true);
grant select on auth.invitation_tokens to gl_backup;
