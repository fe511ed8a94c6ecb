-- Wiedervorlage: a task is shown again on a day. Nobody sees it but who asked for it and whom it is for; the fence says so too.

create table followup (
    authority   uuid not null,
    project     uuid not null,
    item        uuid not null,
    id          uuid primary key default uuidv7(),
    person      uuid not null references person,
    by_person   uuid not null references person,
    due_on      date not null,
    note        text not null check (length(note) <= 1000),
    done_at     timestamptz,
    created_at  timestamptz not null,
    foreign key (item, project) references item (id, project) on delete cascade,
    foreign key (project, authority) references project (id, authority) on delete cascade
);
create index followup_person on followup (person, due_on) where done_at is null;
create index followup_by_person on followup (by_person) where done_at is null and by_person <> person;
create index followup_item on followup (item);

alter table followup enable row level security;
create policy own_authority on followup using (
    authority = (select asking_authority()) and (person = (select asking_person()) or by_person = (select asking_person())));
