-- What moderation hid, or has not looked at yet, is no part of the commons; what it released is new from then on.
create function commons_stands(asked_kind text, asked uuid) returns boolean language sql stable
    return not exists (select from contribution_standing s where s.kind = asked_kind and s.id = asked and s.state <> 'VISIBLE');

create function commons_since(asked_kind text, asked uuid, written timestamptz) returns timestamptz language sql stable
    return greatest(written, (select max(t.at) from moderation_trace t where t.kind = asked_kind and t.subject = asked and t.act = 'RELEASED'));

create function keep_commons_of_contribution() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    perform write_commons(upper(new.kind), new.id);
    return null;
end $$;
create constraint trigger keep_commons after insert or update on contribution_standing deferrable initially deferred
    for each row execute function keep_commons_of_contribution();
