-- Templates are shared: nothing private here. Versions never change once published.

create table template (
    id          uuid primary key default uuidv7(),
    slug        text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    authority   uuid references authority,
    subject     text not null,
    created_at  timestamptz not null default now()
);
comment on column template.authority is 'Who looks after it; empty for the starter content that comes with the software.';

create table template_version (
    id          uuid primary key default uuidv7(),
    template    uuid not null references template,
    number      text not null,
    ordinal     integer not null,
    title       text not null,
    summary     text not null,
    note        text not null,
    licence     text not null,
    origin      text not null,
    checked_on  date,
    tasks       integer not null,
    milestones  integer not null,
    periods     integer not null,
    workdays    integer not null,
    document    jsonb not null,
    checksum    bytea not null,
    published_at timestamptz not null default now(),
    words       tsvector not null,
    unique (template, number),
    unique (template, ordinal)
);
create index template_version_words on template_version using gin (words);

create table template_contact (
    template    uuid not null references template,
    authority   uuid not null references authority,
    person      uuid not null references person,
    name        text not null,
    unit        text not null default '',
    email       text not null default '',
    consented_on date not null,
    primary key (template, authority, person)
);
comment on table template_contact is 'What a person agreed to show. A copy on purpose: withdrawing deletes the row.';

create table template_adoption (
    authority   uuid not null references authority,
    template    uuid not null references template,
    version     uuid not null references template_version,
    project     uuid not null,
    adopted_on  date not null default current_date,
    primary key (authority, project)
);
alter table template_adoption enable row level security;
create policy own_authority on template_adoption using (authority = (select asking_authority()));

create function adoptions_by_template() returns table (template uuid, authorities bigint)
    language sql stable security definer set search_path = public, pg_temp
    begin atomic
        select a.template, count(distinct a.authority) from template_adoption a group by a.template;
    end;
