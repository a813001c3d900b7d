-- The key ring, the mails on their way out, and how a transaction of a runtime role puts a job into the queue.

-- CreateTable
CREATE TABLE "ops"."data_keys" (
    "id" TEXT NOT NULL,
    "wrapped" TEXT NOT NULL,
    "wrapping_key_id" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "active_from" TIMESTAMPTZ(3) NOT NULL,
    "retired_at" TIMESTAMPTZ(3),

    CONSTRAINT "data_keys_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ops"."outgoing_mails" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'queued',
    "sealed" TEXT,
    "key_id" TEXT,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "last_error_code" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "outgoing_mails_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ops"."workers" (
    "id" TEXT NOT NULL,
    "seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "workers_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "idx_outgoing_mails_created_at" ON "ops"."outgoing_mails"("created_at");

-- AddForeignKey
ALTER TABLE "ops"."outgoing_mails" ADD CONSTRAINT "fk_outgoing_mails_key" FOREIGN KEY ("key_id") REFERENCES "ops"."data_keys"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

alter table ops.data_keys
  add constraint ck_data_keys_id check (id ~ '^[a-z0-9][a-z0-9-]{0,39}$'),
  -- A key of 32 bytes, sealed: iv, tag and 64 digits. Nothing else can ever stand here, a key in clear least of all.
  add constraint ck_data_keys_wrapped check (wrapped ~ '^[0-9a-f]{24}:[0-9a-f]{32}:[0-9a-f]{64}$'),
  add constraint ck_data_keys_wrapping_key_id check (wrapping_key_id ~ '^[a-z0-9][a-z0-9-]{0,39}$');

alter table ops.outgoing_mails
  add constraint ck_outgoing_mails_kind check (kind ~ '^[a-z][A-Za-z]{0,39}$'),
  add constraint ck_outgoing_mails_state check (state in ('queued', 'sent', 'failed')),
  add constraint ck_outgoing_mails_sealed check (sealed ~ '^[0-9a-f]{24}:[0-9a-f]{32}:[0-9a-f]+$' and num_nulls(sealed, key_id) in (0, 2)),
  -- What is sent is forgotten; what is not sent yet is still there to send.
  add constraint ck_outgoing_mails_erased check ((state = 'queued') <= (sealed is not null) and (state = 'sent') <= (sealed is null)),
  add constraint ck_outgoing_mails_ended check ((state = 'queued') = (ended_at is null)),
  add constraint ck_outgoing_mails_error check (last_error_code ~ '^[a-z][A-Za-z0-9.]{0,39}$');

-- The queue, for a transaction of a runtime role: the job is there when the transaction is, and not otherwise. As definer: nobody but the worker sees the
-- queue. The same key again replaces a job that has not begun.
create function ops.enqueue(task text, payload jsonb, key text default null, run_at timestamptz default null, max_attempts integer default 12) returns void
  language plpgsql volatile security definer
  set search_path = ''
as $$
begin
  perform jobs.add_job(task, payload::json, run_at => enqueue.run_at, max_attempts => enqueue.max_attempts, job_key => enqueue.key);
end
$$;

create function ops.read_data_keys() returns setof ops.data_keys
  language sql stable security definer
  set search_path = ''
begin atomic
  select * from ops.data_keys order by active_from, id;
end;

-- A new key, unless one was made within `fresh`: of two programs that find the newest one too old, one makes the next. It is used from a little later on,
-- when every program has read it; the very first one is used at once.
create function ops.add_data_key(id text, wrapped text, wrapping_key_id text, fresh interval, after interval) returns boolean
  language plpgsql volatile security definer
  set search_path = ''
as $$
#variable_conflict use_column
begin
  perform pg_advisory_xact_lock(7305192);
  if exists (select from ops.data_keys where retired_at is null and active_from > now() - add_data_key.fresh) then
    return false;
  end if;
  insert into ops.data_keys (id, wrapped, wrapping_key_id, active_from)
    select add_data_key.id, add_data_key.wrapped, add_data_key.wrapping_key_id,
           case when exists (select from ops.data_keys) then now() + add_data_key.after else now() end;
  return true;
end
$$;

-- A mail and the job that sends it: both, or neither.
create function ops.post_mail(id uuid, kind text, sealed text, key_id text) returns void
  language plpgsql volatile security definer
  set search_path = ''
as $$
#variable_conflict use_column
begin
  insert into ops.outgoing_mails (id, kind, sealed, key_id) values (post_mail.id, post_mail.kind, post_mail.sealed, post_mail.key_id);
  perform ops.enqueue('sendMail', jsonb_build_object('id', post_mail.id), 'mail:' || post_mail.id::text);
end
$$;

-- What became of mails. Their content is nobody's here, and whoever knows the id posted the mail.
create function ops.mail_states(ids uuid[]) returns table (id uuid, state text, last_error_code text)
  language sql stable security definer
  set search_path = ''
begin atomic
  select mail.id, mail.state, mail.last_error_code from ops.outgoing_mails as mail where mail.id = any (mail_states.ids);
end;

-- For the worker. A mail that is to be sent, and how often that was tried; none for one that is not queued any more.
create function ops.take_mail(id uuid) returns table (sealed text, key_id text, attempts integer)
  language sql volatile security definer
  set search_path = ''
begin atomic
  update ops.outgoing_mails as mail set attempts = mail.attempts + 1
    where mail.id = take_mail.id and mail.state = 'queued'
    returning mail.sealed, mail.key_id, mail.attempts;
end;

-- Sent: its content is erased. Failed for good: it is kept for a week, for whoever mends what was wrong. Otherwise it stays queued with a word on what was wrong.
create function ops.end_mail(id uuid, state text, error_code text) returns void
  language sql volatile security definer
  set search_path = ''
begin atomic
  update ops.outgoing_mails as mail
    set state = end_mail.state,
        last_error_code = end_mail.error_code,
        ended_at = case when end_mail.state <> 'queued' then now() end,
        sealed = case when end_mail.state <> 'sent' then mail.sealed end,
        key_id = case when end_mail.state <> 'sent' then mail.key_id end
    where mail.id = end_mail.id and mail.state = 'queued';
end;

-- A worker says that it lives, and gives back to the queue what was locked by one that has not said so for a minute: a killed process must not hold a
-- mail for the four hours after which the queue itself would let it go. Answers how many jobs were given back.
create function ops.worker_beat(id text) returns integer
  language plpgsql volatile security definer
  set search_path = ''
as $$
#variable_conflict use_column
declare
  freed integer;
begin
  insert into ops.workers as worker (id, seen_at) values (worker_beat.id, now()) on conflict (id) do update set seen_at = excluded.seen_at;
  delete from ops.workers where seen_at < now() - interval '1 minute';
  update jobs._private_jobs as job
    set locked_at = null, locked_by = null, run_at = greatest(job.run_at, now())
    where job.locked_at < now() - interval '1 minute'
      and not exists (select from ops.workers as worker where worker.id = job.locked_by);
  get diagnostics freed = row_count;
  return freed;
end
$$;

create function ops.worker_gone(id text) returns void
  language sql volatile security definer
  set search_path = ''
begin atomic
  delete from ops.workers as worker where worker.id = worker_gone.id;
end;

-- How late the queue is: the age in seconds of the oldest job that could run and does not, and what was given up on.
create function ops.queue_health() returns table (late_seconds double precision, dead bigint, workers bigint)
  language plpgsql stable security definer
  set search_path = ''
as $$
begin
  return query select
    (select coalesce(extract(epoch from now() - min(job.run_at)), 0)::double precision from jobs._private_jobs as job
       where job.is_available and job.run_at < now()),
    (select count(*) from jobs._private_jobs as job where job.attempts >= job.max_attempts and job.locked_at is null),
    (select count(*) from ops.workers as worker where worker.seen_at > now() - interval '1 minute');
end
$$;

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

grant usage on schema ops to gl_auth, gl_worker;
grant execute on function
  ops.enqueue(text, jsonb, text, timestamptz, integer),
  ops.post_mail(uuid, text, text, text),
  ops.mail_states(uuid[])
  to gl_app, gl_auth;
grant execute on function ops.read_data_keys(), ops.add_data_key(text, text, text, interval, interval) to gl_auth;
grant execute on function
  ops.take_mail(uuid),
  ops.end_mail(uuid, text, text),
  ops.worker_beat(text),
  ops.worker_gone(text),
  ops.queue_health()
  to gl_worker;
