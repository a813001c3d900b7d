-- The ground floor: who may log in, every table with its checks, what no role may do, and who reads and writes what.
--
-- Parts: 1 roles, 2 tables (as Prisma writes them), 3 checks, 4 the context of a request, 5 what is kept from changing, 6 sign-in,
-- 7 the demo year and readiness, 8 policies and grants (prisma/policies, by content), 9 what PUBLIC may not.

-- 1. Roles. They belong to the whole cluster: another database, or a shadow database, may have made them, even at this moment.
-- They cannot log in here; whoever runs the installation lets them (tooling/src/postgres/logins.ts does for the embedded server).
do $$
declare
  runtime_role text;
begin
  foreach runtime_role in array array['gl_app', 'gl_auth', 'gl_worker', 'gl_backup'] loop
    begin
      execute format('create role %I nologin', runtime_role);
    exception
      when duplicate_object or unique_violation then null;
    end;
  end loop;
end
$$;

create schema app;
create schema auth;
create schema ops;

-- 2. Tables, as `prisma migrate diff` writes them from prisma/schema.

CREATE TABLE "app"."clients" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "sort_name" TEXT NOT NULL DEFAULT '',
    "email" TEXT,
    "cc_emails" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "phone" TEXT,
    "address_line1" TEXT,
    "address_line2" TEXT,
    "city" TEXT,
    "region" TEXT,
    "postcode" TEXT,
    "country" CHAR(2),
    "notes" TEXT,
    "purchase_order_reference" TEXT,
    "payment_terms_days" INTEGER,
    "vat_number" TEXT,
    "currency" CHAR(3),
    "mileage_rate_e4" BIGINT,
    "passenger_rate_e4" BIGINT,
    "archived_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by_user_id" UUID,
    "updated_by_user_id" UUID,

    CONSTRAINT "clients_pkey" PRIMARY KEY ("organisation_id","id")
);

CREATE TABLE "app"."client_contacts" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "role" TEXT,
    "email" TEXT,
    "phone" TEXT,

    CONSTRAINT "client_contacts_pkey" PRIMARY KEY ("organisation_id","id")
);

CREATE TABLE "app"."expenses" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "gig_id" UUID,
    "date" DATE NOT NULL,
    "supplier" TEXT,
    "description" TEXT NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "amount_minor" BIGINT NOT NULL,
    "vat_minor" BIGINT,
    "category" TEXT NOT NULL,
    "business_share_percent" INTEGER NOT NULL DEFAULT 100,
    "payment_method" TEXT,
    "claim" TEXT NOT NULL DEFAULT 'claimable',
    "reimbursed_on" DATE,
    "reimbursed_method" TEXT,
    "reimbursed_note" TEXT,
    "position" INTEGER NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by_user_id" UUID,
    "updated_by_user_id" UUID,

    CONSTRAINT "expenses_pkey" PRIMARY KEY ("organisation_id","id")
);

CREATE TABLE "app"."attachments" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "expense_id" UUID NOT NULL,
    "file_name" TEXT NOT NULL,
    "content_type" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "sha256" BYTEA NOT NULL,
    "storage_key" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by_user_id" UUID,

    CONSTRAINT "attachments_pkey" PRIMARY KEY ("organisation_id","id")
);

CREATE TABLE "app"."blob_deletions" (
    "organisation_id" UUID NOT NULL,
    "storage_key" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "blob_deletions_pkey" PRIMARY KEY ("organisation_id","storage_key")
);

CREATE TABLE "app"."gigs" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "sort_title" TEXT NOT NULL DEFAULT '',
    "client_id" UUID,
    "type" TEXT NOT NULL DEFAULT 'performance',
    "status" TEXT NOT NULL DEFAULT 'draft',
    "date" DATE NOT NULL,
    "arrival_time" CHAR(5),
    "start_time" CHAR(5),
    "finish_time" CHAR(5),
    "time_zone" TEXT NOT NULL DEFAULT 'Europe/London',
    "venue_name" TEXT,
    "venue_address" TEXT,
    "currency" CHAR(3) NOT NULL,
    "fee_minor" BIGINT NOT NULL DEFAULT 0,
    "per_diem_minor" BIGINT NOT NULL DEFAULT 0,
    "miles_e4" BIGINT NOT NULL DEFAULT 0,
    "driving" BOOLEAN NOT NULL DEFAULT false,
    "passengers" INTEGER NOT NULL DEFAULT 0,
    "notes" TEXT,
    "contact_on_day" TEXT,
    "invoice_id" UUID,
    "import_batch_id" UUID,
    "import_key" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by_user_id" UUID,
    "updated_by_user_id" UUID,

    CONSTRAINT "gigs_pkey" PRIMARY KEY ("organisation_id","id")
);

CREATE TABLE "auth"."users" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "display_name" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'active',
    "platform_role" TEXT NOT NULL DEFAULT 'user',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "users_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "auth"."identities" (
    "issuer" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "bound_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "identities_pkey" PRIMARY KEY ("issuer","subject")
);

CREATE TABLE "auth"."sessions" (
    "token_hash" BYTEA NOT NULL,
    "user_id" UUID NOT NULL,
    "active_organisation_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "user_agent" TEXT,

    CONSTRAINT "sessions_pkey" PRIMARY KEY ("token_hash")
);

CREATE TABLE "auth"."sign_in_attempts" (
    "state_hash" BYTEA NOT NULL,
    "browser_hash" BYTEA NOT NULL,
    "nonce" TEXT NOT NULL,
    "code_verifier" TEXT NOT NULL,
    "return_to" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sign_in_attempts_pkey" PRIMARY KEY ("state_hash")
);

CREATE TABLE "app"."import_batches" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "file_name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "sha256" BYTEA NOT NULL,
    "content" BYTEA NOT NULL,
    "mapping" JSONB,
    "state" TEXT NOT NULL DEFAULT 'preview',
    "committed_at" TIMESTAMPTZ(3),
    "undone_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by_user_id" UUID,

    CONSTRAINT "import_batches_pkey" PRIMARY KEY ("organisation_id","id")
);

CREATE TABLE "app"."import_rows" (
    "organisation_id" UUID NOT NULL,
    "batch_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "line" INTEGER NOT NULL,
    "source" JSONB NOT NULL,
    "reading" JSONB,
    "doubts" JSONB NOT NULL DEFAULT '[]',
    "import_key" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "chosen" BOOLEAN NOT NULL DEFAULT true,
    "fixes" JSONB,
    "gig_id" UUID,

    CONSTRAINT "import_rows_pkey" PRIMARY KEY ("organisation_id","batch_id","position")
);

CREATE TABLE "app"."invoices" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'draft',
    "number" TEXT,
    "invoice_date" DATE,
    "due_date" DATE,
    "payment_terms_days" INTEGER,
    "currency" CHAR(3) NOT NULL,
    "purchase_order_reference" TEXT,
    "description" TEXT,
    "gig_charges" TEXT NOT NULL DEFAULT '',
    "discount_percent_e2" BIGINT,
    "discount_minor" BIGINT,
    "discount_reason" TEXT,
    "vat_registered" BOOLEAN NOT NULL,
    "net_minor" BIGINT NOT NULL DEFAULT 0,
    "vat_minor" BIGINT NOT NULL DEFAULT 0,
    "total_minor" BIGINT NOT NULL DEFAULT 0,
    "paid_minor" BIGINT NOT NULL DEFAULT 0,
    "document" JSONB,
    "pdf_storage_key" TEXT,
    "pdf_sha256" BYTEA,
    "chain_sha256" BYTEA,
    "chain_position" INTEGER,
    "issued_at" TIMESTAMPTZ(3),
    "issued_by_user_id" UUID,
    "voided_at" TIMESTAMPTZ(3),
    "void_reason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by_user_id" UUID,
    "updated_by_user_id" UUID,

    CONSTRAINT "invoices_pkey" PRIMARY KEY ("organisation_id","id")
);

CREATE TABLE "app"."invoice_lines" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "invoice_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "description" TEXT NOT NULL,
    "quantity_e4" BIGINT NOT NULL,
    "unit" TEXT,
    "unit_price_e4" BIGINT NOT NULL,
    "discount_percent_e2" BIGINT,
    "discount_minor" BIGINT,
    "vat_category" VARCHAR(2) NOT NULL DEFAULT 'O',
    "vat_rate_e2" BIGINT NOT NULL DEFAULT 0,
    "net_minor" BIGINT NOT NULL,
    "origin" TEXT NOT NULL DEFAULT 'manual',
    "gig_id" UUID,
    "expense_id" UUID,

    CONSTRAINT "invoice_lines_pkey" PRIMARY KEY ("organisation_id","id")
);

