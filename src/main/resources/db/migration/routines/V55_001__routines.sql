-- Routines that an authority carries out, and their runs. A run belongs to a day that the rhythm names: exactly one for each.

create table routine (
    authority   uuid not null references authority,
    id          uuid primary key default uuidv7(),
    template    uuid not null references template,
    template_version uuid not null,
    title       text not null check (length(title) between 1 and 200),
    begins      date not null,
    counts_from date not null,
    document    jsonb not null,
    responsible uuid not null references person,
    open_roles  text[] not null default '{}',
    paused      boolean not null default false,
    ended_on    date,
    version     integer not null default 0,
    created_by  uuid not null references person,
    created_at  timestamptz not null default now(),
    unique (id, authority),
    foreign key (template_version, template) references template_version (id, template)
);
comment on column routine.begins is 'From which the rhythm counts: what a rule leaves open, such as the phase of every third month, comes from this day.';
comment on column routine.counts_from is 'Days whose anchor lies before are none of this routine.';
comment on column routine.document is 'The plan as the authority carries it out, with its own rhythm (docs/format/plan.md), as JSON.';
comment on column routine.open_roles is 'Titles of the roles that its tasks name and nobody fills; kept with each change of the routine.';
create index routine_authority on routine (authority, title);
create index routine_responsible on routine (responsible) where ended_on is null;

create table routine_person (
    authority   uuid not null,
    routine     uuid not null,
    role        text not null,
    person      uuid not null references person,
    position    integer not null,
    primary key (routine, role, person),
    foreign key (routine, authority) references routine (id, authority) on delete cascade
);

create table routine_run (
    authority   uuid not null,
    routine     uuid not null,
    id          uuid primary key default uuidv7(),
    named_on    date not null,
    cause       text not null default '' check (length(cause) <= 100),
    label       text not null default '' check (length(label) <= 300),
    anchor_on   date not null,
    state       text not null check (state in ('PLANNED', 'MADE', 'DONE', 'MISSED', 'SKIPPED', 'PAUSED')),
    project     uuid,
    ends_on     date,
    reason      text not null default '' check (length(reason) <= 500),
    decided_by  uuid references person,
    closed_at   timestamptz,
    version     integer not null default 1,
    created_at  timestamptz not null default now(),
    changed_at  timestamptz not null default now(),
    unique (routine, named_on, cause),
    unique (id, authority),
    foreign key (routine, authority) references routine (id, authority) on delete cascade,
    foreign key (project, authority) references project (id, authority),
    check (project is null or state in ('MADE', 'DONE', 'SKIPPED'))
);
comment on column routine_run.named_on is 'The day that the rhythm names; it stays when the run is moved.';
comment on column routine_run.cause is 'What else makes a run of its own on that day, such as the person who joined or what somebody began it for; otherwise empty.';
comment on column routine_run.label is 'What people call it, such as the name of who joined.';
comment on column routine_run.version is 'Grows with each change, for calendars that know the day already.';
comment on column routine_run.state is 'PLANNED: moved to another day and not made yet. Days without a row are those to come.';
create unique index routine_run_project on routine_run (project);

create table routine_proof (
    authority   uuid not null,
    run         uuid not null,
    number      integer not null,
    kind        text not null check (kind in ('FILE', 'NOTE', 'CONFIRMATION')),
    text        text not null,
    given_by    uuid references person,
    given_at    timestamptz,
    note        text not null default '' check (length(note) <= 4000),
    file        uuid,
    file_name   text not null default '',
    primary key (run, number),
    foreign key (run, authority) references routine_run (id, authority) on delete cascade
);
comment on column routine_proof.file_name is 'As it was called when it was given: the list for the audit needs no right at the file.';

create table date_list (
    authority   uuid not null references authority,
    id          uuid primary key default uuidv7(),
    name        text not null check (length(name) between 1 and 100),
    unique (id, authority)
);
create unique index date_list_name on date_list (authority, lower(name));

create table date_list_day (
    authority   uuid not null,
    list        uuid not null,
    day         date not null,
    label       text not null default '' check (length(label) <= 200),
    primary key (list, day),
    foreign key (list, authority) references date_list (id, authority) on delete cascade
);

do $$
declare name text;
begin
    foreach name in array array['routine', 'routine_person', 'routine_run', 'routine_proof', 'date_list', 'date_list_day'] loop
        execute format('alter table %I enable row level security', name);
        execute format('create policy own_authority on %I using (authority = (select asking_authority()))', name);
    end loop;
end $$;
