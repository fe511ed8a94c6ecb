-- Sessions of the BehördenTalk: agenda, attendance with and without an account, the waiting list.

create table talk_session (
    id          uuid primary key default uuidv7(),
    talk        uuid not null references talk,
    topic       uuid references talk_topic,
    question    text not null check (length(question) between 5 and 100),
    lead        text not null default '' check (length(lead) <= 1500),
    starts_at   timestamptz not null,
    minutes     integer not null check (minutes in (30, 60, 90)),
    confidentiality text not null check (confidentiality in ('OPEN', 'NETWORK', 'ROOM')),
    capacity    integer check (capacity between 1 and 1000),
    moderation  text not null default '' check (length(moderation) <= 200),
    cancelled_at timestamptz,
    reason      text not null default '' check (length(reason) <= 500),
    sequence    integer not null default 0,
    changed_at  timestamptz not null,
    version     integer not null default 0
);
comment on column talk_session.sequence is 'As iCalendar counts it: raised by what calendars must know (time, title, room, cancellation).';
create index talk_session_starts on talk_session (starts_at);

create table talk_attendance (
    id          uuid primary key,
    session     uuid not null references talk_session,
    person      uuid references person,
    email       citext not null check (length(email) <= 254),
    name        text not null check (length(name) between 1 and 100),
    house       text not null default '' check (length(house) <= 200),
    needs       text not null default '' check (length(needs) <= 500),
    state       text not null check (state in ('ASKED', 'WAITING', 'REGISTERED', 'WITHDRAWN')),
    asked_at    timestamptz not null,
    waiting_since timestamptz,
    reminded_day timestamptz,
    reminded_hour timestamptz
);
comment on table talk_attendance is 'Private: seen by the moderation and by whom it is. A guest is bound as the attendance whose signed link they hold.';
comment on column talk_attendance.state is 'ASKED: the address is not confirmed, and nothing but the one mail goes there.';
comment on column talk_attendance.needs is 'What somebody needs to take part (sign language, captions, breaks).';
create unique index talk_attendance_once on talk_attendance (session, email) where state in ('WAITING', 'REGISTERED');
create index talk_attendance_person on talk_attendance (person);

alter table talk_attendance enable row level security;
create policy oneself on talk_attendance using (id = (select asking_person()) or person = (select asking_person()));
create policy moderating on talk_attendance for select using ((select talk_moderating()));

alter table talk_session enable row level security;
create policy everybody on talk_session for select using (confidentiality = 'OPEN');
create policy network on talk_session for select using ((select talk_network()));
create policy registered on talk_session for select
    using (exists (select from talk_attendance r where r.session = talk_session.id and r.state <> 'WITHDRAWN'));
create policy moderating on talk_session using ((select talk_moderating()));

create table talk_room (
    session     uuid primary key references talk_session,
    url         text not null check (url ~ '^https://' and length(url) <= 500)
);
comment on table talk_room is 'The video room: for the moderation and those registered.';
alter table talk_room enable row level security;
create policy moderating on talk_room using ((select talk_moderating()));
create policy registered on talk_room for select
    using (exists (select from talk_attendance r where r.session = talk_room.session and r.state = 'REGISTERED'
        and (r.id = (select asking_person()) or r.person = (select asking_person()))));

create table talk_agenda (
    id          uuid primary key default uuidv7(),
    session     uuid not null references talk_session,
    place       integer not null,
    title       text not null check (length(title) between 1 and 120),
    minutes     integer not null check (minutes between 1 and 90),
    who         text not null default '' check (length(who) <= 100)
);
alter table talk_agenda enable row level security;
create policy as_the_session on talk_agenda for select
    using (exists (select from talk_session s where s.id = session and (s.confidentiality <> 'ROOM'
        or exists (select from talk_attendance r where r.session = s.id and r.state = 'REGISTERED'))));
create policy moderating on talk_agenda using ((select talk_moderating()));
create index talk_agenda_session on talk_agenda (session, place);

