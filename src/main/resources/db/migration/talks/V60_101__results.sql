-- What remains of a session: the note, takeaways that become tasks, feedback, the recording.

create table talk_note (
    session     uuid primary key references talk_session,
    keeper      uuid references person,
    answer      text not null default '' check (length(answer) <= 400),
    effect      text not null default '' check (length(effect) <= 400),
    present     integer check (present between 1 and 10000),
    participants integer,
    houses      integer,
    state       text not null default 'DRAFT' check (state in ('DRAFT', 'RELEASE', 'PUBLISHED')),
    release_until date check (state <> 'RELEASE' or release_until is not null),
    published_at timestamptz check (state <> 'PUBLISHED' or published_at is not null),
    version     integer not null default 0
);
comment on column talk_note.keeper is 'Who documents: one of those who took part, and not who moderates.';
comment on column talk_note.participants is 'How many took part, and of how many administrations: counted when published, since the names go half a year later.';

create table talk_note_line (
    id          uuid primary key default uuidv7(),
    session     uuid not null references talk_note on delete cascade,
    kind        text not null check (kind in ('FINDING', 'CONTRADICTION', 'QUESTION', 'ARRANGEMENT')),
    place       integer not null,
    words       text not null check (length(words) between 1 and 240),
    mark        text check (mark in ('EXPERIENCE', 'LAW', 'OPINION')),
    source      text not null default '' check (length(source) <= 120),
    who         text not null default '' check (length(who) <= 100),
    due_on      date,
    attributed  boolean not null default false,
    attendance  uuid references talk_attendance on delete set null,
    consent     text check (consent in ('NAMED', 'UNNAMED', 'STRUCK')),
    name        text not null default '' check (length(name) <= 400),
    check ((kind = 'FINDING') = (mark is not null)),
    check (mark is distinct from 'LAW' or source <> '')
);
comment on column talk_note_line.attributed is 'Who said it is to be named: published only if they agree.';
comment on column talk_note_line.name is 'Who is named, from publication on.';
create index talk_note_line_session on talk_note_line (session, kind, place);
create index talk_note_line_attendance on talk_note_line (attendance);

create table talk_recording (
    session     uuid primary key references talk_session,
    url         text not null check (url ~ '^https://' and length(url) <= 500),
    all_agreed  boolean not null check (all_agreed),
    added_on    date not null,
    down_on     date not null check (down_on > added_on)
);
comment on table talk_recording is 'Taken down, row and all, on its day.';

create table talk_takeaway (
    id          uuid primary key default uuidv7(),
    session     uuid not null references talk_session,
    words       text not null check (length(words) between 5 and 200),
    href        text not null default '' check (length(href) <= 300 and (href = '' or href ~ '^/[a-z]'))
);
comment on column talk_takeaway.href is 'A page of this server that it is about, or empty.';
create index talk_takeaway_session on talk_takeaway (session);

create table talk_takeaway_task (
    takeaway    uuid not null references talk_takeaway on delete cascade,
    authority   uuid not null,
    project     uuid not null,
    item        uuid not null,
    primary key (item, takeaway),
    foreign key (item, project) references item (id, project) on delete cascade,
    foreign key (project, authority) references project (id, authority) on delete cascade
);
comment on table talk_takeaway_task is 'Which tasks an administration made of a takeaway. Who made them is not kept here.';
create index talk_takeaway_task_takeaway on talk_takeaway_task (takeaway, authority);

create table talk_feedback_given (
    attendance  uuid primary key references talk_attendance on delete cascade
);
comment on table talk_feedback_given is 'Who has given feedback; what they said stands apart, and nothing joins the two.';

create table talk_feedback (
    id          uuid primary key default gen_random_uuid(),
    session     uuid not null references talk_session,
    score       integer not null check (score between 1 and 5),
    words       text not null default '' check (length(words) <= 500)
);
create index talk_feedback_session on talk_feedback (session);

alter table talk_attendance add column feedback_asked_at timestamptz;

-- Keyhole: the day until which those named may answer, while a note waits for them.
create function talk_note_release(asked uuid) returns date
    language sql stable security definer set search_path = public, pg_temp
    begin atomic
        select n.release_until from talk_note n where n.session = asked and n.state = 'RELEASE';
    end;

create function talk_keeping(asked uuid) returns boolean
    language sql stable security definer set search_path = public, pg_temp
    begin atomic
        select exists (select from talk_note n where n.session = asked and n.keeper = asking_person());
    end;

-- What came of a session is read by whoever sees it; what stays in the room by those who were in it.
alter table talk_note enable row level security;
create policy readers on talk_note for select using (state = 'PUBLISHED' and exists (
    select from talk_session s where s.id = session and (s.confidentiality <> 'ROOM' or talk_speaks(s.id))));
create policy keeper on talk_note using (keeper = (select asking_person()));
create policy moderating on talk_note using ((select talk_moderating()));

alter table talk_note_line enable row level security;
create policy as_the_note on talk_note_line for select using (exists (select from talk_note n where n.session = talk_note_line.session));
create policy writing on talk_note_line using (exists (
    select from talk_note n where n.session = talk_note_line.session and n.state = 'DRAFT' and ((select talk_moderating()) or n.keeper = (select asking_person()))));
create policy named on talk_note_line for select using (talk_note_release(session) is not null and exists (
    select from talk_attendance a where a.id = attendance and (a.id = (select asking_person()) or a.person = (select asking_person()))));
create policy named_answers on talk_note_line for update using (talk_note_release(session) is not null and exists (
    select from talk_attendance a where a.id = attendance and (a.id = (select asking_person()) or a.person = (select asking_person()))));

