-- Requests for access: what a stranger asks, and what became of it.

-- CreateTable
CREATE TABLE "auth"."access_requests" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "message" TEXT,
    "verified" BOOLEAN NOT NULL DEFAULT false,
    "state" TEXT NOT NULL DEFAULT 'pending',
    "times_asked" INTEGER NOT NULL DEFAULT 1,
    "asked_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_asked_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "notices" TIMESTAMPTZ(3)[],
    "decided_at" TIMESTAMPTZ(3),
    "decided_by_user_id" UUID,
    "note" TEXT,
    "user_id" UUID,
    "made_user" BOOLEAN NOT NULL DEFAULT false,
    "mail_id" UUID,

    CONSTRAINT "access_requests_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "idx_access_requests_state" ON "auth"."access_requests"("state", "asked_at");

-- CreateIndex
CREATE INDEX "idx_access_requests_asked_at" ON "auth"."access_requests"("asked_at");

-- AddForeignKey
ALTER TABLE "auth"."access_requests" ADD CONSTRAINT "fk_access_requests_decided_by_user" FOREIGN KEY ("decided_by_user_id") REFERENCES "auth"."users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "auth"."access_requests" ADD CONSTRAINT "fk_access_requests_user" FOREIGN KEY ("user_id") REFERENCES "auth"."users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- One request of an address waits at a time; asking again is counted, not queued.
create unique index uq_access_requests_pending_email on auth.access_requests (lower(email)) where state = 'pending';

alter table auth.access_requests
  add constraint ck_access_requests_email check (length(email) between 3 and 320),
  add constraint ck_access_requests_name check (length(name) between 1 and 200),
  add constraint ck_access_requests_message check (length(message) between 1 and 1000),
  add constraint ck_access_requests_note check (length(note) between 1 and 1000),
  add constraint ck_access_requests_state check (state in ('pending', 'approved', 'declined', 'expired')),
  add constraint ck_access_requests_times_asked check (times_asked > 0),
  add constraint ck_access_requests_notices check (notices is not null),
  -- A verdict has its moment; what nobody decided has none, and made nobody.
  add constraint ck_access_requests_decided check ((state in ('approved', 'declined')) = (decided_at is not null)),
  add constraint ck_access_requests_user check (state = 'approved' or (user_id is null and not made_user));

-- The one way in, for a stranger: a row, and the job that decides whether the admins are told of it. Nothing here looks at who is enrolled, so that
-- neither what is answered nor how long it takes can say so. Words that come with a verified login replace those that a stranger typed.
create function auth.ask_for_access(id uuid, email text, name text, message text, verified boolean) returns void
  language plpgsql volatile security definer
  set search_path = ''
as $$
#variable_conflict use_column
declare
  request_id uuid;
begin
  update auth.access_requests as request set state = 'expired'
    where lower(request.email) = lower(ask_for_access.email) and request.state = 'pending' and request.asked_at <= now() - interval '30 days';
  insert into auth.access_requests as request (id, email, name, message, verified, notices)
    values (ask_for_access.id, ask_for_access.email, ask_for_access.name, ask_for_access.message, ask_for_access.verified, '{}')
    on conflict (lower(email)) where state = 'pending' do update
      set times_asked = request.times_asked + 1,
          last_asked_at = now(),
          name = case when excluded.verified and not request.verified then excluded.name else request.name end,
          message = case when excluded.verified and not request.verified then excluded.message else request.message end,
          verified = request.verified or excluded.verified
    returning request.id into request_id;
  perform ops.enqueue('accessRequestNotice', jsonb_build_object('requestId', request_id), 'accessRequestNotice:' || request_id::text);
end
$$;
revoke all on function auth.ask_for_access(uuid, text, text, text, boolean) from public;
grant execute on function auth.ask_for_access(uuid, text, text, text, boolean) to gl_auth;

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
