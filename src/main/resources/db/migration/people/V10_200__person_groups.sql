-- Groups of persons: a unit, a team, a committee. Rights can be given to them instead of to each one.

create table person_group (
    authority   uuid not null references authority,
    id          uuid primary key default uuidv7(),
    name        text not null check (length(name) between 1 and 100),
    note        text not null default '' check (length(note) <= 500),
    version     integer not null default 0,
    created_at  timestamptz not null default now(),
    unique (id, authority)
);
create unique index person_group_name on person_group (authority, lower(name));

create table person_group_member (
    authority    uuid not null,
    person_group uuid not null,
    person       uuid not null,
    primary key (person_group, person),
    foreign key (person_group, authority) references person_group (id, authority) on delete cascade,
    foreign key (authority, person) references membership (authority, person)
);
create index person_group_member_person on person_group_member (person, person_group);

do $$
declare t text;
begin
    foreach t in array array['person_group', 'person_group_member']
    loop
        execute format('alter table %I enable row level security', t);
        execute format('create policy own_authority on %I using (authority = (select asking_authority()))', t);
    end loop;
end $$;
