-- Austausch: two people of different authorities write to each other. Nobody sees it but these two, each for the authority they wrote
-- for; the operator sees what one of them reported, until that is settled.

create table conversation (
    id              uuid primary key default uuidv7(),
    asker           uuid not null references person,
    asker_authority uuid not null references authority,
    asker_name      text not null check (length(asker_name) between 1 and 201),
    asker_seen_at   timestamptz not null,
    asked           uuid not null references person check (asked <> asker),
    asked_authority uuid not null references authority check (asked_authority <> asker_authority),
    asked_name      text not null check (length(asked_name) between 1 and 201),
    asked_seen_at   timestamptz not null default '-infinity',
    about           text not null check (length(about) between 1 and 300),
    about_path      text not null check (about_path ~ '^/[^/\\]' and length(about_path) <= 500),
    state           text not null default 'ASKED' check (state in ('ASKED', 'RUNNING', 'DECLINED', 'CLOSED')),
    started_at      timestamptz not null,
    last_at         timestamptz not null,
    ended_by        uuid references person,
    check ((ended_by is null) = (state in ('ASKED', 'RUNNING')))
);
comment on column conversation.asker_name is 'A copy on purpose, like asked_name: authorities do not see the persons of each other.';
comment on column conversation.about is 'The title of a template, a report, a question …; about_path is where it stands on this server.';
create index conversation_asker on conversation (asker, asker_authority, last_at desc, id desc);
create index conversation_asked on conversation (asked, asked_authority, last_at desc, id desc);
create unique index conversation_waiting on conversation (asker, asked) where state = 'ASKED';
comment on index conversation_waiting is 'Nobody asks the same person again before they have answered.';

create table conversation_message (
    id              uuid primary key default uuidv7(),
    conversation    uuid not null references conversation,
    person          uuid not null references person,
    words           text not null check (length(words) between 1 and 4000),
    written_at      timestamptz not null
);
create index conversation_message_place on conversation_message (conversation, written_at, id);

create table conversation_report (
    id              uuid primary key default uuidv7(),
    conversation    uuid not null references conversation,
    person          uuid not null references person,
    reason          text not null check (length(reason) between 1 and 1000),
    reported_at     timestamptz not null,
    settled_at      timestamptz,
    settled_by      uuid references person
);
create unique index conversation_report_open on conversation_report (conversation, person) where settled_at is null;

create table conversation_mute (
    authority       uuid not null references authority,
    person          uuid not null references person,
    muted           uuid not null references person,
    muted_name      text not null check (length(muted_name) between 1 and 410),
    muted_at        timestamptz not null,
    primary key (person, authority, muted)
);

alter table conversation enable row level security;
create policy the_two on conversation for select
    using (asker = (select asking_person()) and asker_authority = (select asking_authority())
        or asked = (select asking_person()) and asked_authority = (select asking_authority()));
create policy asking on conversation for insert
    with check (asker = (select asking_person()) and asker_authority = (select asking_authority()));
create policy answering on conversation for update
    using (asker = (select asking_person()) and asker_authority = (select asking_authority())
        or asked = (select asking_person()) and asked_authority = (select asking_authority()));
create policy reported on conversation for select
    using ((select asking_operator())
        and exists (select from conversation_report r where r.conversation = conversation.id and r.settled_at is null));

-- Seen by whoever sees the conversation; written by one of the two.
alter table conversation_message enable row level security;
create policy as_conversation on conversation_message for select
    using (exists (select from conversation c where c.id = conversation));
create policy writing on conversation_message for insert
    with check (person = (select asking_person())
        and exists (select from conversation c where c.id = conversation and (select asking_person()) in (c.asker, c.asked)));

alter table conversation_report enable row level security;
create policy oneself on conversation_report for select using (person = (select asking_person()));
create policy reporting on conversation_report for insert with check (person = (select asking_person()));
create policy operator on conversation_report for select using ((select asking_operator()));
create policy settling on conversation_report for update using ((select asking_operator()));

alter table conversation_mute enable row level security;
create policy oneself on conversation_mute
    using (person = (select asking_person()) and authority = (select asking_authority()));

-- Who the two are, what it is about and what was said stays as it was.
revoke update, delete, truncate on conversation, conversation_message, conversation_report from allmende_app;
grant update (state, last_at, ended_by, asker_seen_at, asked_seen_at) on conversation to allmende_app;
grant update (settled_at, settled_by) on conversation_report to allmende_app;

-- A keyhole: whether somebody can be asked now. It does not tell whether they muted the asker or were asked by too many others.
create function takes_questions(whom uuid, whom_authority uuid, since timestamptz, most integer) returns boolean
    language sql stable security definer set search_path = public, pg_temp
    begin atomic
        select not exists (select from conversation_mute m
                where m.person = whom and m.authority = whom_authority and m.muted = asking_person())
            and (select count(*) from conversation c
                where c.asked = whom and c.asked_authority = whom_authority and c.started_at > since) < most;
    end;
