-- What came from a server one has unsubscribed from is no part of the commons any more.
create or replace function commons_knows(server text) returns boolean language sql stable
    return server is null or exists (select from feed_source s where s.server = commons_knows.server and s.ended_at is null);

create function keep_commons_of_server() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    perform write_commons('TEMPLATE', t.id), write_commons('ROUTINE', t.id) from template t where t.server = new.server;
    perform write_commons('VERSION', v.id) from template t join template_version v on v.template = t.id where t.server = new.server;
    return null;
end $$;
create trigger keep_commons after update of ended_at on feed_source for each row execute function keep_commons_of_server();
