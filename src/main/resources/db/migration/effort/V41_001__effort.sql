-- Time that people booked on tasks, and what is left to do. See docs/decisions/effort.md: for whom a single booking is visible.

create table booking (
    authority   uuid not null,
    project     uuid not null,
    item        uuid not null,
    id          uuid primary key default uuidv7(),
    person      uuid not null references person,
    day         date not null,
    minutes     integer not null check (minutes between 1 and 1440),
    comment     text not null default '' check (length(comment) <= 500),
    version     integer not null default 0,
    foreign key (item, project) references item (id, project) on delete cascade,
    foreign key (project, authority) references project (id, authority) on delete cascade
);
comment on column booking.minutes is 'How long, and never from when to when: nobody needs to know the hours.';
create index booking_item on booking (item, day desc) include (minutes);
create index booking_project on booking (project, item) include (authority, minutes);
create index booking_person on booking (person, day);

create table remaining_effort (
    authority   uuid not null,
    project     uuid not null,
    item        uuid primary key,
    minutes     integer not null check (minutes >= 0),
    foreign key (item, project) references item (id, project) on delete cascade,
    foreign key (project, authority) references project (id, authority) on delete cascade
);
comment on table remaining_effort is 'Set by hand. Without a row: planned minus booked, and not below nothing.';
create index remaining_effort_project on remaining_effort (project);

do $$
declare t text;
begin
    foreach t in array array['booking', 'remaining_effort']
    loop
        execute format('alter table %I enable row level security', t);
        execute format('create policy own_authority on %I using (authority = (select asking_authority()))', t);
    end loop;
end $$;

-- Whoever else may read a booking: nobody books, changes or deletes for somebody else.
create policy own_insert on booking as restrictive for insert with check (person = (select asking_person()));
create policy own_update on booking as restrictive for update using (person = (select asking_person()));
create policy own_delete on booking as restrictive for delete using (person = (select asking_person()));
