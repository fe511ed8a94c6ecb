-- Zettel: what one person notes for oneself, without a project. Nobody else reads them, not even of the same authority.
create table slip (
    authority   uuid not null references authority,
    person      uuid not null references person,
    id          uuid primary key default uuidv7(),
    text        text not null check (length(text) between 1 and 2000),
    created_at  timestamptz not null default now(),
    done_at     timestamptz,
    project     uuid,
    item        uuid,
    foreign key (item, project) references item (id, project) on delete set null
);
comment on column slip.item is 'What became of it in a project.';
create index slip_open on slip (person, authority, id desc) where done_at is null;
create index slip_item on slip (item) where item is not null;
alter table slip enable row level security;
create policy own_person on slip using (authority = (select asking_authority()) and person = (select asking_person()));
