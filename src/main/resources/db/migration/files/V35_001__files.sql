-- Files of projects and their items. The content lies in the store (a folder or S3), under its SHA-256, each content once.

-- The inventory of that store. No authority: the same content may belong to several; who may have it is decided by file_version.
create table stored_content (
    hash        text primary key check (hash ~ '^[0-9a-f]{64}$'),
    size        bigint not null check (size > 0),
    state       text not null check (state in ('UNCHECKED', 'CLEAN', 'WAITING', 'INFECTED')),
    touched_at  timestamptz not null default now()
);
comment on column stored_content.state is 'What the virus scan said; WAITING contents are given to nobody, INFECTED ones are gone from the store.';
create index stored_content_waiting on stored_content (touched_at) where state = 'WAITING';

create table file (
    authority   uuid not null,
    project     uuid not null,
    item        uuid,
    id          uuid primary key default uuidv7(),
    name        text not null check (length(name) between 1 and 180),
    latest      integer not null default 1,
    created_at  timestamptz not null,
    created_by  uuid not null references person,
    deleted_at  timestamptz,
    unique (id, project),
    foreign key (project, authority) references project (id, authority) on delete cascade,
    foreign key (item, project) references item (id, project) on delete cascade
);
comment on column file.item is 'null: of the project as a whole';
create unique index file_name on file (project, item, lower(name)) nulls not distinct where deleted_at is null;
create index file_item on file (item) where item is not null;
create index file_deleted on file (deleted_at) where deleted_at is not null;

create table file_version (
    authority   uuid not null,
    project     uuid not null,
    file        uuid not null,
    number      integer not null check (number > 0),
    name        text not null check (length(name) between 1 and 180),
    hash        text not null references stored_content,
    size        bigint not null,
    type        text not null,
    kind        text not null,
    person      uuid not null references person,
    at          timestamptz not null,
    preview     text references stored_content,
    read_at     timestamptz,
    claimed_at  timestamptz,
    attempts    integer not null default 0,
    primary key (file, number),
    foreign key (file, project) references file (id, project) on delete cascade,
    foreign key (project, authority) references project (id, authority) on delete cascade
);
comment on column file_version.type is 'Media type, recognised by the content.';
comment on column file_version.preview is 'A picture of the first page.';
comment on column file_version.read_at is 'When its text was read for the search.';
create index file_version_hash on file_version (hash);
create index file_version_preview on file_version (preview) where preview is not null;
create index file_version_authority on file_version (authority) include (hash, size);
create index file_version_unread on file_version (at) where read_at is null;

-- Name and text of the newest version.
create table file_words (
    authority   uuid not null,
    project     uuid not null,
    file        uuid primary key,
    words       tsvector not null,
    foreign key (file, project) references file (id, project) on delete cascade,
    foreign key (project, authority) references project (id, authority) on delete cascade
);
create index file_words_words on file_words using gin (words);

do $$
declare t text;
begin
    foreach t in array array['file', 'file_version', 'file_words']
    loop
        execute format('alter table %I enable row level security', t);
        execute format('create policy own_authority on %I using (authority = (select asking_authority()))', t);
    end loop;
end $$;

-- A keyhole: what the asking person may find of the asking authority, best first. See find_work().
create function find_files(query text, most integer) returns table (id uuid, rank real)
    language plpgsql stable security definer set search_path = public, pg_temp set plan_cache_mode = force_custom_plan as $$
declare
    asked tsquery := to_tsquery('german', query) || to_tsquery('simple', unaccent(query));
    mine uuid[] := array(
        select p.id from project p join project_member m on m.project = p.id
        where p.authority = asking_authority() and m.person = asking_person() and (not p.draft or m.role = 'PLANNING'));
begin
    return query
        select f.file, ts_rank(f.words, asked)
        from (
            select w.file, w.words from file_words w
            join file d on d.id = w.file and d.deleted_at is null
            left join item i on i.id = d.item
            where w.words @@ asked and w.project = any(mine) and i.deleted_at is null
            limit 500
        ) f
        order by 2 desc, 1 desc limit most;
end $$;

-- A keyhole for the job that reads: takes some versions nobody has read yet. One that ended the program three times is left alone.
create function claim_unread_files(most integer)
    returns table (authority uuid, project uuid, file uuid, number integer, hash text, type text)
    language sql volatile security definer set search_path = public, pg_temp as $$
    update file_version v set claimed_at = now(), attempts = v.attempts + 1
    from (
        select u.file, u.number from file_version u
        join file f on f.id = u.file and f.latest = u.number and f.deleted_at is null
        join stored_content c on c.hash = u.hash and c.state in ('UNCHECKED', 'CLEAN')
        where u.read_at is null and u.attempts < 3 and (u.claimed_at is null or u.claimed_at < now() - interval '10 minutes')
        order by u.at limit most for update of u skip locked
    ) t
    where v.file = t.file and v.number = t.number
    returning v.authority, v.project, v.file, v.number, v.hash, v.type
$$;

-- A keyhole for the job that cleans: what was deleted long ago goes for good.
create function purge_files(before timestamptz) returns bigint
    language sql volatile security definer set search_path = public, pg_temp as $$
    with gone as (delete from file where deleted_at < before returning 1)
    select count(*) from gone
$$;

-- A keyhole for the same job: locks one content that no version of any authority needs.
create function lock_orphaned_content(before timestamptz) returns text
    language sql volatile security definer set search_path = public, pg_temp as $$
    select c.hash from stored_content c
    where c.touched_at < before
      and not exists (select from file_version v where v.hash = c.hash)
      and not exists (select from file_version v where v.preview = c.hash)
    limit 1 for update skip locked
$$;
