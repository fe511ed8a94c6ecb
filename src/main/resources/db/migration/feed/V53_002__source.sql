-- Other servers whose templates stand in this library, and what came from them.

create table feed_source (
    id          uuid primary key default uuidv7(),
    server      text not null unique check (server ~ '^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$' and length(server) <= 253),
    address     text not null check (length(address) <= 1000),
    title       text not null check (length(title) <= 200),
    trusted_key bytea,
    offered_key bytea,
    tag         text,
    added_at    timestamptz not null default now(),
    added_by    uuid references person,
    confirmed_by uuid references person,
    ended_at    timestamptz,
    reached_at  timestamptz,
    problem     text
);
comment on column feed_source.server is 'Stands behind the @ in the names of its templates.';
comment on column feed_source.trusted_key is 'A person compared its fingerprint. Empty: nothing is fetched yet.';
comment on column feed_source.offered_key is 'What the server shows and nobody has confirmed yet; while there is one, nothing is fetched.';
comment on column feed_source.tag is 'The ETag of the feed when all of it had been taken over.';
comment on column feed_source.problem is 'Why the last round got nothing, as a German sentence.';

create table mirrored_version (
    source      uuid not null references feed_source,
    slug        text not null,
    number      text not null,
    version     uuid not null unique references template_version,
    template    uuid not null references template,
    checksum    text not null,
    authority_name text not null,
    page        text not null,
    contact     text not null,
    withdrawn_at timestamptz,
    primary key (source, slug, number)
);
comment on column mirrored_version.withdrawn_at is 'Since when the feed of its server names it no more.';
create index mirrored_version_template on mirrored_version (template);

create table refused_package (
    source      uuid not null references feed_source,
    slug        text not null,
    number      text not null,
    checksum    text not null,
    reason      text not null,
    refused_at  timestamptz not null default now(),
    primary key (source, slug, number)
);
comment on column refused_package.reason is 'A German sentence for the operator.';

-- What a server gave that one has unsubscribed from: only those see it still who work with it.
create policy subscribed on template as restrictive for select using (
    server is null
    or exists (select from feed_source s where s.server = template.server and s.ended_at is null)
    or exists (select from template_adoption a where a.template = template.id and a.authority = (select asking_authority())));
