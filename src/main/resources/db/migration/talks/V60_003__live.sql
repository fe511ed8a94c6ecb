-- The live page of a session: how far it is, and what those who take part ask, raise and choose.

-- A voice is a person, or the attendance of a guest: whoever asks the database, if they have a place in this session.
create function talk_speaks(asked uuid) returns boolean
    language sql stable security definer set search_path = public, pg_temp
    begin atomic
        select exists (
            select from talk_attendance a where a.session = asked and a.state = 'REGISTERED'
                and (a.id = asking_person() or a.person = asking_person()))
            or talk_moderating();
    end;

create table talk_question (
    id          uuid primary key default uuidv7(),
    session     uuid not null references talk_session,
    voice       uuid not null,
    words       text not null check (length(words) between 3 and 300),
    state       text not null default 'OPEN' check (state in ('OPEN', 'CURRENT', 'DONE', 'HIDDEN')),
    at          timestamptz not null,
    unique (id, session)
);
comment on table talk_question is 'Asked without a name, and a card in the Lean Coffee.';
create index talk_question_session on talk_question (session, at);
create unique index talk_question_current on talk_question (session) where state = 'CURRENT';

create table talk_question_vote (
    session     uuid not null,
    question    uuid not null,
    voice       uuid not null,
    primary key (question, voice),
    foreign key (question, session) references talk_question (id, session)
);

create table talk_live (
    session     uuid primary key references talk_session,
    form        text not null default 'AGENDA' check (form in ('AGENDA', 'COFFEE')),
    point       uuid references talk_agenda on delete set null,
    until       timestamptz,
    ended       boolean not null default false
);
comment on table talk_live is 'How far a session is. No row: it has not begun.';
comment on column talk_live.until is 'When the time box ends; null for none.';

create table talk_hand (
    id          uuid primary key default uuidv7(),
    session     uuid not null references talk_session,
    voice       uuid not null,
    name        text not null check (length(name) <= 200),
    at          timestamptz not null,
    unique (session, voice)
);
comment on table talk_hand is 'Raised hands in their order: the number for everybody, the names for the moderation.';

create table talk_poll (
    id          uuid primary key default uuidv7(),
    session     uuid not null references talk_session,
    question    text not null check (length(question) between 1 and 200),
    choices     text[] not null check (cardinality(choices) between 2 and 6),
    minutes     integer[] check (cardinality(minutes) = cardinality(choices)),
    opened_at   timestamptz not null,
    closed_at   timestamptz,
    unique (id, session)
);
comment on column talk_poll.minutes is 'Only when it is asked whether to go on: what each choice adds to the time box, 0 for the next topic.';
create unique index talk_poll_open on talk_poll (session) where closed_at is null;
create index talk_poll_session on talk_poll (session, opened_at desc);

create table talk_poll_vote (
    session     uuid not null,
    poll        uuid not null,
    voice       uuid not null,
    choice      integer not null check (choice between 1 and 6),
    primary key (poll, voice),
    foreign key (poll, session) references talk_poll (id, session)
);

alter table talk_live enable row level security;
create policy moderating on talk_live using ((select talk_moderating()));
alter table talk_poll enable row level security;
create policy moderating on talk_poll using ((select talk_moderating()));

-- What comes from one voice is seen by that voice; the sums are in talk_live_board.
alter table talk_question enable row level security;
create policy oneself on talk_question for select using (voice = (select asking_person()));
create policy asking on talk_question for insert with check (voice = (select asking_person()) and talk_speaks(session));
create policy moderating on talk_question using ((select talk_moderating()));
alter table talk_question_vote enable row level security;
create policy oneself on talk_question_vote using (voice = (select asking_person())) with check (voice = (select asking_person()) and talk_speaks(session));
alter table talk_hand enable row level security;
create policy oneself on talk_hand using (voice = (select asking_person())) with check (voice = (select asking_person()) and talk_speaks(session));
create policy moderating on talk_hand using ((select talk_moderating()));
alter table talk_poll_vote enable row level security;
create policy oneself on talk_poll_vote using (voice = (select asking_person())) with check (voice = (select asking_person()) and talk_speaks(session));

-- The one picture that all have of a session. It names nobody. Who may look at the session is asked before.
create function talk_live_board(asked uuid) returns jsonb
    language sql stable security definer set search_path = public, pg_temp
    begin atomic
        select jsonb_build_object(
            'begun', l.session is not null,
            'ended', coalesce(l.ended, false),
            'form', coalesce(l.form, 'AGENDA'),
            'point', l.point,
            'until', l.until,
            'hands', (select count(*) from talk_hand h where h.session = s.id),
            'points', (select coalesce(jsonb_agg(jsonb_build_object('id', a.id, 'title', a.title, 'minutes', a.minutes, 'who', a.who) order by a.place, a.id), '[]')
                from talk_agenda a where a.session = s.id),
            'questions', (select coalesce(jsonb_agg(to_jsonb(q) order by q.state = 'DONE', q.state <> 'CURRENT', q.votes desc, q.id), '[]')
                from (select q.id, q.words, q.state, (select count(*) from talk_question_vote v where v.question = q.id) votes
                    from talk_question q where q.session = s.id and q.state <> 'HIDDEN' order by q.state = 'DONE', votes desc, q.id limit 60) q),
            'poll', (select jsonb_build_object('id', p.id, 'question', p.question, 'choices', to_jsonb(p.choices), 'open', p.closed_at is null,
                    'given', (select count(*) from talk_poll_vote v where v.poll = p.id),
                    'sums', (select jsonb_agg((select count(*) from talk_poll_vote v where v.poll = p.id and v.choice = n.n) order by n.n)
                        from generate_series(1, cardinality(p.choices)) n (n)))
                from talk_poll p where p.session = s.id order by p.closed_at is null desc, p.opened_at desc limit 1))
        from talk_session s left join talk_live l on l.session = s.id where s.id = asked;
    end;

-- What is left of a session when it is over: the questions and sums; who said what goes with the attendances.
create or replace function forget_talk_attendances(now timestamptz) returns void
    language sql security definer set search_path = public, pg_temp
    begin atomic
        delete from talk_hand h using talk_session s where s.id = h.session and s.starts_at < now - interval '2 days';
        delete from talk_poll_vote v using talk_session s where s.id = v.session and s.starts_at < now - interval '30 days';
        delete from talk_question_vote v using talk_session s where s.id = v.session and s.starts_at < now - interval '30 days';
        delete from talk_attendance r using talk_session s
        where s.id = r.session and ((r.state = 'ASKED' and r.asked_at < now - interval '2 days') or s.starts_at < now - interval '180 days');
    end;