alter table talk_recording enable row level security;
create policy readers on talk_recording for select using (exists (
    select from talk_session s where s.id = session and s.confidentiality <> 'ROOM'));
create policy moderating on talk_recording using ((select talk_moderating()));

alter table talk_takeaway enable row level security;
create policy readers on talk_takeaway for select using (exists (
    select from talk_session s where s.id = session and (s.confidentiality <> 'ROOM' or talk_speaks(s.id))));
create policy keeping on talk_takeaway using ((select talk_moderating()) or talk_keeping(session));

alter table talk_takeaway_task enable row level security;
create policy own_authority on talk_takeaway_task using (authority = (select asking_authority()));

alter table talk_feedback_given enable row level security;
create policy oneself on talk_feedback_given for select using (exists (
    select from talk_attendance a where a.id = attendance and (a.id = (select asking_person()) or a.person = (select asking_person()))));
alter table talk_feedback enable row level security;
create policy nobody on talk_feedback using (false);

-- Who had a place, for those who write the note: the moderation, and who documents.
create function talk_attendees(asked uuid) returns table (id uuid, person uuid, name text, house text)
    language sql stable security definer set search_path = public, pg_temp
    begin atomic
        select a.id, a.person, a.name, a.house from talk_attendance a
        where a.session = asked and a.state = 'REGISTERED' and (talk_moderating() or talk_keeping(asked)) order by a.name, a.id;
    end;

-- How many administrations made a task of each takeaway of a session; tasks that were taken back do not count.
create function talk_takeaway_houses(asked uuid) returns table (takeaway uuid, houses bigint)
    language sql stable security definer set search_path = public, pg_temp
    begin atomic
        select k.takeaway, count(distinct k.authority)
        from talk_takeaway t join talk_takeaway_task k on k.takeaway = t.id join item i on i.id = k.item and i.deleted_at is null
        where t.session = asked group by k.takeaway;
    end;

-- Once for each who had a place. Answers GIVEN, TWICE or ABSENT.
create function give_talk_feedback(asked uuid, typed_score integer, typed_words text) returns text
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    own uuid;
begin
    select a.id into own from talk_attendance a
    where a.session = asked and a.state = 'REGISTERED' and (a.id = asking_person() or a.person = asking_person());
    if own is null then
        return 'ABSENT';
    end if;
    insert into talk_feedback_given values (own) on conflict do nothing;
    if not found then
        return 'TWICE';
    end if;
    insert into talk_feedback (session, score, words) values (asked, typed_score, typed_words);
    return 'GIVEN';
end $$;

-- Sums from five answers on, and then for everybody.
create function talk_feedback_sums(asked uuid) returns table (score integer, answers bigint)
    language sql stable security definer set search_path = public, pg_temp
    begin atomic
        select n.score, count(f.id)
        from generate_series(1, 5) n (score) left join talk_feedback f on f.session = asked and f.score = n.score
        where (select count(*) from talk_feedback c where c.session = asked) >= 5
        group by n.score order by n.score;
    end;

-- What people take with them, for the moderation; in the order of the alphabet, which tells nothing.
create function talk_feedback_words(asked uuid) returns setof text
    language sql stable security definer set search_path = public, pg_temp
    begin atomic
        select f.words from talk_feedback f
        where f.session = asked and f.words <> '' and talk_moderating()
          and (select count(*) from talk_feedback c where c.session = asked) >= 5
        order by f.words;
    end;

-- Publishes what is released: everybody named has answered, or their time is over. Whose answer is missing is struck.
create function publish_talk_notes(today date, now timestamptz) returns setof uuid
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    one uuid;
begin
    for one in
        select n.session from talk_note n
        where n.state = 'RELEASE' and (n.release_until < publish_talk_notes.today
            or not exists (select from talk_note_line l where l.session = n.session and l.attributed and l.consent is null))
        for update
    loop
        delete from talk_note_line l where l.session = one and l.attributed and coalesce(l.consent, 'STRUCK') = 'STRUCK';
        update talk_note_line l set name = a.name || case when a.house = '' then '' else ', ' || a.house end
        from talk_attendance a where l.session = one and l.consent = 'NAMED' and a.id = l.attendance;
        update talk_note_line l set attributed = false, attendance = null where l.session = one;
        update talk_note n set state = 'PUBLISHED', published_at = publish_talk_notes.now, version = n.version + 1,
            participants = (select count(*) from talk_attendance a where a.session = one and a.state = 'REGISTERED'),
            houses = (select count(distinct lower(a.house)) from talk_attendance a where a.session = one and a.state = 'REGISTERED' and a.house <> '')
        where n.session = one;
        return next one;
    end loop;
end $$;

create function take_down_talk_recordings(today date) returns void
    language sql security definer set search_path = public, pg_temp
    begin atomic
        delete from talk_recording r where r.down_on <= take_down_talk_recordings.today;
    end;

-- Whom to ask for feedback, once, from the next day on and within a week: marks them.
create function talk_due_feedback(day_begins timestamptz, now timestamptz)
    returns table (id uuid, session uuid, email citext, name text, question text, starts_at timestamptz)
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    return query
        update talk_attendance r set feedback_asked_at = talk_due_feedback.now
        from talk_session s
        where s.id = r.session and s.cancelled_at is null and r.state = 'REGISTERED' and r.feedback_asked_at is null
          and s.starts_at + s.minutes * interval '1 minute' < day_begins and s.starts_at > day_begins - interval '7 days'
          and not exists (select from talk_feedback_given g where g.attendance = r.id)
        returning r.id, s.id, r.email, r.name, s.question, s.starts_at;
end $$;
