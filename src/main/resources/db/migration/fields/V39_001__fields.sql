-- Fields that an authority defines for its packages, tasks and milestones.

create table own_field (
    authority   uuid not null references authority,
    id          uuid primary key default uuidv7(),
    name        text not null check (length(name) between 1 and 60),
    kind        text not null check (kind in ('TEXT', 'NUMBER', 'DATE', 'CHOICE', 'PERSON', 'LINK')),
    choices     text[] not null default '{}',
    hint        text not null default '' check (length(hint) <= 200),
    packages    boolean not null,
    tasks       boolean not null,
    milestones  boolean not null,
    position    integer not null,
    archived_at timestamptz,
    version     integer not null default 0,
    unique (id, authority),
    check (packages or tasks or milestones)
);
create unique index own_field_name on own_field (authority, lower(name)) where archived_at is null;

create table own_value (
    authority   uuid not null,
    project     uuid not null,
    item        uuid not null,
    field       uuid not null,
    value       text not null check (length(value) between 1 and 2000),
    words       tsvector not null default '',
    primary key (item, field),
    foreign key (item, project) references item (id, project) on delete cascade,
    foreign key (project, authority) references project (id, authority) on delete cascade,
    foreign key (field, authority) references own_field (id, authority)
);
comment on column own_value.value is 'As the history has it: text as typed, a number with a point, a date as 2026-05-04, the id of a person, an address.';
create index own_value_field on own_value (field);
create index own_value_words on own_value using gin (words);

create function own_value_words() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    new.words := case when (select kind from own_field where id = new.field) in ('TEXT', 'CHOICE', 'LINK', 'NUMBER')
        then to_tsvector('german', only_words(new.value)) || to_tsvector('simple', unaccent(only_words(new.value))) else '' end;
    return new;
end $$;
create trigger own_value_words before insert or update of value on own_value for each row execute function own_value_words();

-- A keyhole, as find_work: row-level security would keep the index from being used. Gives ids only; whoever asks joins the items, which the
-- fence leaves out where they are not the viewer's.
create function find_own_values(query text, most integer) returns table (item uuid, field uuid, rank real)
    language sql stable security definer set search_path = public, pg_temp
    begin atomic
        select v.item, v.field, ts_rank(v.words, to_tsquery('german', query) || to_tsquery('simple', unaccent(query)))
        from own_value v
        where v.authority = asking_authority()
          and v.words @@ (to_tsquery('german', query) || to_tsquery('simple', unaccent(query)))
        order by 3 desc, 1 desc limit most;
    end;

do $$
declare t text;
begin
    foreach t in array array['own_field', 'own_value']
    loop
        execute format('alter table %I enable row level security', t);
        execute format('create policy own_authority on %I using (authority = (select asking_authority()))', t);
    end loop;
end $$;