CREATE TABLE "app"."invoice_number_counters" (
    "organisation_id" UUID NOT NULL,
    "period" TEXT NOT NULL,
    "next" INTEGER NOT NULL,

    CONSTRAINT "invoice_number_counters_pkey" PRIMARY KEY ("organisation_id","period")
);

CREATE TABLE "app"."invoice_events" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "invoice_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "facts" JSONB NOT NULL DEFAULT '{}',
    "occurred_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "user_id" UUID,
    "request_id" TEXT,

    CONSTRAINT "invoice_events_pkey" PRIMARY KEY ("organisation_id","id")
);

CREATE TABLE "app"."organisations" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "country" CHAR(2) NOT NULL DEFAULT 'GB',
    "currency" CHAR(3) NOT NULL DEFAULT 'GBP',
    "time_zone" TEXT NOT NULL DEFAULT 'Europe/London',
    "vat_registered" BOOLEAN NOT NULL DEFAULT false,
    "payment_terms_days" INTEGER NOT NULL DEFAULT 14,
    "mileage_rate_e4" BIGINT,
    "passenger_rate_e4" BIGINT,
    "invoice_number_pattern" TEXT NOT NULL DEFAULT 'INV-{year}-{seq}',
    "invoice_number_start" INTEGER NOT NULL DEFAULT 1,
    "invoice_number_reset" TEXT NOT NULL DEFAULT 'yearly',
    "demo" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "organisations_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "app"."memberships" (
    "organisation_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "user_status" TEXT NOT NULL DEFAULT 'active',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "memberships_pkey" PRIMARY KEY ("organisation_id","user_id")
);

CREATE TABLE "app"."seller_profiles" (
    "organisation_id" UUID NOT NULL,
    "name" TEXT NOT NULL DEFAULT '',
    "trading_name" TEXT,
    "address_line1" TEXT NOT NULL DEFAULT '',
    "address_line2" TEXT,
    "city" TEXT NOT NULL DEFAULT '',
    "region" TEXT,
    "postcode" TEXT,
    "country" CHAR(2) NOT NULL DEFAULT 'GB',
    "email" TEXT,
    "phone" TEXT,
    "vat_number" TEXT,
    "account_name" TEXT,
    "sort_code" TEXT,
    "account_number" TEXT,
    "iban" TEXT,
    "bic" TEXT,
    "payment_note" TEXT,
    "completed_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by_user_id" UUID,

    CONSTRAINT "seller_profiles_pkey" PRIMARY KEY ("organisation_id")
);

CREATE TABLE "app"."payments" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "invoice_id" UUID NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "amount_minor" BIGINT NOT NULL,
    "paid_on" DATE NOT NULL,
    "method" TEXT NOT NULL DEFAULT 'bank_transfer',
    "reference" TEXT,
    "note" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by_user_id" UUID,

    CONSTRAINT "payments_pkey" PRIMARY KEY ("organisation_id","id")
);

CREATE INDEX "idx_clients_sort_name" ON "app"."clients"("organisation_id", "sort_name", "id");

CREATE INDEX "idx_client_contacts_client" ON "app"."client_contacts"("organisation_id", "client_id");

CREATE INDEX "idx_expenses_date" ON "app"."expenses"("organisation_id", "date" DESC, "id");

CREATE INDEX "idx_expenses_gig" ON "app"."expenses"("organisation_id", "gig_id");

CREATE INDEX "idx_expenses_amount" ON "app"."expenses"("organisation_id", "amount_minor" DESC, "id");

CREATE INDEX "idx_attachments_content" ON "app"."attachments"("organisation_id", "sha256");

CREATE UNIQUE INDEX "uq_attachments_content" ON "app"."attachments"("organisation_id", "expense_id", "sha256");

CREATE INDEX "idx_gigs_date" ON "app"."gigs"("organisation_id", "date" DESC, "id");

CREATE INDEX "idx_gigs_client_date" ON "app"."gigs"("organisation_id", "client_id", "date");

CREATE INDEX "idx_gigs_sort_title" ON "app"."gigs"("organisation_id", "sort_title", "id");

CREATE INDEX "idx_gigs_invoice" ON "app"."gigs"("organisation_id", "invoice_id");

CREATE INDEX "idx_gigs_import_batch" ON "app"."gigs"("organisation_id", "import_batch_id");

CREATE UNIQUE INDEX "uq_gigs_import_key" ON "app"."gigs"("organisation_id", "import_key");

CREATE UNIQUE INDEX "uq_users_status" ON "auth"."users"("id", "status");

CREATE UNIQUE INDEX "uq_identities_user_issuer" ON "auth"."identities"("user_id", "issuer");

CREATE INDEX "idx_sessions_user" ON "auth"."sessions"("user_id");

CREATE INDEX "idx_sessions_expires_at" ON "auth"."sessions"("expires_at");

CREATE INDEX "idx_sign_in_attempts_expires_at" ON "auth"."sign_in_attempts"("expires_at");

CREATE INDEX "idx_import_batches_newest" ON "app"."import_batches"("organisation_id", "created_at" DESC);

CREATE INDEX "idx_invoices_newest" ON "app"."invoices"("organisation_id", "created_at" DESC, "id" DESC);

CREATE INDEX "idx_invoices_client" ON "app"."invoices"("organisation_id", "client_id");

CREATE INDEX "idx_invoices_state_due" ON "app"."invoices"("organisation_id", "state", "due_date");

CREATE UNIQUE INDEX "uq_invoices_number" ON "app"."invoices"("organisation_id", "number");

CREATE UNIQUE INDEX "uq_invoices_chain_position" ON "app"."invoices"("organisation_id", "chain_position");

CREATE UNIQUE INDEX "uq_invoice_lines_position" ON "app"."invoice_lines"("organisation_id", "invoice_id", "position");

CREATE INDEX "idx_invoice_events_invoice" ON "app"."invoice_events"("organisation_id", "invoice_id", "occurred_at");

CREATE INDEX "idx_memberships_user" ON "app"."memberships"("user_id");

CREATE INDEX "idx_payments_invoice" ON "app"."payments"("organisation_id", "invoice_id");

CREATE INDEX "idx_payments_paid_on" ON "app"."payments"("organisation_id", "paid_on");

