-- The seller's account number is sealed at rest, by the program: the database never sees it, nor the key. A number in clear is of a row that was written
-- before, until the job `sealAccountNumbers` has come by.

-- AlterTable
ALTER TABLE "app"."seller_profiles" ADD COLUMN "account_number_key_id" TEXT;

-- AddForeignKey
ALTER TABLE "app"."seller_profiles" ADD CONSTRAINT "fk_seller_profiles_account_number_key" FOREIGN KEY ("account_number_key_id") REFERENCES "ops"."data_keys"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

alter table app.seller_profiles
  drop constraint ck_seller_profiles_account_number,
  add constraint ck_seller_profiles_account_number check (
    case when account_number_key_id is null then account_number ~ '^[0-9]{8}$'
         else account_number is not null and account_number ~ '^[0-9a-f]{24}:[0-9a-f]{32}:[0-9a-f]{16}$' end -- eight digits, sealed
  );

create index idx_seller_profiles_account_number_key on app.seller_profiles (account_number_key_id);

-- For the worker, and for whoever rotates keys: account numbers that are in clear, or sealed by another key than the one named. In pages, by organisation.
create function ops.account_numbers_to_seal(key_id text, after_organisation uuid, at_most integer)
  returns table (organisation_id uuid, account_number text, account_number_key_id text)
  language sql stable security definer
  set search_path = ''
begin atomic
  select profile.organisation_id, profile.account_number, profile.account_number_key_id
    from app.seller_profiles as profile
    where profile.account_number is not null
      and (profile.account_number_key_id is distinct from account_numbers_to_seal.key_id)
      and (account_numbers_to_seal.after_organisation is null or profile.organisation_id > account_numbers_to_seal.after_organisation)
    order by profile.organisation_id
    limit account_numbers_to_seal.at_most;
end;

-- Puts the sealed number in the place of what was read, unless somebody has saved another one since. The record's version stays: nothing about it changed.
create function ops.seal_account_number(organisation_id uuid, was text, sealed text, key_id text) returns boolean
  language plpgsql volatile security definer
  set search_path = ''
as $$
#variable_conflict use_column
begin
  update app.seller_profiles as profile
    set account_number = seal_account_number.sealed, account_number_key_id = seal_account_number.key_id
    where profile.organisation_id = seal_account_number.organisation_id and profile.account_number = seal_account_number.was;
  return found;
end
$$;

grant execute on function ops.account_numbers_to_seal(text, uuid, integer), ops.seal_account_number(uuid, text, text, text) to gl_worker;
