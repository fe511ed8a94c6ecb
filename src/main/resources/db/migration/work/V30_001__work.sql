-- Projects and their tree. Every table leads with the authority and stands behind the fence.

create table project (
    authority      uuid not null references authority,
    id             uuid primary key default uuidv7(),
    title          text not null check (length(title) between 1 and 200),
    file_reference text not null default '',
    description    text not null default '',
    state          text not null check (state in ('PLANNED', 'ACTIVE', 'DONE', 'PAUSED', 'STOPPED')),
    draft          boolean not null default false,
    archived_at    timestamptz,
    colour         text not null default 'blue',
    responsible    uuid not null references person,
    land           text not null,
    locality       text,
    free_christmas_eve boolean not null default true,
    anchor         text not null check (anchor in ('START', 'TARGET')),
    anchor_on      date not null,
    template_version uuid,
    next_number    integer not null default 1,
    version        integer not null default 0,
    created_at     timestamptz not null default now(),
    created_by     uuid not null references person,
    unique (id, authority)
);
create index project_authority on project (authority, title);

create table project_member (
    authority   uuid not null,
    project     uuid not null,
    person      uuid not null references person,
    role        text not null check (role in ('PLANNING', 'WORKING', 'READING')),
    primary key (project, person),
    foreign key (project, authority) references project (id, authority) on delete cascade
);
create index project_member_person on project_member (person, project);

create table project_role (
    authority   uuid not null,
    project     uuid not null,
    key         text not null,
    title       text not null,
    position    integer not null,
    primary key (project, key),
    foreign key (project, authority) references project (id, authority) on delete cascade
);

create table role_filling (
    authority   uuid not null,
    project     uuid not null,
    role        text not null,
    person      uuid not null references person,
    position    integer not null,
    primary key (project, role, person),
    foreign key (project, role) references project_role (project, key) on delete cascade,
    foreign key (project, authority) references project (id, authority) on delete cascade
);

create table item (
    authority   uuid not null,
    project     uuid not null,
    id          uuid primary key default uuidv7(),
    number      integer not null,
    key         text not null,
    parent      uuid,
    place       text collate "C" not null,
    kind        text not null check (kind in ('PACKAGE', 'TASK', 'MILESTONE')),
    nature      text not null default 'TASK' check (nature in ('TASK', 'PARTICIPATION', 'DECISION', 'PERIOD')),
    title       text not null check (length(title) between 1 and 300),
    description text not null default '',
    done_when   text not null default '',
    state       text not null default 'PLANNED' check (state in ('PLANNED', 'ACTIVE', 'REVIEW', 'DONE', 'PAUSED', 'STOPPED')),
    paused_until date,
    priority    text not null default 'NORMAL' check (priority in ('LOW', 'NORMAL', 'HIGH')),
    responsible uuid references person,
    roles       text[] not null default '{}',
    start_on    date,
    end_on      date,
    warn_on     date,
    duration    integer,
    duration_unit text check (duration_unit in ('WORKING_DAYS', 'CALENDAR_DAYS', 'WEEKS', 'MONTHS')),
    period_end  text not null default 'ROLLS' check (period_end in ('ROLLS', 'HOLDS')),
    effort      integer,
    file_reference text not null default '',
    colour      text,
    legal_bases jsonb not null default '[]',
    links       jsonb not null default '[]',
    tags        text[] not null default '{}',
    proof       text,
    done_on     date,
    deleted_at  timestamptz,
    version     integer not null default 0,
    created_at  timestamptz not null default now(),
    changed_at  timestamptz not null default now(),
    unique (id, project),
    unique (project, number),
    foreign key (project, authority) references project (id, authority) on delete cascade,
    foreign key (parent, project) references item (id, project),
    check (start_on is null or end_on is null or start_on <= end_on)
);
comment on column item.place is
    'Fractional positions from the top down, joined by dots: sorts as the tree does; a subtree is a range of it.';
comment on column item.warn_on is 'From this day the task counts as at risk (yellow): computed when dates or effort change.';
create unique index item_key on item (project, key);
create unique index item_tree on item (project, place);
create index item_parent on item (parent, project);
create index item_responsible on item (responsible, end_on) where deleted_at is null and kind <> 'PACKAGE' and state not in ('DONE', 'STOPPED');

create table assignee (
    authority   uuid not null,
    project     uuid not null,
    item        uuid not null,
    person      uuid not null references person,
    primary key (item, person),
    foreign key (item, project) references item (id, project) on delete cascade,
    foreign key (project, authority) references project (id, authority) on delete cascade
);
create index assignee_person on assignee (person, item);

create table subtask (
    authority   uuid not null,
    project     uuid not null,
    item        uuid not null,
    id          uuid primary key default uuidv7(),
    position    text collate "C" not null,
    title       text not null check (length(title) between 1 and 300),
    done_at     timestamptz,
    person      uuid references person,
    due_on      date,
    foreign key (item, project) references item (id, project) on delete cascade,
    foreign key (project, authority) references project (id, authority) on delete cascade
);
create index subtask_item on subtask (item, position);

create table dependency (
    authority   uuid not null,
    project     uuid not null,
    predecessor uuid not null,
    successor   uuid not null,
    kind        text not null check (kind in ('FINISH_START', 'START_START', 'FINISH_FINISH', 'START_FINISH')),
    lag         integer not null default 0,
    lag_unit    text not null default 'WORKING_DAYS' check (lag_unit in ('WORKING_DAYS', 'CALENDAR_DAYS', 'WEEKS', 'MONTHS')),
    primary key (predecessor, successor),
    check (predecessor <> successor),
    foreign key (predecessor, project) references item (id, project) on delete cascade,
    foreign key (successor, project) references item (id, project) on delete cascade,
    foreign key (project, authority) references project (id, authority) on delete cascade
);
create index dependency_project on dependency (project);
create index dependency_successor on dependency (successor);

create table comment (
    authority   uuid not null,
    project     uuid not null,
    item        uuid not null,
    id          uuid primary key default uuidv7(),
    person      uuid not null references person,
    text        text not null check (length(text) between 1 and 10000),
    created_at  timestamptz not null default now(),
    foreign key (item, project) references item (id, project) on delete cascade,
    foreign key (project, authority) references project (id, authority) on delete cascade
);
create index comment_item on comment (item, id);

create table history (
    authority   uuid not null,
    project     uuid not null,
    id          uuid primary key default uuidv7(),
    change      uuid not null,
    item        uuid,
    person      uuid not null references person,
    at          timestamptz not null default now(),
    cause       text not null,
    field       text not null,
    old_value   text,
    new_value   text
);
create index history_item on history (item, id desc) where item is not null;
create index history_change on history (project, change desc);
create index history_adopted on history (project) where field = 'ADOPTED';
revoke update, delete, truncate on history from allmende_app;

do $$
declare t text;
begin
    foreach t in array array['project', 'project_member', 'project_role', 'role_filling', 'item', 'assignee', 'subtask', 'dependency', 'comment', 'history']
    loop
        execute format('alter table %I enable row level security', t);
        execute format('create policy own_authority on %I using (authority = (select asking_authority()))', t);
    end loop;
end $$;
