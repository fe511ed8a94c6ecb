-- Templates that came from another server stand beside the local ones and never in their place: their name ends in @server.

alter table template
    add column server text check (server ~ '^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$' and length(server) <= 253),
    drop constraint template_slug_check,
    add constraint template_slug_check check (
        slug ~ ('^[a-z0-9]+(-[a-z0-9]+)*' || coalesce('@' || replace(server, '.', '\.'), '') || '$') and length(slug) <= 360),
    add constraint template_server_authority check (server is null or authority is null);
comment on column template.server is 'The server it came from; empty for what was published here. Nobody here looks after such a template.';
create index template_server on template (server) where server is not null;