create table talk_key (
    only_one    boolean primary key default true check (only_one),
    key         bytea not null default sha256((gen_random_uuid()::text || gen_random_uuid()::text)::bytea)
);
comment on table talk_key is 'System table: signs the links of attendances.';
insert into talk_key default values;
revoke insert, update, delete, truncate on talk_key from allmende_app;

create table talk_asked (
    address     bytea not null,
    at          timestamptz not null
);
comment on table talk_asked is 'When an address was asked to confirm, as a hash: three mails a day and no more, whoever types it.';
create index talk_asked_address on talk_asked (address, at);

-- Keyholes: numbers for everybody, one attendance for whom it is, places for whoever is next.
create function talk_places(asked uuid) returns table (registered bigint, waiting bigint)
    language sql stable security definer set search_path = public, pg_temp
    begin atomic
        select count(*) filter (where r.state = 'REGISTERED'), count(*) filter (where r.state = 'WAITING')
        from talk_attendance r where r.session = asked;
    end;

create function talk_attendance_of(asked uuid, typed citext) returns table (id uuid, person uuid, state text)
    language sql stable security definer set search_path = public, pg_temp
    begin atomic
        select r.id, r.person, r.state from talk_attendance r where r.session = asked and r.email = typed and r.state <> 'WITHDRAWN'
        order by r.state = 'ASKED', r.asked_at limit 1;
    end;

-- Gives free places to those who have waited longest; answers who got one. The one way to a place.
create function talk_take_places(asked uuid) returns table (id uuid, email citext, name text, url text)
    language sql security definer set search_path = public, pg_temp
    begin atomic
        update talk_attendance r set state = 'REGISTERED'
        where r.id in (
            select w.id from talk_attendance w
            where w.session = asked and w.state = 'WAITING'
            order by w.waiting_since, w.id
            limit (select greatest(0, coalesce(s.capacity, 100000)
                    - (select count(*) from talk_attendance t where t.session = asked and t.state = 'REGISTERED'))
                from talk_session s where s.id = asked and s.cancelled_at is null))
        returning r.id, r.email, r.name, coalesce((select o.url from talk_room o where o.session = asked), '');
    end;

create function talk_may_ask(typed bytea, now timestamptz) returns boolean
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    perform pg_advisory_xact_lock(hashtextextended(encode(typed, 'hex'), 61));
    delete from talk_asked a where a.at < talk_may_ask.now - interval '1 day';
    if (select count(*) from talk_asked a where a.address = typed) >= 3 then
        return false;
    end if;
    insert into talk_asked values (typed, talk_may_ask.now);
    return true;
end $$;

-- Whom to remind now: marks them, so that nobody is told twice.
create function talk_due_reminders(now timestamptz, next_day_ends timestamptz)
    returns table (id uuid, email citext, name text, session uuid, question text, starts_at timestamptz, minutes integer, url text, soon boolean)
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    return query
        update talk_attendance r
        set reminded_day = talk_due_reminders.now,
            reminded_hour = case when s.starts_at <= talk_due_reminders.now + interval '1 hour' then talk_due_reminders.now end
        from talk_session s left join talk_room o on o.session = s.id
        where s.id = r.session and s.cancelled_at is null and s.starts_at > talk_due_reminders.now and r.state = 'REGISTERED'
          and ((s.starts_at <= talk_due_reminders.now + interval '1 hour' and r.reminded_hour is null)
            or (s.starts_at < next_day_ends and r.reminded_day is null))
        returning r.id, r.email, r.name, s.id, s.question, s.starts_at, s.minutes, coalesce(o.url, ''),
            s.starts_at <= talk_due_reminders.now + interval '1 hour';
end $$;

-- Addresses that were never confirmed go after two days, the others half a year after the session.
create function forget_talk_attendances(now timestamptz) returns void
    language sql security definer set search_path = public, pg_temp
    begin atomic
        delete from talk_attendance r using talk_session s
        where s.id = r.session and ((r.state = 'ASKED' and r.asked_at < now - interval '2 days') or s.starts_at < now - interval '180 days');
    end;
