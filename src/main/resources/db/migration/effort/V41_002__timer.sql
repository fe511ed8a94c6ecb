-- A timer runs for one person at a time. It is kept until its time is booked or thrown away, and not a moment longer:
-- a booking keeps only how long (docs/decisions/effort.md).

create table timer (
    authority   uuid not null,
    person      uuid not null references person,
    id          uuid primary key default uuidv7(),
    project     uuid not null,
    item        uuid not null,
    started_at  timestamptz not null,
    ended_at    timestamptz check (ended_at >= started_at),
    running     boolean not null default true,
    check (ended_at is null or not running),
    foreign key (item, project) references item (id, project) on delete cascade,
    foreign key (project, authority) references project (id, authority) on delete cascade
);
comment on column timer.ended_at is 'Without an end and not running: forgotten over midnight, the person has still to say until when.';
create unique index timer_running on timer (person, authority) where running;
create index timer_person on timer (person, authority, id);
create index timer_item on timer (item);

alter table timer enable row level security;
create policy own on timer using (authority = (select asking_authority()) and person = (select asking_person()));
