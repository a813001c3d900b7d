-- How often something may be done within a time, counted across all processes.

-- CreateTable
CREATE TABLE "ops"."rate_limit_buckets" (
    "key" BYTEA NOT NULL,
    "hits" TIMESTAMPTZ(3)[],
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "rate_limit_buckets_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE INDEX "idx_rate_limit_buckets_expires_at" ON "ops"."rate_limit_buckets"("expires_at");

alter table ops.rate_limit_buckets
  -- A hash, never what it is of.
  add constraint ck_rate_limit_buckets_key check (octet_length(key) = 32),
  add constraint ck_rate_limit_buckets_hits check (hits is not null and cardinality(hits) <= 1000);

-- One more of what `key` stands for, unless one of the allowances is used up: at most `most[i]` within any `within_seconds[i]`, looking back from now.
-- Answers 0 when it is let through, else in how many whole seconds the next one would be. The row's lock makes two at once come one after the other; one
-- that is refused is not counted, so that knocking does not keep the door shut.
create function ops.take_turn(key bytea, most integer[], within_seconds integer[]) returns integer
  language plpgsql volatile security definer
  set search_path = ''
as $$
#variable_conflict use_column
declare
  longest constant interval := make_interval(secs => (select max(seconds) from unnest(take_turn.within_seconds) as seconds));
  known timestamptz[];
  at timestamptz;
  wait double precision := 0;
begin
  insert into ops.rate_limit_buckets as bucket (key, hits, expires_at) values (take_turn.key, '{}', now() + longest)
    on conflict (key) do update set expires_at = greatest(bucket.expires_at, excluded.expires_at)
    returning hits into known;
  at := clock_timestamp(); -- after the lock: what the one before wrote is not in the future
  known := array(select hit from unnest(known) as hit where hit > at - longest order by hit);

  select coalesce(max(extract(epoch from (used.hits)[cardinality(used.hits) - allowance.most + 1] + make_interval(secs => allowance.seconds) - at)), 0)
    into wait
    from unnest(take_turn.most, take_turn.within_seconds) as allowance (most, seconds)
    cross join lateral (
      select array(select hit from unnest(known) as hit where hit > at - make_interval(secs => allowance.seconds) order by hit) as hits
    ) as used
    where cardinality(used.hits) >= allowance.most;
  if wait > 0 then
    return ceil(wait)::integer;
  end if;

  update ops.rate_limit_buckets as bucket set hits = known || at, expires_at = at + longest where bucket.key = take_turn.key;
  return 0;
end
$$;

-- For housekeeping: takes out what no limit looks at any more, and answers how many.
create function ops.sweep_rate_limits() returns integer
  language plpgsql volatile security definer
  set search_path = ''
as $$
declare
  swept integer;
begin
  delete from ops.rate_limit_buckets where expires_at < now();
  get diagnostics swept = row_count;
  return swept;
end
$$;

alter table ops.rate_limit_buckets enable row level security;
alter table ops.rate_limit_buckets force row level security;
create policy rate_limit_buckets_owner on ops.rate_limit_buckets for all to current_user using (true) with check (true);
create policy rate_limit_buckets_backup on ops.rate_limit_buckets for select to gl_backup using (true);
grant select on ops.rate_limit_buckets to gl_backup;

revoke all on function ops.take_turn(bytea, integer[], integer[]), ops.sweep_rate_limits() from public;
grant usage on schema ops to gl_auth, gl_worker;
grant execute on function ops.take_turn(bytea, integer[], integer[]) to gl_auth;
grant execute on function ops.sweep_rate_limits() to gl_worker;
