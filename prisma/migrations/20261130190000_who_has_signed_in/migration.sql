-- Whoever has ever signed in is known by it: their address is not an admin's to choose any more, also when no subject is bound to them (domain:
-- identity/administration). For those who came before that was noted, the binding says when, and for those who were unbound since, the log.
update auth.users as person set signed_in_at = identity.bound_at
  from auth.identities as identity
  where identity.user_id = person.id and person.signed_in_at is null;

update auth.users as person set signed_in_at = log.occurred_at
  from app.api_audit_logs as log
  where log.resource_type = 'user' and log.resource_id = person.id and log.action = 'user.unbound' and log.outcome = 'done'
    and person.signed_in_at is null;