ALTER TABLE "app"."clients" ADD CONSTRAINT "fk_clients_organisation" FOREIGN KEY ("organisation_id") REFERENCES "app"."organisations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "app"."client_contacts" ADD CONSTRAINT "fk_client_contacts_client" FOREIGN KEY ("organisation_id", "client_id") REFERENCES "app"."clients"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "app"."expenses" ADD CONSTRAINT "fk_expenses_organisation" FOREIGN KEY ("organisation_id") REFERENCES "app"."organisations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "app"."expenses" ADD CONSTRAINT "fk_expenses_gig" FOREIGN KEY ("organisation_id", "gig_id") REFERENCES "app"."gigs"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "app"."attachments" ADD CONSTRAINT "fk_attachments_expense" FOREIGN KEY ("organisation_id", "expense_id") REFERENCES "app"."expenses"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "app"."blob_deletions" ADD CONSTRAINT "fk_blob_deletions_organisation" FOREIGN KEY ("organisation_id") REFERENCES "app"."organisations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "app"."gigs" ADD CONSTRAINT "fk_gigs_organisation" FOREIGN KEY ("organisation_id") REFERENCES "app"."organisations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "app"."gigs" ADD CONSTRAINT "fk_gigs_client" FOREIGN KEY ("organisation_id", "client_id") REFERENCES "app"."clients"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "app"."gigs" ADD CONSTRAINT "fk_gigs_invoice" FOREIGN KEY ("organisation_id", "invoice_id") REFERENCES "app"."invoices"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "app"."gigs" ADD CONSTRAINT "fk_gigs_import_batch" FOREIGN KEY ("organisation_id", "import_batch_id") REFERENCES "app"."import_batches"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "auth"."identities" ADD CONSTRAINT "fk_identities_user" FOREIGN KEY ("user_id") REFERENCES "auth"."users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "auth"."sessions" ADD CONSTRAINT "fk_sessions_user" FOREIGN KEY ("user_id") REFERENCES "auth"."users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "app"."import_batches" ADD CONSTRAINT "fk_import_batches_organisation" FOREIGN KEY ("organisation_id") REFERENCES "app"."organisations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "app"."import_rows" ADD CONSTRAINT "fk_import_rows_batch" FOREIGN KEY ("organisation_id", "batch_id") REFERENCES "app"."import_batches"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "app"."invoices" ADD CONSTRAINT "fk_invoices_organisation" FOREIGN KEY ("organisation_id") REFERENCES "app"."organisations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "app"."invoices" ADD CONSTRAINT "fk_invoices_client" FOREIGN KEY ("organisation_id", "client_id") REFERENCES "app"."clients"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "app"."invoice_lines" ADD CONSTRAINT "fk_invoice_lines_invoice" FOREIGN KEY ("organisation_id", "invoice_id") REFERENCES "app"."invoices"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "app"."invoice_number_counters" ADD CONSTRAINT "fk_invoice_number_counters_organisation" FOREIGN KEY ("organisation_id") REFERENCES "app"."organisations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "app"."invoice_events" ADD CONSTRAINT "fk_invoice_events_invoice" FOREIGN KEY ("organisation_id", "invoice_id") REFERENCES "app"."invoices"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "app"."memberships" ADD CONSTRAINT "fk_memberships_organisation" FOREIGN KEY ("organisation_id") REFERENCES "app"."organisations"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "app"."memberships" ADD CONSTRAINT "fk_memberships_user" FOREIGN KEY ("user_id", "user_status") REFERENCES "auth"."users"("id", "status") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "app"."seller_profiles" ADD CONSTRAINT "fk_seller_profiles_organisation" FOREIGN KEY ("organisation_id") REFERENCES "app"."organisations"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "app"."payments" ADD CONSTRAINT "fk_payments_invoice" FOREIGN KEY ("organisation_id", "invoice_id") REFERENCES "app"."invoices"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- 3. Checks: what no program may store. Enumerations are those of the domain; a contract test compares them.
alter table auth.users
  add constraint ck_users_status check (status in ('active', 'inactive', 'suspended')),
  add constraint ck_users_platform_role check (platform_role in ('admin', 'user')),
  add constraint ck_users_email check (email ~ '^[^@\s]+@[^@\s]+$' and length(email) <= 320),
  add constraint ck_users_display_name check (length(display_name) <= 200);
-- Two people never share an address, however it is written.
create unique index uq_users_email on auth.users (lower(email));

alter table auth.identities
  add constraint ck_identities_issuer check (length(issuer) between 1 and 500),
  add constraint ck_identities_subject check (length(subject) between 1 and 500);

alter table auth.sessions
  add constraint ck_sessions_token_hash check (octet_length(token_hash) = 32),
  add constraint ck_sessions_expires_at check (expires_at > created_at and expires_at <= created_at + interval '30 days 1 minute'),
  add constraint ck_sessions_user_agent check (length(user_agent) <= 500);

alter table auth.sign_in_attempts
  add constraint ck_sign_in_attempts_state_hash check (octet_length(state_hash) = 32),
  add constraint ck_sign_in_attempts_browser_hash check (octet_length(browser_hash) = 32),
  add constraint ck_sign_in_attempts_nonce check (length(nonce) between 16 and 200),
  add constraint ck_sign_in_attempts_code_verifier check (length(code_verifier) between 43 and 128), -- RFC 7636, 4.1
  -- A path of ours and nothing else: "//host" and "/\host" lead elsewhere.
  add constraint ck_sign_in_attempts_return_to check (return_to ~ '^/([^/\\]|$)' and length(return_to) <= 2000);

alter table app.organisations
  add constraint ck_organisations_name check (length(name) between 1 and 200),
  add constraint ck_organisations_country check (country ~ '^[A-Z]{2}$'),
  add constraint ck_organisations_currency check (currency ~ '^[A-Z]{3}$'),
  add constraint ck_organisations_time_zone check (time_zone ~ '^[A-Za-z][A-Za-z0-9_+/-]{0,63}$'),
  add constraint ck_organisations_payment_terms_days check (payment_terms_days between 0 and 365),
  add constraint ck_organisations_rates check (mileage_rate_e4 between 0 and 99999999999999999 and passenger_rate_e4 between 0 and 99999999999999999),
  add constraint ck_organisations_invoice_number_pattern check (length(invoice_number_pattern) between 1 and 100),
  add constraint ck_organisations_invoice_number_start check (invoice_number_start >= 1),
  add constraint ck_organisations_invoice_number_reset check (invoice_number_reset in ('never', 'yearly', 'monthly')),
  add constraint ck_organisations_version check (version >= 1);

alter table app.memberships
  add constraint ck_memberships_role check (role in ('owner', 'admin', 'member', 'viewer'));

alter table app.seller_profiles
  add constraint ck_seller_profiles_lengths check (
    length(name) <= 200 and length(trading_name) <= 200 and length(address_line1) <= 200 and length(address_line2) <= 200
    and length(city) <= 200 and length(region) <= 200 and length(postcode) <= 32 and length(email) <= 320 and length(phone) <= 50
    and length(vat_number) <= 32 and length(account_name) <= 200 and length(payment_note) <= 2000
  ),
  add constraint ck_seller_profiles_country check (country ~ '^[A-Z]{2}$'),
  add constraint ck_seller_profiles_sort_code check (sort_code ~ '^[0-9]{6}$'),
  add constraint ck_seller_profiles_account_number check (account_number ~ '^[0-9]{8}$'),
  add constraint ck_seller_profiles_uk_account check (num_nulls(sort_code, account_number) in (0, 2)),
  add constraint ck_seller_profiles_iban check (iban ~ '^[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}$'),
  add constraint ck_seller_profiles_bic check (bic is null or (bic ~ '^[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?$' and iban is not null)),
  add constraint ck_seller_profiles_version check (version >= 1);

alter table app.clients
  add constraint ck_clients_name check (length(name) between 1 and 200),
  add constraint ck_clients_lengths check (
    length(email) <= 320 and length(phone) <= 50 and length(address_line1) <= 200 and length(address_line2) <= 200 and length(city) <= 200
    and length(region) <= 200 and length(postcode) <= 32 and length(notes) <= 10000 and length(purchase_order_reference) <= 200
    and length(vat_number) <= 32
  ),
  add constraint ck_clients_sort_name check (length(sort_name) <= 1000),
  add constraint ck_clients_cc_emails check (cc_emails is not null and cardinality(cc_emails) <= 20 and array_position(cc_emails, null) is null),
  add constraint ck_clients_country check (country ~ '^[A-Z]{2}$'),
  add constraint ck_clients_payment_terms_days check (payment_terms_days between 0 and 365),
  add constraint ck_clients_currency check (currency ~ '^[A-Z]{3}$'),
  add constraint ck_clients_mileage_rate check (mileage_rate_e4 between 0 and 99999999999999999),
  add constraint ck_clients_passenger_rate check (passenger_rate_e4 between 0 and 99999999999999999),
  add constraint ck_clients_version check (version >= 1);

alter table app.client_contacts
  add constraint ck_client_contacts_name check (length(name) between 1 and 200),
  add constraint ck_client_contacts_lengths check (length(role) <= 200 and length(email) <= 320 and length(phone) <= 50),
  add constraint ck_client_contacts_position check (position >= 0);

