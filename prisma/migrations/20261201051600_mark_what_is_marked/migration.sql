-- A session that is marked already is marked again, which takes its row. Left as it was, it could have its token renewed for the change before while this
-- one was still under way, and that token would have grown with this one.
create or replace function auth.mark_sessions_of_member() returns trigger
  language plpgsql security definer
  set search_path = ''
as $$
begin
  update auth.sessions set rotation_due = true where user_id = coalesce(new.user_id, old.user_id);
  return null;
end
$$;

create or replace function auth.follow_person() returns trigger
  language plpgsql security definer
  set search_path = ''
as $$
begin
  if new.status <> 'active' then
    delete from auth.sessions where user_id = new.id;
  elsif new.platform_role <> old.platform_role then
    update auth.sessions set rotation_due = true where user_id = new.id;
  end if;
  return null;
end
$$;
