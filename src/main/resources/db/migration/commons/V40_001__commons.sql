-- What administrations share, as one list: the pages that show what belongs together, the stream and the weekly mail all read it.

create table commons_source (
    kind        text primary key check (kind ~ '^[A-Z]{3,20}$'),
    source      text not null
);
comment on table commons_source is 'System table: the view that says what there is of each kind. The module of the kind brings it, with triggers that keep the list true.';

create table commons_entry (
    kind        text not null references commons_source,
    id          uuid not null,
    title       text not null,
    path        text not null check (path like '/%'),
    line        text not null default '',
    house       text not null default '',
    ties        uuid[] not null,
    topics      text[] not null default '{}',
    circle      text not null check (circle in ('OPEN', 'SIGNED_IN', 'NETWORK')),
    at          timestamptz not null,
    starts_at   timestamptz,
    news        boolean not null,
    primary key (kind, id)
);
comment on table commons_entry is 'A copy of what others may know. Written by keep_commons alone; rebuild_commons makes it anew.';
comment on column commons_entry.ties is 'Itself and what it hangs on: its template, its topic, its format. Entries with a tie in common belong together.';
comment on column commons_entry.line is 'What the kind says besides: number and note of a version, the template of a report.';
comment on column commons_entry.house is 'Empty where the authority stays unnamed.';
comment on column commons_entry.at is 'Since when others may know of it.';
comment on column commons_entry.starts_at is 'When something takes place.';
comment on column commons_entry.news is 'Whether the stream tells it: what came with the software is no news.';
create index commons_entry_newest on commons_entry (at desc, id desc) where news;
create index commons_entry_ties on commons_entry using gin (ties);
create index commons_entry_topics on commons_entry using gin (topics);

-- Somebody of a verified administration, who is no guest there.
create function in_commons() returns boolean
    language sql stable security definer set search_path = public, pg_temp
    begin atomic
        select exists (
            select from membership m join authority a on a.id = m.authority
            where m.person = asking_person() and m.authority = asking_authority()
              and m.ended_at is null and m.group_name <> 'GUEST' and a.verified_on is not null);
    end;

alter table commons_entry enable row level security;
create policy everybody on commons_entry for select using (circle = 'OPEN');
create policy signed_in on commons_entry for select using (circle = 'SIGNED_IN' and (select asking_person()) is not null);
create policy network on commons_entry for select using (circle = 'NETWORK' and (select in_commons()));
revoke insert, update, delete, truncate on commons_entry from allmende_app;
revoke insert, update, delete, truncate on commons_source from allmende_app;

-- Makes the entries of a kind what its source says: one, or all of them. What stands in the list already is written only where it differs.
create function write_commons(asked_kind text, asked uuid default null) returns integer
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    source text;
    gone integer;
    kept integer;