alter table app.gigs
  add constraint ck_gigs_title check (length(title) between 1 and 300),
  add constraint ck_gigs_type check (type in ('performance', 'teaching', 'rehearsal', 'recording', 'admin', 'other')),
  add constraint ck_gigs_status check (status in ('draft', 'confirmed', 'completed', 'cancelled')),
  add constraint ck_gigs_date check (date between '1900-01-01' and '2199-12-31'),
  add constraint ck_gigs_arrival_time check (arrival_time ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  add constraint ck_gigs_start_time check (start_time ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  add constraint ck_gigs_finish_time check (finish_time ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  add constraint ck_gigs_time_zone check (time_zone ~ '^[A-Za-z][A-Za-z0-9_+/-]{0,63}$'),
  add constraint ck_gigs_currency check (currency ~ '^[A-Z]{3}$'),
  add constraint ck_gigs_fee check (fee_minor between 0 and 99999999999999999),
  add constraint ck_gigs_per_diem check (per_diem_minor between 0 and 99999999999999999),
  add constraint ck_gigs_miles check (miles_e4 between 0 and 99999999999999999),
  add constraint ck_gigs_passengers check (passengers between 0 and 100),
  add constraint ck_gigs_lengths check (
    length(venue_name) <= 300 and length(venue_address) <= 1000 and length(notes) <= 10000 and length(contact_on_day) <= 500
    and length(import_key) <= 500 and length(sort_title) <= 1000
  ),
  add constraint ck_gigs_version check (version >= 1);

alter table app.expenses
  add constraint ck_expenses_date check (date between '1900-01-01' and '2199-12-31'),
  add constraint ck_expenses_category check (category in (
    'cost_of_goods', 'subcontractors', 'wages', 'travel', 'premises', 'maintenance', 'admin', 'entertainment', 'advertising', 'interest',
    'financial_charges', 'bad_debts', 'professional_fees', 'depreciation', 'other'
  )),
  add constraint ck_expenses_currency check (currency ~ '^[A-Z]{3}$'),
  add constraint ck_expenses_amount check (amount_minor between 0 and 99999999999999999),
  add constraint ck_expenses_vat check (vat_minor between 0 and amount_minor),
  add constraint ck_expenses_business_share check (business_share_percent between 0 and 100),
  add constraint ck_expenses_claim check (claim in ('claimable', 'reimbursed', 'not_claimable')),
  add constraint ck_expenses_reimbursed check (
    claim <> 'reimbursed' or (reimbursed_on is not null and (reimbursed_method is not null or reimbursed_note is not null))
  ),
  add constraint ck_expenses_lengths check (
    length(supplier) <= 200 and length(description) <= 1000 and length(payment_method) <= 50 and length(reimbursed_method) <= 50
    and length(reimbursed_note) <= 1000
  ),
  add constraint ck_expenses_position check (position >= 0),
  add constraint ck_expenses_version check (version >= 1);

alter table app.attachments
  add constraint ck_attachments_file_name check (length(file_name) between 1 and 300),
  add constraint ck_attachments_content_type check (
    content_type in ('application/pdf', 'image/jpeg', 'image/png', 'image/webp', 'image/heic', 'image/heif')
  ),
  add constraint ck_attachments_size check (size between 1 and 10485760), -- 10 MiB
  add constraint ck_attachments_sha256 check (octet_length(sha256) = 32),
  add constraint ck_attachments_storage_key check (length(storage_key) between 1 and 500);

alter table app.blob_deletions
  add constraint ck_blob_deletions_storage_key check (length(storage_key) between 1 and 500);

alter table app.import_batches
  add constraint ck_import_batches_file_name check (length(file_name) between 1 and 300),
  add constraint ck_import_batches_kind check (kind in ('csv', 'ics')),
  add constraint ck_import_batches_sha256 check (octet_length(sha256) = 32),
  add constraint ck_import_batches_content check (octet_length(content) <= 10485760), -- 10 MiB
  add constraint ck_import_batches_state check (state in ('preview', 'committed', 'undone')),
  add constraint ck_import_batches_committed check (state = 'preview' or committed_at is not null),
  add constraint ck_import_batches_undone check ((state = 'undone') = (undone_at is not null)),
  add constraint ck_import_batches_version check (version >= 1);

alter table app.import_rows
  add constraint ck_import_rows_position check (position >= 0),
  add constraint ck_import_rows_line check (line >= 1),
  add constraint ck_import_rows_outcome check (outcome in ('new', 'duplicate', 'unreadable')),
  add constraint ck_import_rows_import_key check (length(import_key) <= 500);

alter table app.invoices
  add constraint ck_invoices_state check (state in ('draft', 'issued', 'void')),
  -- A draft has no number and no place in the chain; everything else has both, its dates and its document.
  add constraint ck_invoices_draft check (
    state <> 'draft' or num_nonnulls(
      number, document, pdf_storage_key, pdf_sha256, chain_sha256, chain_position, issued_at, issued_by_user_id
    ) = 0
  ),
  add constraint ck_invoices_issued check (
    state = 'draft' or num_nulls(number, invoice_date, due_date, document, chain_sha256, chain_position, issued_at, issued_by_user_id) = 0
  ),
  add constraint ck_invoices_void check ((state = 'void') = (voided_at is not null) and (state = 'void') = (void_reason is not null)),
  add constraint ck_invoices_dates check (invoice_date >= '1900-01-01' and due_date >= invoice_date and due_date <= invoice_date + 365),
  add constraint ck_invoices_payment_terms_days check (payment_terms_days between 0 and 365),
  add constraint ck_invoices_currency check (currency ~ '^[A-Z]{3}$'),
  add constraint ck_invoices_discount check (
    num_nonnulls(discount_percent_e2, discount_minor) <= 1 and discount_percent_e2 between 0 and 10000 and discount_minor between 0 and 99999999999999999
  ),
  add constraint ck_invoices_total check (
    total_minor = net_minor + vat_minor and net_minor between -99999999999999999 and 99999999999999999
    and vat_minor between -99999999999999999 and 99999999999999999
  ),
  -- Whoever is not registered for VAT shows none.
  add constraint ck_invoices_vat check (vat_registered or vat_minor = 0),
  add constraint ck_invoices_paid check (paid_minor >= 0 and (state = 'issued' or paid_minor = 0)),
  add constraint ck_invoices_pdf check (num_nulls(pdf_storage_key, pdf_sha256) in (0, 2) and octet_length(pdf_sha256) = 32),
  add constraint ck_invoices_chain check (octet_length(chain_sha256) = 32 and chain_position >= 1),
  add constraint ck_invoices_lengths check (
    length(number) between 1 and 100 and length(purchase_order_reference) <= 200 and length(description) <= 10000
    and length(discount_reason) <= 500 and length(pdf_storage_key) <= 500 and length(void_reason) between 1 and 1000
  ),
  add constraint ck_invoices_version check (version >= 1);

alter table app.invoice_lines
  add constraint ck_invoice_lines_position check (position >= 0),
  add constraint ck_invoice_lines_lengths check (length(description) <= 2000 and length(unit) <= 50),
  add constraint ck_invoice_lines_discount check (
    num_nonnulls(discount_percent_e2, discount_minor) <= 1 and discount_percent_e2 between 0 and 10000 and discount_minor between 0 and 99999999999999999
  ),
  add constraint ck_invoice_lines_vat_category check (vat_category in ('S', 'Z', 'E', 'O')), -- EN 16931 BT-151, of UNTDID 5305
  -- EN 16931 BR-S-5, BR-Z-5, BR-E-5, BR-O-5: only the standard category has a rate above zero.
  add constraint ck_invoice_lines_vat_rate check (vat_rate_e2 between 0 and 10000 and (vat_category = 'S' or vat_rate_e2 = 0)),
  add constraint ck_invoice_lines_origin check (origin in ('manual', 'fee', 'mileage', 'passengers', 'per_diem', 'expense')),
  add constraint ck_invoice_lines_generated check ((origin = 'manual' or gig_id is not null) and (origin = 'expense') <= (expense_id is not null));

alter table app.invoice_number_counters
  add constraint ck_invoice_number_counters_period check (length(period) between 1 and 20),
  add constraint ck_invoice_number_counters_next check (next >= 1);

alter table app.invoice_events
  add constraint ck_invoice_events_kind check (kind ~ '^[a-z][A-Za-z.]{0,49}$'),
  add constraint ck_invoice_events_request_id check (length(request_id) <= 200);

alter table app.payments
  add constraint ck_payments_currency check (currency ~ '^[A-Z]{3}$'),
  add constraint ck_payments_amount check (amount_minor between 1 and 99999999999999999),
  add constraint ck_payments_paid_on check (paid_on between '1900-01-01' and '2199-12-31'),
  add constraint ck_payments_method check (method in ('bank_transfer', 'card', 'cash', 'cheque', 'direct_debit', 'paypal', 'other')),
  add constraint ck_payments_lengths check (length(reference) <= 200 and length(note) <= 2000),
  add constraint ck_payments_version check (version >= 1);

-- 4. The context of a request: `app.user_id` and `app.organisation_id`, set for one transaction by whoever opens it.
-- A setting that a transaction set and left is '' and not null, hence nullif. search_path is pinned: nobody's objects stand in for ours.
alter default privileges revoke execute on functions from public;

create function app.current_user_id() returns uuid
  language plpgsql stable parallel safe
  set search_path = ''
as $$
begin
  return nullif(current_setting('app.user_id', true), '')::uuid;
end
$$;

-- The role of the actor in the organisation of the context; null for anybody but an active member. As definer: one reads memberships only
-- after having been shown to be in one. One look-up, by primary key: membership.user_status follows users.status by its foreign key.
create function app.current_org_role() returns text
  language plpgsql stable parallel safe security definer
  set search_path = ''
as $$
begin
  return (
    select membership.role
    from app.memberships as membership
    where membership.organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid
      and membership.user_id = nullif(current_setting('app.user_id', true), '')::uuid
      and membership.user_status = 'active'
  );
end
$$;

-- The organisation of the context, if the actor is an active member of it; null otherwise. Every tenant policy compares with this.
create function app.current_org_id() returns uuid
  language plpgsql stable parallel safe security definer
  set search_path = ''
as $$
begin
  return (
    select membership.organisation_id
    from app.memberships as membership
    where membership.organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid
      and membership.user_id = nullif(current_setting('app.user_id', true), '')::uuid
      and membership.user_status = 'active'
  );
end
$$;

-- 5. What is kept from changing, whoever asks. SQLSTATE 23001 (restrict_violation): the record is there and may not be changed so.

-- A row never moves to another tenant.
create function app.keep_organisation() returns trigger
  language plpgsql
  set search_path = ''
as $$
begin
  raise exception 'a row of % stays in its organisation', tg_table_name
    using errcode = 'restrict_violation', schema = tg_table_schema, table = tg_table_name, constraint = tg_name;
end
$$;

do $$
declare
  tenant_table text;
begin
  for tenant_table in
    select table_name from information_schema.columns where table_schema = 'app' and column_name = 'organisation_id' order by table_name
  loop
    execute format(
      'create trigger trg_%1$s_organisation before update of organisation_id on app.%1$s
         for each row when (old.organisation_id is distinct from new.organisation_id) execute function app.keep_organisation()',
      tenant_table
    );
  end loop;
end
$$;

-- An issued invoice is a document that somebody holds. Of it may change: what was paid, its PDF once (it is rendered after the commit, from
-- the frozen document), and issued -> void with a reason. Everything that is not named here is frozen, columns of the future included.
create function app.freeze_invoice() returns trigger
  language plpgsql
  set search_path = ''
as $$
declare
  kept app.invoices;
begin
  kept := new;
  kept.paid_minor := old.paid_minor;
  kept.version := old.version;
  kept.updated_at := old.updated_at;
  kept.updated_by_user_id := old.updated_by_user_id;
  if old.pdf_sha256 is null then
    kept.pdf_storage_key := null;
    kept.pdf_sha256 := null;
  end if;
  if old.state = 'issued' and new.state = 'void' then
    kept.state := old.state;
    kept.voided_at := null;
    kept.void_reason := null;
  end if;
  if kept is distinct from old then
    raise exception 'an issued invoice does not change'
      using errcode = 'restrict_violation', schema = 'app', table = 'invoices', constraint = tg_name;
  end if;
  return new;
end
$$;

create trigger trg_invoices_frozen before update on app.invoices
  for each row when (old.state <> 'draft') execute function app.freeze_invoice();

-- Issued documents are never deleted. But for a demo organisation, which goes as a whole, by app.remove_demo_organisation and
-- therefore as the owner of the table.
create function app.keep_issued_invoice() returns trigger
  language plpgsql
  set search_path = ''
as $$
begin
  if pg_catalog.pg_get_userbyid((select relowner from pg_catalog.pg_class where oid = tg_relid)) = current_user
    and exists (select from app.organisations where id = old.organisation_id and demo)
  then
    return old;
  end if;
  raise exception 'an issued invoice is not deleted'
    using errcode = 'restrict_violation', schema = 'app', table = 'invoices', constraint = tg_name;
end
$$;

create trigger trg_invoices_kept before delete on app.invoices
  for each row when (old.state <> 'draft') execute function app.keep_issued_invoice();

-- The lines of an issued invoice are part of its document. The lock waits for a transaction that is issuing it just now, and then sees the
-- outcome. Once per statement, not per line. When the invoice itself is going (cascade), there is nothing left to protect.
create function app.freeze_invoice_lines() returns trigger
  language plpgsql
  set search_path = ''
as $$
declare
  invoice record;
begin
  for invoice in
    select parent.state
    from app.invoices as parent
    where (parent.organisation_id, parent.id) in (select line.organisation_id, line.invoice_id from changed as line)
    for share of parent
  loop
    if invoice.state <> 'draft' then
      raise exception 'the lines of an issued invoice do not change'
        using errcode = 'restrict_violation', schema = 'app', table = 'invoice_lines', constraint = tg_name;
    end if;
  end loop;
  return null;
end
$$;

create trigger trg_invoice_lines_frozen_insert after insert on app.invoice_lines
  referencing new table as changed for each statement execute function app.freeze_invoice_lines();
create trigger trg_invoice_lines_frozen_delete after delete on app.invoice_lines
  referencing old table as changed for each statement execute function app.freeze_invoice_lines();
-- Both ends of a move: away from an issued invoice, and onto one.
create trigger trg_invoice_lines_frozen_update_from after update on app.invoice_lines
  referencing old table as changed for each statement execute function app.freeze_invoice_lines();
create trigger trg_invoice_lines_frozen_update_to after update on app.invoice_lines
  referencing new table as changed for each statement execute function app.freeze_invoice_lines();

-- History is only written. It goes with its invoice, which for an issued one means with its demo organisation.
create function app.keep_event() returns trigger
  language plpgsql
  set search_path = ''
as $$
begin
  if tg_op = 'DELETE' and not exists (
    select from app.invoices as parent where parent.organisation_id = old.organisation_id and parent.id = old.invoice_id
  ) then
    return old;
  end if;
  raise exception 'what happened to an invoice is not rewritten'
    using errcode = 'restrict_violation', schema = 'app', table = 'invoice_events', constraint = tg_name;
end
$$;

create trigger trg_invoice_events_append_only before update or delete on app.invoice_events
  for each row execute function app.keep_event();

-- A number series goes up by one: no gap, no repeat.
create function app.keep_counting() returns trigger
  language plpgsql
  set search_path = ''
as $$
begin
  raise exception 'a number series goes up by one'
    using errcode = 'restrict_violation', schema = 'app', table = 'invoice_number_counters', constraint = tg_name;
end
$$;

create trigger trg_invoice_number_counters_monotone before update on app.invoice_number_counters
  for each row when (new.next <> old.next + 1 or new.period <> old.period) execute function app.keep_counting();

-- What an invoice says was paid is the sum of its payments, in its currency: looked at when the transaction ends. As definer, so that
-- neither a policy nor a filter hides a payment from the sum.
create function app.check_paid() returns trigger
  language plpgsql security definer
  set search_path = ''
as $$
declare
  invoice app.invoices;
  received numeric;
  foreign_payments bigint;
begin
  if tg_table_name = 'invoices' then
    select * into invoice from app.invoices where organisation_id = new.organisation_id and id = new.id;
  elsif tg_op = 'DELETE' then
    select * into invoice from app.invoices where organisation_id = old.organisation_id and id = old.invoice_id;
  else
    select * into invoice from app.invoices where organisation_id = new.organisation_id and id = new.invoice_id;
  end if;
  if not found then
    return null;
  end if;
  select coalesce(sum(payment.amount_minor), 0), count(*) filter (where payment.currency <> invoice.currency)
    into received, foreign_payments
    from app.payments as payment
    where payment.organisation_id = invoice.organisation_id and payment.invoice_id = invoice.id;
  if received <> invoice.paid_minor or foreign_payments > 0 then
    raise exception 'what an invoice says was paid is the sum of its payments'
      using errcode = 'check_violation', schema = 'app', table = 'invoices', constraint = 'ck_invoices_paid_is_sum';
  end if;
  return null;
end
$$;

create constraint trigger trg_payments_sum after insert or update or delete on app.payments
  deferrable initially deferred for each row execute function app.check_paid();
create constraint trigger trg_invoices_paid_is_sum after update of paid_minor on app.invoices
  deferrable initially deferred for each row when (old.paid_minor <> new.paid_minor) execute function app.check_paid();

-- A payment stays with its invoice, so that only one invoice has to be looked at.
create function app.keep_payment_invoice() returns trigger
  language plpgsql
  set search_path = ''
as $$
begin
  raise exception 'a payment stays with its invoice'
    using errcode = 'restrict_violation', schema = 'app', table = 'payments', constraint = tg_name;
end
$$;

create trigger trg_payments_invoice before update of invoice_id on app.payments
  for each row when (old.invoice_id <> new.invoice_id) execute function app.keep_payment_invoice();

-- An organisation never loses its last owner: looked at when the transaction ends, so that ownership can be handed over inside one.
-- The lock makes two owners who go at the same moment see one another.
create function app.keep_last_owner() returns trigger
  language plpgsql security definer
  set search_path = ''
as $$
begin
  perform from app.organisations where id = old.organisation_id for update;
  if found and not exists (select from app.memberships where organisation_id = old.organisation_id and role = 'owner') then
    raise exception 'an organisation keeps an owner'
      using errcode = 'check_violation', schema = 'app', table = 'memberships', constraint = 'ck_memberships_last_owner';
  end if;
  return null;
end
$$;

create constraint trigger trg_memberships_last_owner after update or delete on app.memberships
  deferrable initially deferred for each row when (old.role = 'owner') execute function app.keep_last_owner();

-- 6. Sign-in. gl_auth has no grant in schema app: what it needs of organisations, these functions do.

-- Session, person and membership in one round trip. No row for an unknown token, one unused for 7 days, one of more than 30 days, a person who
-- is not active, or an organisation of which they are no longer a member: a tab left open on it must not write into another one.
create function auth.load_session(token_hash bytea) returns table (
  user_id uuid, email text, display_name text, platform_role text,
  organisation_id uuid, role text, organisation_name text, currency text, time_zone text, demo boolean
)
  language plpgsql volatile security definer
  set search_path = ''
as $$
#variable_conflict use_column
declare
  last_seen timestamptz;
begin
  select person.id, person.email, person.display_name, person.platform_role,
         organisation.id, membership.role, organisation.name, organisation.currency, organisation.time_zone, organisation.demo, session.last_seen_at
    into user_id, email, display_name, platform_role,
         organisation_id, role, organisation_name, currency, time_zone, demo, last_seen
    from auth.sessions as session
    join auth.users as person on person.id = session.user_id and person.status = 'active'
    join app.memberships as membership on membership.organisation_id = session.active_organisation_id and membership.user_id = person.id
    join app.organisations as organisation on organisation.id = membership.organisation_id
    where session.token_hash = load_session.token_hash
      and session.expires_at > now()
      and session.last_seen_at > now() - interval '7 days';
  if not found then
    return;
  end if;
  -- Once a minute is near enough for 7 days, and spares a write on every request.
  if last_seen < now() - interval '1 minute' then
    update auth.sessions as session set last_seen_at = now()
      where session.token_hash = load_session.token_hash and session.last_seen_at < now() - interval '1 minute';
  end if;
  return next;
end
$$;

-- An organisation with its owner and the stub of its seller profile: all three, or none.
create function auth.found_organisation(user_id uuid, organisation_id uuid, name text, demo boolean default false) returns void
  language sql volatile security definer
  set search_path = ''
begin atomic
  insert into app.organisations (id, name, demo)
    values (found_organisation.organisation_id, found_organisation.name, found_organisation.demo);
  insert into app.memberships (organisation_id, user_id, role)
    values (found_organisation.organisation_id, found_organisation.user_id, 'owner');
  insert into app.seller_profiles (organisation_id)
    values (found_organisation.organisation_id);
end;

-- Every organisation of a person, the one they joined first at the head.
create function auth.organisations_of(user_id uuid) returns table (organisation_id uuid, name text, role text, demo boolean)
  language sql stable security definer
  set search_path = ''
begin atomic
  select organisation.id, organisation.name, membership.role, organisation.demo
    from app.memberships as membership
    join app.organisations as organisation on organisation.id = membership.organisation_id
    where membership.user_id = organisations_of.user_id
    order by membership.created_at, organisation.id;
end;

-- Whether the session now acts in that organisation. Foreign and unknown alike: no.
create function auth.switch_organisation(token_hash bytea, organisation_id uuid) returns boolean
  language plpgsql volatile security definer
  set search_path = ''
as $$
#variable_conflict use_column
begin
  update auth.sessions as session set active_organisation_id = switch_organisation.organisation_id
    where session.token_hash = switch_organisation.token_hash
      and exists (
        select from app.memberships as membership
        where membership.organisation_id = switch_organisation.organisation_id and membership.user_id = session.user_id
      );
  return found;
end
$$;

-- 7. The demo year: it is an organisation of its own and goes as a whole, issued documents included; nothing else can go so.
-- Answers the storage keys of the files that nobody names any more. Sessions in it return to the organisation their person joined first.
create function app.remove_demo_organisation(organisation_id uuid) returns setof text
  language plpgsql volatile security definer
  set search_path = ''
as $$
#variable_conflict use_column
declare
  target constant uuid := remove_demo_organisation.organisation_id;
begin
  perform from app.organisations as organisation
    where organisation.id = target
      and organisation.demo
      and exists (
        select from app.memberships as membership
        where membership.organisation_id = target
          and membership.user_id = app.current_user_id()
          and membership.role = 'owner'
          and membership.user_status = 'active'
      )
    for update;
  if not found then
    raise exception 'only its owner removes a demo organisation, and only a demo organisation' using errcode = 'insufficient_privilege';
  end if;

  return query
    select storage_key from app.attachments where organisation_id = target
    union all
    select pdf_storage_key from app.invoices where organisation_id = target and pdf_storage_key is not null
    union all
    select storage_key from app.blob_deletions where organisation_id = target;

  delete from app.attachments where organisation_id = target;
  delete from app.blob_deletions where organisation_id = target;
  delete from app.expenses where organisation_id = target;
  delete from app.gigs where organisation_id = target;
  delete from app.import_batches where organisation_id = target;
  delete from app.payments where organisation_id = target;
  delete from app.invoices where organisation_id = target;
  delete from app.invoice_number_counters where organisation_id = target;
  delete from app.clients where organisation_id = target;

  update auth.sessions as session set active_organisation_id = other.organisation_id
    from (
      select distinct on (membership.user_id) membership.user_id, membership.organisation_id
      from app.memberships as membership
      where membership.organisation_id <> target
      order by membership.user_id, membership.created_at, membership.organisation_id
    ) as other
    where session.active_organisation_id = target and session.user_id = other.user_id;
  delete from auth.sessions where active_organisation_id = target;

  delete from app.organisations where id = target;
end
$$;

-- Which migration is the newest that is in full: readiness compares it with what the program was built for. As definer: the history is the owner's.
create function ops.newest_migration() returns text
  language plpgsql stable security definer
  set search_path = ''
as $$
begin
  return (
    select max(migration_name) from public._prisma_migrations where finished_at is not null and rolled_back_at is null
  );
end
$$;

-- 8. Policies and grants: prisma/policies as they are at this migration.

-- Who may read and write the tables of identity. Generated from the domain's rules: change them and run `pnpm db:policies`.

alter table auth.users enable row level security;
alter table auth.users force row level security;
create policy users_sign_in_select on auth.users for select to gl_auth using (true);
create policy users_sign_in_insert on auth.users for insert to gl_auth with check (true);
create policy users_sign_in_update on auth.users for update to gl_auth using (true) with check (true);
grant select, insert, update (email, display_name, status, platform_role, updated_at) on auth.users to gl_auth;
create policy users_self_select on auth.users for select to gl_app using (id = (select app.current_user_id()));
create policy users_self_update on auth.users for update to gl_app using (id = (select app.current_user_id())) with check (id = (select app.current_user_id()));
grant select (id, email, display_name, platform_role), update (display_name, updated_at) on auth.users to gl_app;
create policy users_owner on auth.users for all to current_user using (true) with check (true);
create policy users_backup on auth.users for select to gl_backup using (true);
grant select on auth.users to gl_backup;

alter table auth.identities enable row level security;
alter table auth.identities force row level security;
create policy identities_sign_in_select on auth.identities for select to gl_auth using (true);
create policy identities_sign_in_insert on auth.identities for insert to gl_auth with check (true);
grant select, insert on auth.identities to gl_auth;
create policy identities_owner on auth.identities for all to current_user using (true) with check (true);
create policy identities_backup on auth.identities for select to gl_backup using (true);
grant select on auth.identities to gl_backup;

alter table auth.sessions enable row level security;
alter table auth.sessions force row level security;
create policy sessions_sign_in_select on auth.sessions for select to gl_auth using (true);
create policy sessions_sign_in_insert on auth.sessions for insert to gl_auth with check (true);
create policy sessions_sign_in_update on auth.sessions for update to gl_auth using (true) with check (true);
create policy sessions_sign_in_delete on auth.sessions for delete to gl_auth using (true);
grant select, insert, update (active_organisation_id, last_seen_at, expires_at), delete on auth.sessions to gl_auth;
create policy sessions_owner on auth.sessions for all to current_user using (true) with check (true);
create policy sessions_backup on auth.sessions for select to gl_backup using (true);
grant select on auth.sessions to gl_backup;

alter table auth.sign_in_attempts enable row level security;
alter table auth.sign_in_attempts force row level security;
create policy sign_in_attempts_sign_in_select on auth.sign_in_attempts for select to gl_auth using (true);
create policy sign_in_attempts_sign_in_insert on auth.sign_in_attempts for insert to gl_auth with check (true);
create policy sign_in_attempts_sign_in_delete on auth.sign_in_attempts for delete to gl_auth using (true);
grant select, insert, delete on auth.sign_in_attempts to gl_auth;
create policy sign_in_attempts_owner on auth.sign_in_attempts for all to current_user using (true) with check (true);
create policy sign_in_attempts_backup on auth.sign_in_attempts for select to gl_backup using (true);
grant select on auth.sign_in_attempts to gl_backup;

-- Who may read and write the tables of organisations. Generated from the domain's rules: change them and run `pnpm db:policies`.

alter table app.organisations enable row level security;
alter table app.organisations force row level security;
create policy organisations_tenant on app.organisations as restrictive for all to gl_app
  using (id = (select app.current_org_id()))
  with check (id = (select app.current_org_id()));
create policy organisations_select on app.organisations for select to gl_app
  using (
    true
  );
create policy organisations_update on app.organisations for update to gl_app
  using ((select app.current_org_role()) in ('owner', 'admin'))
  with check ((select app.current_org_role()) in ('owner', 'admin'));
grant select, update (name, country, currency, time_zone, vat_registered, payment_terms_days, mileage_rate_e4, passenger_rate_e4, invoice_number_pattern, invoice_number_start, invoice_number_reset, version, updated_at) on app.organisations to gl_app;
create policy organisations_owner on app.organisations for all to current_user using (true) with check (true);
create policy organisations_backup on app.organisations for select to gl_backup using (true);
grant select on app.organisations to gl_backup;

alter table app.memberships enable row level security;
alter table app.memberships force row level security;
create policy memberships_tenant on app.memberships as restrictive for all to gl_app
  using (organisation_id = (select app.current_org_id()))
  with check (organisation_id = (select app.current_org_id()));
create policy memberships_select on app.memberships for select to gl_app
  using (
    true
  );
grant select on app.memberships to gl_app;
create policy memberships_owner on app.memberships for all to current_user using (true) with check (true);
create policy memberships_backup on app.memberships for select to gl_backup using (true);
grant select on app.memberships to gl_backup;

alter table app.seller_profiles enable row level security;
alter table app.seller_profiles force row level security;
create policy seller_profiles_tenant on app.seller_profiles as restrictive for all to gl_app
  using (organisation_id = (select app.current_org_id()))
  with check (organisation_id = (select app.current_org_id()));
create policy seller_profiles_select on app.seller_profiles for select to gl_app
  using (
    true
  );
create policy seller_profiles_insert on app.seller_profiles for insert to gl_app
  with check ((select app.current_org_role()) in ('owner', 'admin'));
create policy seller_profiles_update on app.seller_profiles for update to gl_app
  using ((select app.current_org_role()) in ('owner', 'admin'))
  with check ((select app.current_org_role()) in ('owner', 'admin'));
grant select, insert, update on app.seller_profiles to gl_app;
create policy seller_profiles_owner on app.seller_profiles for all to current_user using (true) with check (true);
create policy seller_profiles_backup on app.seller_profiles for select to gl_backup using (true);
grant select on app.seller_profiles to gl_backup;

-- Who may read and write the tables of clients. Generated from the domain's rules: change them and run `pnpm db:policies`.

alter table app.clients enable row level security;
alter table app.clients force row level security;
create policy clients_tenant on app.clients as restrictive for all to gl_app
  using (organisation_id = (select app.current_org_id()))
  with check (organisation_id = (select app.current_org_id()));
create policy clients_select on app.clients for select to gl_app
  using (
    true
  );
create policy clients_insert on app.clients for insert to gl_app
  with check ((select app.current_org_role()) in ('owner', 'admin', 'member'));
create policy clients_update on app.clients for update to gl_app
  using ((select app.current_org_role()) in ('owner', 'admin', 'member'))
  with check ((select app.current_org_role()) in ('owner', 'admin', 'member'));
create policy clients_delete on app.clients for delete to gl_app
  using ((select app.current_org_role()) in ('owner', 'admin', 'member'));
grant select, insert, update, delete on app.clients to gl_app;
create policy clients_owner on app.clients for all to current_user using (true) with check (true);
create policy clients_backup on app.clients for select to gl_backup using (true);
grant select on app.clients to gl_backup;

alter table app.client_contacts enable row level security;
alter table app.client_contacts force row level security;
create policy client_contacts_tenant on app.client_contacts as restrictive for all to gl_app
  using (organisation_id = (select app.current_org_id()))
  with check (organisation_id = (select app.current_org_id()));
create policy client_contacts_select on app.client_contacts for select to gl_app
  using (
    true
  );
create policy client_contacts_insert on app.client_contacts for insert to gl_app
  with check ((select app.current_org_role()) in ('owner', 'admin', 'member'));
create policy client_contacts_update on app.client_contacts for update to gl_app
  using ((select app.current_org_role()) in ('owner', 'admin', 'member'))
  with check ((select app.current_org_role()) in ('owner', 'admin', 'member'));
create policy client_contacts_delete on app.client_contacts for delete to gl_app
  using ((select app.current_org_role()) in ('owner', 'admin', 'member'));
grant select, insert, update, delete on app.client_contacts to gl_app;
create policy client_contacts_owner on app.client_contacts for all to current_user using (true) with check (true);
create policy client_contacts_backup on app.client_contacts for select to gl_backup using (true);
grant select on app.client_contacts to gl_backup;

-- Who may read and write the tables of gigs. Generated from the domain's rules: change them and run `pnpm db:policies`.

alter table app.gigs enable row level security;
alter table app.gigs force row level security;
create policy gigs_tenant on app.gigs as restrictive for all to gl_app
  using (organisation_id = (select app.current_org_id()))
  with check (organisation_id = (select app.current_org_id()));
create policy gigs_select on app.gigs for select to gl_app
  using (
    true
  );
create policy gigs_insert on app.gigs for insert to gl_app
  with check ((select app.current_org_role()) in ('owner', 'admin', 'member'));
create policy gigs_update on app.gigs for update to gl_app
  using ((select app.current_org_role()) in ('owner', 'admin', 'member'))
  with check ((select app.current_org_role()) in ('owner', 'admin', 'member'));
create policy gigs_delete on app.gigs for delete to gl_app
  using ((select app.current_org_role()) in ('owner', 'admin', 'member'));
grant select, insert, update, delete on app.gigs to gl_app;
create policy gigs_owner on app.gigs for all to current_user using (true) with check (true);
create policy gigs_backup on app.gigs for select to gl_backup using (true);
grant select on app.gigs to gl_backup;

-- Who may read and write the tables of imports. Generated from the domain's rules: change them and run `pnpm db:policies`.

alter table app.import_batches enable row level security;
alter table app.import_batches force row level security;
create policy import_batches_tenant on app.import_batches as restrictive for all to gl_app
  using (organisation_id = (select app.current_org_id()))
  with check (organisation_id = (select app.current_org_id()));
create policy import_batches_select on app.import_batches for select to gl_app
  using (
    case (select app.current_org_role())
      when 'owner' then true
      when 'admin' then true
      when 'member' then true
      when 'viewer' then false
      else false
    end
  );
create policy import_batches_insert on app.import_batches for insert to gl_app
  with check ((select app.current_org_role()) in ('owner', 'admin', 'member'));
create policy import_batches_update on app.import_batches for update to gl_app
  using ((select app.current_org_role()) in ('owner', 'admin', 'member'))
  with check ((select app.current_org_role()) in ('owner', 'admin', 'member'));
create policy import_batches_delete on app.import_batches for delete to gl_app
  using ((select app.current_org_role()) in ('owner', 'admin', 'member'));
grant select, insert, update, delete on app.import_batches to gl_app;
create policy import_batches_owner on app.import_batches for all to current_user using (true) with check (true);
create policy import_batches_backup on app.import_batches for select to gl_backup using (true);
grant select on app.import_batches to gl_backup;

alter table app.import_rows enable row level security;
alter table app.import_rows force row level security;
create policy import_rows_tenant on app.import_rows as restrictive for all to gl_app
  using (organisation_id = (select app.current_org_id()))
  with check (organisation_id = (select app.current_org_id()));
create policy import_rows_select on app.import_rows for select to gl_app
  using (
    case (select app.current_org_role())
      when 'owner' then true
      when 'admin' then true
      when 'member' then true
      when 'viewer' then false
      else false
    end
  );
create policy import_rows_insert on app.import_rows for insert to gl_app
  with check ((select app.current_org_role()) in ('owner', 'admin', 'member'));
create policy import_rows_update on app.import_rows for update to gl_app
  using ((select app.current_org_role()) in ('owner', 'admin', 'member'))
  with check ((select app.current_org_role()) in ('owner', 'admin', 'member'));
create policy import_rows_delete on app.import_rows for delete to gl_app
  using ((select app.current_org_role()) in ('owner', 'admin', 'member'));
grant select, insert, update, delete on app.import_rows to gl_app;
create policy import_rows_owner on app.import_rows for all to current_user using (true) with check (true);
create policy import_rows_backup on app.import_rows for select to gl_backup using (true);
grant select on app.import_rows to gl_backup;

-- Who may read and write the tables of expenses. Generated from the domain's rules: change them and run `pnpm db:policies`.

alter table app.expenses enable row level security;
alter table app.expenses force row level security;
create policy expenses_tenant on app.expenses as restrictive for all to gl_app
  using (organisation_id = (select app.current_org_id()))
  with check (organisation_id = (select app.current_org_id()));
create policy expenses_select on app.expenses for select to gl_app
  using (
    true
  );
create policy expenses_insert on app.expenses for insert to gl_app
  with check ((select app.current_org_role()) in ('owner', 'admin', 'member'));
create policy expenses_update on app.expenses for update to gl_app
  using ((select app.current_org_role()) in ('owner', 'admin', 'member'))
  with check ((select app.current_org_role()) in ('owner', 'admin', 'member'));
create policy expenses_delete on app.expenses for delete to gl_app
  using ((select app.current_org_role()) in ('owner', 'admin', 'member'));
grant select, insert, update, delete on app.expenses to gl_app;
create policy expenses_owner on app.expenses for all to current_user using (true) with check (true);
create policy expenses_backup on app.expenses for select to gl_backup using (true);
grant select on app.expenses to gl_backup;

alter table app.attachments enable row level security;
alter table app.attachments force row level security;
create policy attachments_tenant on app.attachments as restrictive for all to gl_app
  using (organisation_id = (select app.current_org_id()))
  with check (organisation_id = (select app.current_org_id()));
create policy attachments_select on app.attachments for select to gl_app
  using (
    true
  );
create policy attachments_insert on app.attachments for insert to gl_app
  with check ((select app.current_org_role()) in ('owner', 'admin', 'member'));
create policy attachments_delete on app.attachments for delete to gl_app
  using ((select app.current_org_role()) in ('owner', 'admin', 'member'));
grant select, insert, delete on app.attachments to gl_app;
create policy attachments_owner on app.attachments for all to current_user using (true) with check (true);
create policy attachments_backup on app.attachments for select to gl_backup using (true);
grant select on app.attachments to gl_backup;

alter table app.blob_deletions enable row level security;
alter table app.blob_deletions force row level security;
create policy blob_deletions_tenant on app.blob_deletions as restrictive for all to gl_app
  using (organisation_id = (select app.current_org_id()))
  with check (organisation_id = (select app.current_org_id()));
create policy blob_deletions_select on app.blob_deletions for select to gl_app
  using (
    true
  );
create policy blob_deletions_insert on app.blob_deletions for insert to gl_app
  with check ((select app.current_org_role()) in ('owner', 'admin', 'member'));
create policy blob_deletions_delete on app.blob_deletions for delete to gl_app
  using ((select app.current_org_role()) in ('owner', 'admin', 'member'));
grant select, insert, delete on app.blob_deletions to gl_app;
create policy blob_deletions_owner on app.blob_deletions for all to current_user using (true) with check (true);
create policy blob_deletions_backup on app.blob_deletions for select to gl_backup using (true);
grant select on app.blob_deletions to gl_backup;

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
  with check ((select app.current_org_role()) in ('owner', 'admin', 'member'));
create policy invoices_update on app.invoices for update to gl_app
  using ((select app.current_org_role()) in ('owner', 'admin', 'member'))
  with check ((select app.current_org_role()) in ('owner', 'admin', 'member'));
create policy invoices_delete on app.invoices for delete to gl_app
  using ((select app.current_org_role()) in ('owner', 'admin', 'member'));
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
  with check ((select app.current_org_role()) in ('owner', 'admin', 'member'));
create policy invoice_lines_update on app.invoice_lines for update to gl_app
  using ((select app.current_org_role()) in ('owner', 'admin', 'member'))
  with check ((select app.current_org_role()) in ('owner', 'admin', 'member'));
create policy invoice_lines_delete on app.invoice_lines for delete to gl_app
  using ((select app.current_org_role()) in ('owner', 'admin', 'member'));
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
  with check ((select app.current_org_role()) in ('owner', 'admin', 'member') and user_id = (select app.current_user_id()));
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
  with check ((select app.current_org_role()) in ('owner', 'admin', 'member'));
create policy invoice_number_counters_update on app.invoice_number_counters for update to gl_app
  using ((select app.current_org_role()) in ('owner', 'admin', 'member'))
  with check ((select app.current_org_role()) in ('owner', 'admin', 'member'));
grant select, insert, update (next) on app.invoice_number_counters to gl_app;
create policy invoice_number_counters_owner on app.invoice_number_counters for all to current_user using (true) with check (true);
create policy invoice_number_counters_backup on app.invoice_number_counters for select to gl_backup using (true);
grant select on app.invoice_number_counters to gl_backup;

-- Who may read and write the tables of payments. Generated from the domain's rules: change them and run `pnpm db:policies`.

alter table app.payments enable row level security;
alter table app.payments force row level security;
create policy payments_tenant on app.payments as restrictive for all to gl_app
  using (organisation_id = (select app.current_org_id()))
  with check (organisation_id = (select app.current_org_id()));
create policy payments_select on app.payments for select to gl_app
  using (
    true
  );
create policy payments_insert on app.payments for insert to gl_app
  with check ((select app.current_org_role()) in ('owner', 'admin', 'member'));
create policy payments_update on app.payments for update to gl_app
  using ((select app.current_org_role()) in ('owner', 'admin', 'member'))
  with check ((select app.current_org_role()) in ('owner', 'admin', 'member'));
create policy payments_delete on app.payments for delete to gl_app
  using ((select app.current_org_role()) in ('owner', 'admin', 'member'));
grant select, insert, update, delete on app.payments to gl_app;
create policy payments_owner on app.payments for all to current_user using (true) with check (true);
create policy payments_backup on app.payments for select to gl_backup using (true);
grant select on app.payments to gl_backup;

-- 9. What PUBLIC may not, and what the runtime roles may call.
revoke all on schema public from public;
revoke all on all tables in schema app, auth, ops from public;
revoke all on all functions in schema app, auth, ops from public;
do $$
begin
  execute format('revoke all on database %I from public', current_database());
  execute format('grant connect on database %I to gl_app, gl_auth, gl_worker, gl_backup', current_database());
end
$$;

grant usage on schema app to gl_app, gl_backup;
grant usage on schema auth to gl_app, gl_auth, gl_backup;
grant usage on schema ops to gl_app, gl_backup;

grant execute on function app.current_user_id(), app.current_org_id(), app.current_org_role() to gl_app;
grant execute on function app.remove_demo_organisation(uuid), ops.newest_migration() to gl_app;
grant execute on function
  auth.load_session(bytea),
  auth.found_organisation(uuid, uuid, text, boolean),
  auth.organisations_of(uuid),
  auth.switch_organisation(bytea, uuid)
  to gl_auth;
