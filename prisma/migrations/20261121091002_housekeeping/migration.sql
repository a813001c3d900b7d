-- What is swept out again and again: a job of gl_worker calls one of these, which does one thing in every organisation at once and answers numbers.

-- Sessions that auth.load_session answers no more (unused for a week, or past their end), and sign-in attempts that were not finished in time.
create function ops.sweep_sign_in() returns table (sessions bigint, attempts bigint)
  language plpgsql volatile security definer
  set search_path = ''
as $$
begin
  delete from auth.sessions where expires_at < now() or last_seen_at < now() - interval '7 days';
  get diagnostics sessions = row_count;
  delete from auth.sign_in_attempts where expires_at < now();
  get diagnostics attempts = row_count;
  return next;
end
$$;

-- A mail that is queued and has no job any more was lost by a process that was killed at its last try: it has failed. What failed is kept for a week to be
-- looked into, then its content goes; 90 days after the mail was posted all of it goes.
create function ops.sweep_mails() returns table (given_up bigint, erased bigint, removed bigint)
  language plpgsql volatile security definer
  set search_path = ''
as $$
begin
  update ops.outgoing_mails as mail
    set state = 'failed', ended_at = now(), last_error_code = coalesce(mail.last_error_code, 'givenUp')
    where mail.state = 'queued'
      and not exists (
        select from jobs._private_jobs as job
        where job.key = 'mail:' || mail.id::text and (job.is_available or job.locked_at is not null)
      );
  get diagnostics given_up = row_count;
  delete from jobs._private_jobs as job where job.key like 'mail:%' and job.attempts >= job.max_attempts and job.locked_at is null;
  update ops.outgoing_mails as mail set sealed = null, key_id = null
    where mail.state = 'failed' and mail.sealed is not null and mail.ended_at < now() - interval '7 days';
  get diagnostics erased = row_count;
  delete from ops.outgoing_mails as mail where mail.created_at < now() - interval '90 days' and mail.state <> 'queued';
  get diagnostics removed = row_count;
  return next;
end
$$;

-- Files that no record names any more, oldest first: the deletion is noted in the transaction that removed the record, and done here when the store was away.
create function ops.waiting_blob_deletions(at_most integer) returns table (organisation_id uuid, storage_key text)
  language sql stable security definer
  set search_path = ''
begin atomic
  select waiting.organisation_id, waiting.storage_key
    from app.blob_deletions as waiting
    where waiting.created_at < now() - interval '5 minutes' -- whoever noted it deletes it first
    order by waiting.created_at
    limit waiting_blob_deletions.at_most;
end;

create function ops.blob_deleted(organisation_id uuid, storage_key text) returns void
  language sql volatile security definer
  set search_path = ''
begin atomic
  delete from app.blob_deletions as waiting
    where waiting.organisation_id = blob_deleted.organisation_id and waiting.storage_key = blob_deleted.storage_key;
end;

-- Import previews that nobody committed within 30 days, with the file they were read from.
create function ops.sweep_import_previews() returns bigint
  language plpgsql volatile security definer
  set search_path = ''
as $$
declare
  removed bigint;
begin
  delete from app.import_batches where state = 'preview' and created_at < now() - interval '30 days';
  get diagnostics removed = row_count;
  return removed;
end
$$;

grant execute on function
  ops.enqueue(text, jsonb, text, timestamptz, integer),
  ops.post_mail(uuid, text, text, text),
  ops.mail_states(uuid[]),
  ops.sweep_sign_in(),
  ops.sweep_mails(),
  ops.waiting_blob_deletions(integer),
  ops.blob_deleted(uuid, text),
  ops.sweep_import_previews()
  to gl_worker;
