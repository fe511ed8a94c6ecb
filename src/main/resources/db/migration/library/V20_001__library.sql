-- Templates are shared: nothing private here. Versions never change once published.

create table template (
    id          uuid primary key default uuidv7(),
    slug        text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 100),
    authority   uuid references authority,
    subject     text not null,
    newest      uuid,
    created_at  timestamptz not null default now()
);
comment on column template.authority is 'Who looks after it; empty for the starter content that comes with the software.';
comment on column template.newest is 'The version that the library shows; set with each published version.';

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
    unique (template, ordinal),
    unique (id, template)
);
comment on column template_version.tasks is 'Milestones included: a milestone is a task that takes no time.';
comment on column template_version.workdays is 'Length of the schedule in working days of an ordinary year.';
comment on column template_version.document is 'The plan in the open format (docs/format/plan.md), as JSON.';
create index template_version_words on template_version using gin (words);
revoke update, delete, truncate on template_version from allmende_app;

alter table template add foreign key (newest, id) references template_version (id, template);

create table template_contact (
    template    uuid not null references template,
    authority   uuid not null references authority,
    person      uuid not null references person,
    name        text not null check (length(name) between 1 and 201),
    initials    text not null check (length(initials) between 1 and 4),
    unit        text not null default '' check (length(unit) <= 200),
    email       text not null default '' check (length(email) <= 254),
    consented_on date not null,
    primary key (template, authority, person)
);
comment on table template_contact is 'What a person agreed to show. A copy on purpose: withdrawing deletes the row.';

-- Everybody who is signed in reads them, of all authorities; only oneself agrees and withdraws.
alter table template_contact enable row level security;
create policy signed_in on template_contact for select using ((select asking_person()) is not null);
create policy oneself on template_contact
    using (person = (select asking_person()) and authority = (select asking_authority()));

create table template_adoption (
    authority   uuid not null references authority,
    template    uuid not null references template,
    version     uuid not null,
    project     uuid not null,
    adopted_on  date not null,
    primary key (authority, project),
    foreign key (version, template) references template_version (id, template)
);
create index template_adoption_template on template_adoption (template, authority);
alter table template_adoption enable row level security;
create policy own_authority on template_adoption using (authority = (select asking_authority()));

-- A keyhole: how many authorities adopted a template, never which.
create function template_adopters(asked uuid) returns bigint
    language sql stable security definer set search_path = public, pg_temp
    begin atomic
        select count(distinct a.authority) from template_adoption a where a.template = asked;
    end;