begin
    select s.source into source from commons_source s where s.kind = asked_kind;
    if source is null then
        return 0;
    end if;
    execute format('delete from commons_entry e where e.kind = $1 and ($2 is null or e.id = $2)
        and not exists (select from %I s where s.id = e.id)', source) using asked_kind, asked;
    get diagnostics gone = row_count;
    execute format('insert into commons_entry (kind, id, title, path, line, house, ties, topics, circle, at, starts_at, news)
        select $1, s.id, s.title, s.path, s.line, s.house, s.ties, s.topics, s.circle, s.at, s.starts_at, s.news from %I s where $2 is null or s.id = $2
        on conflict (kind, id) do update set title = excluded.title, path = excluded.path, line = excluded.line, house = excluded.house,
            ties = excluded.ties, topics = excluded.topics, circle = excluded.circle, at = excluded.at, starts_at = excluded.starts_at, news = excluded.news
        where commons_entry is distinct from excluded', source) using asked_kind, asked;
    get diagnostics kept = row_count;
    return gone + kept;
end $$;
revoke execute on function write_commons(text, uuid) from public, allmende_app;

-- For triggers, at the end of a transaction: the kind, and the column of the row that names the entry.
create function keep_commons() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
    asked uuid;
begin
    if tg_op = 'DELETE' then
        execute format('select ($1).%I', tg_argv[1]) into asked using old;
    else
        execute format('select ($1).%I', tg_argv[1]) into asked using new;
    end if;
    if asked is not null then
        perform write_commons(tg_argv[0], asked);
    end if;
    return null;
end $$;

-- For the job, which is nobody: how many entries were not what they should have been.
create function rebuild_commons() returns integer
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if asking_person() is not null then
        raise exception 'only the job rebuilds the list';
    end if;
    return (select coalesce(sum(write_commons(s.kind)), 0) from commons_source s);
end $$;

-- A view of this module or one above: known, hidden from the application, and read once.
create function add_commons(asked_kind text, asked_source text) returns void
    language plpgsql as $$
begin
    execute format('revoke all on %I from public, allmende_app', asked_source);
    insert into commons_source (kind, source) values (asked_kind, asked_source);
    perform write_commons(asked_kind);
end $$;
revoke execute on function add_commons(text, text) from public, allmende_app;

-- What somebody wants to hear of: a topic, or a template with all that hangs on it.
create table commons_subscription (
    authority   uuid not null references authority,
    person      uuid not null references person,
    topic       text check (length(topic) between 1 and 100),
    template    uuid references template,
    since       timestamptz not null,
    unique nulls not distinct (person, authority, topic, template),
    check (num_nonnulls(topic, template) = 1)
);
alter table commons_subscription enable row level security;
create policy oneself on commons_subscription
    using (person = (select asking_person()) and authority = (select asking_authority()))
    with check (person = (select asking_person()) and authority = (select asking_authority()));

-- The weekly mail of somebody. Claimed and moved on in the transaction that writes the mail: so each week has one, and one only.
create table commons_weekly (
    authority   uuid not null references authority,
    person      uuid not null references person,
    weekday     integer check (weekday between 1 and 7),
    next_on     date,
    told_until  date not null,
    signature   uuid not null unique default gen_random_uuid(),
    primary key (person, authority),
    check ((weekday is null) = (next_on is null))
);
comment on column commons_weekly.weekday is '1 is Monday; empty for no mail.';
comment on column commons_weekly.told_until is 'What came before this day has been told.';
comment on column commons_weekly.signature is 'In the link by which mails are switched off without a sign-in.';
create index commons_weekly_next on commons_weekly (next_on);
alter table commons_weekly enable row level security;
create policy oneself on commons_weekly
    using (person = (select asking_person()) and authority = (select asking_authority()))
    with check (person = (select asking_person()) and authority = (select asking_authority()));

-- Keyholes: for the job, whose mail is due; for who holds the link of a mail, off and on again.
create function weekly_due(today date) returns table (authority uuid, person uuid)
    language sql stable security definer set search_path = public, pg_temp
    begin atomic
        select w.authority, w.person from commons_weekly w
        where w.next_on <= today and asking_person() is null order by w.next_on, w.person, w.authority;
    end;

create function weekly_by_signature(asked uuid) returns table (weekday integer)
    language sql stable security definer set search_path = public, pg_temp
    begin atomic
        select w.weekday from commons_weekly w where w.signature = asked;
    end;

create function set_weekly(asked uuid, day integer, next date) returns boolean
    language sql volatile security definer set search_path = public, pg_temp
    begin atomic
        with changed as (update commons_weekly set weekday = day, next_on = next where signature = asked returning person)
        select exists (select from changed);
    end;

-- Who leaves hears no more.
create function end_weekly() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    delete from commons_subscription s where s.authority = new.authority and s.person = new.person;
    delete from commons_weekly w where w.authority = new.authority and w.person = new.person;
    return null;
end $$;
create trigger end_weekly after update on membership for each row
    when (new.ended_at is not null or new.group_name = 'GUEST') execute function end_weekly();
