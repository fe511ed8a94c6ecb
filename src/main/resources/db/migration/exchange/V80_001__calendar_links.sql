-- Addresses under which calendar programs fetch tasks. Only a hash of the secret in them is kept.
create table calendar_link (
    id          uuid primary key default uuidv7(),
    person      uuid not null references person,
    authority   uuid not null references authority,
    project     uuid,
    days        text not null check (days in ('LAST', 'WHOLE')),
    token_hash  bytea not null unique,
    created_at  timestamptz not null default now(),
    last_used_on date,
    revoked_at  timestamptz,
    foreign key (project, authority) references project (id, authority) on delete cascade
);
comment on column calendar_link.project is 'Null: one''s own tasks in all projects of the authority.';
create index calendar_link_person on calendar_link (person) where revoked_at is null;

alter table calendar_link enable row level security;
create policy own_person on calendar_link using (person = (select asking_person()));

-- What was ended lately: calendars are told for a while that it is cancelled.
create index item_responsible_ended on item (responsible, changed_at)
    where kind <> 'PACKAGE' and (deleted_at is not null or state in ('DONE', 'STOPPED'));

-- A keyhole: a calendar program knows nothing but the secret.
create function calendar_link_by_hash(hash bytea)
    returns table (id uuid, person uuid, authority uuid, project uuid, days text, last_used_on date)
    language sql stable security definer set search_path = public, pg_temp
    begin atomic
        select l.id, l.person, l.authority, l.project, l.days, l.last_used_on from calendar_link l where l.token_hash = hash and l.revoked_at is null;
    end;
