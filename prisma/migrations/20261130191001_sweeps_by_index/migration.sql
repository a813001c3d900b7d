-- What jobs look for again and again is found by index, not by reading every session, mail, organisation and person there is.

-- CreateIndex
CREATE INDEX "idx_sessions_last_seen_at" ON "auth"."sessions"("last_seen_at");

-- CreateIndex
CREATE INDEX "idx_blob_deletions_created_at" ON "app"."blob_deletions"("created_at");

-- Mails that wait, and mails that failed and still have their content: a few of very many.
create index idx_outgoing_mails_queued on ops.outgoing_mails (id) where state = 'queued';
create index idx_outgoing_mails_failed on ops.outgoing_mails (ended_at) where state = 'failed' and sealed is not null;
-- Who is closing, and who is suspended until a day: a few of all.
create index idx_organisations_closes_at on app.organisations (closes_at) where closes_at is not null;
create index idx_users_suspended_until on auth.users (suspended_until) where status = 'suspended' and suspended_until is not null;
-- Of which requests the admins were last told when: at most as many a day as there are notices, however many ask.
create index idx_access_requests_last_notice on auth.access_requests ((notices[cardinality(notices)])) where cardinality(notices) > 0;
