-- Who serves requests or sign-in may not put any job with any payload into the queue: a hole in one of them would be a hole in every organisation. What a
-- feature needs done is a function of its own that checks first (ops.post_mail is one), and calls ops.enqueue with its owner's rights.
revoke execute on function ops.enqueue(text, jsonb, text, timestamptz, integer) from gl_app, gl_auth;

-- Jobs that were given up are kept for 90 days, for whoever looks into why.
create function ops.sweep_jobs() returns bigint
  language plpgsql volatile security definer
  set search_path = ''
as $$
declare
  removed bigint;
begin
  delete from jobs._private_jobs as job
    where job.attempts >= job.max_attempts and job.locked_at is null and job.run_at < now() - interval '90 days';
  get diagnostics removed = row_count;
  return removed;
end
$$;

grant execute on function ops.sweep_jobs() to gl_worker;
