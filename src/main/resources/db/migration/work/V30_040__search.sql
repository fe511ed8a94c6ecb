-- What of projects and items can be found. Row-level security would keep a full-text index from being used, because the match is not
-- leak-proof; so the application asks through find_work(), which stands outside the fence and compares authority and membership itself.

create table work_words (
    id          uuid primary key,
    authority   uuid not null,
    project     uuid not null references project on delete cascade,
    words       tsvector not null
);
comment on table work_words is 'Of an item, or of the project itself where id and project are the same.';
create index work_words_words on work_words using gin (words);
create index work_words_project on work_words (project);

-- Who writes an item only notes that its words are to be read anew; reading five hundred texts would slow an adoption down.
create table work_unread (
    id          uuid not null
);

revoke insert, update, delete on work_words from allmende_app;
revoke all on work_unread from allmende_app;
alter table work_words enable row level security;
create policy own_authority on work_words using (authority = (select asking_authority()));

create function note_new_work() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    insert into work_unread select id from added;
    return null;
end $$;

create function note_changed_work() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    insert into work_unread values (new.id);
    return null;
end $$;

create trigger item_words_new after insert on item referencing new table as added
    for each statement execute function note_new_work();
create trigger item_words_changed after update of title, description, file_reference, deleted_at on item
    for each row when ((old.title, old.description, old.file_reference, old.deleted_at) is distinct from (new.title, new.description, new.file_reference, new.deleted_at))
    execute function note_changed_work();
create trigger project_words_new after insert on project referencing new table as added
    for each statement execute function note_new_work();
create trigger project_words_changed after update of title, description, file_reference on project
    for each row when ((old.title, old.description, old.file_reference) is distinct from (new.title, new.description, new.file_reference))
    execute function note_changed_work();

create function words_of(heading text, rest text) returns tsvector
    language sql stable parallel safe set search_path = public, pg_temp
    return setweight(to_tsvector('german', heading) || to_tsvector('simple', unaccent(heading)), 'A')
        || setweight(to_tsvector('german', rest) || to_tsvector('simple', unaccent(rest)), 'C');

create function only_words(typed text) returns text
    language sql immutable parallel safe
    return regexp_replace(typed, '[^[:alnum:]]+', ' ', 'g');

-- A keyhole: reads the words of what was noted, gives nothing but how many that were.
create function read_work_words(most integer) returns bigint
    language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
    taken uuid[];
begin
    with gone as (
        delete from work_unread where ctid = any(array(select ctid from work_unread limit most for update skip locked)) returning id
    )
    select array_agg(distinct id) into taken from gone;
    if taken is null then
        return 0;
    end if;
    delete from work_words w using item i where w.id = any(taken) and i.id = w.id and i.deleted_at is not null;
    insert into work_words (id, authority, project, words)
    select i.id, i.authority, i.project,
           words_of(i.number || ' ' || only_words(i.title) || ' ' || only_words(i.file_reference), only_words(left(i.description, 20000)))
    from item i where i.id = any(taken) and i.deleted_at is null
    union all
    select p.id, p.authority, p.id, words_of(only_words(p.title) || ' ' || only_words(p.file_reference), only_words(left(p.description, 20000)))
    from project p where p.id = any(taken)
    on conflict (id) do update set words = excluded.words;
    return cardinality(taken);
end $$;

-- A keyhole: what the asking person may see of the asking authority, best first. Planned for each question, since a rare word wants the
-- index and a common one does not; of very common words only some are weighed.
create function find_work(query text, projects boolean, most integer) returns table (id uuid, rank real)
    language plpgsql stable security definer set search_path = public, pg_temp set plan_cache_mode = force_custom_plan as $$
declare
    asked tsquery := to_tsquery('german', query) || to_tsquery('simple', unaccent(query));
    mine uuid[] := array(
        select p.id from project p join project_member m on m.project = p.id
        where p.authority = asking_authority() and m.person = asking_person() and (not p.draft or m.role = 'PLANNING'));
begin
    if projects then
        return query
            select w.id, ts_rank(w.words, asked) from work_words w
            where w.id = any(mine) and w.words @@ asked
            order by 2 desc, 1 desc limit most;
    else
        return query
            select f.id, ts_rank(f.words, asked)
            from (
                select w.id, w.words from work_words w
                where w.words @@ asked and w.project = any(mine) and w.id <> w.project
                limit 500
            ) f
            order by 2 desc, 1 desc limit most;
    end if;
end $$;

insert into work_unread select id from project union all select id from item;
