-- What concerns whom. A change leaves one row here within its transaction; everything else is the work of jobs.

create table happening (
    authority   uuid not null references authority,
    id          uuid primary key,
    change      uuid not null,
    project     uuid,
    person      uuid not null references person,
    cause       text not null,
    at          timestamptz not null,
    steps       jsonb not null
);
comment on table happening is 'Outbox: gone once it has been told. project is null for what concerns people only.';
create index happening_change on happening (authority, change);

-- What was told, once for all its readers.
create table news (
    authority   uuid not null references authority,
    id          uuid primary key,
    project     uuid,
    item        uuid,
    person      uuid references person,
    cause       text not null,
    at          timestamptz not null,
    steps       jsonb not null
);
comment on column news.person is 'Who did it; null where a day did: overdue, at risk.';
create index news_age on news (at);

-- One entry a thing and person, however many changes.
create table notice (
    authority   uuid not null references authority,
    person      uuid not null references person,
    id          uuid primary key,
    subject     uuid not null,
    project     uuid,
    item        uuid,
    last_at     timestamptz not null,
    mentioned   boolean not null,
    pressing    boolean not null,
    read_step   uuid,
    unique (person, subject, authority)
);
comment on column notice.subject is 'The item, or the project, or the absence it is about.';
comment on column notice.mentioned is 'Whether any of its lines is a mention.';
comment on column notice.pressing is 'Whether an unread line is a mention: stands first.';
comment on column notice.read_step is 'The step that marked it as read, so that it can be taken back; null while unread.';
create index notice_unread on notice (person, authority) include (project, item) where read_step is null;
create index notice_page on notice (person, authority, pressing desc, last_at desc, id desc);

create table notice_line (
    authority   uuid not null references authority,
    person      uuid not null references person,
    notice      uuid not null references notice on delete cascade,
    news        uuid not null references news on delete cascade,
    kind        text not null,
    instead_of  uuid references person,
    read_step   uuid,
    mail_at     timestamptz,
    mailed_at   timestamptz,
    primary key (notice, news)
);
comment on column notice_line.instead_of is 'The absent person for whom this one stands in.';
comment on column notice_line.mail_at is 'When it is to be mailed; null when it is not, or was.';
create index notice_line_news on notice_line (news);
create index notice_line_mail on notice_line (authority, person, mail_at) where mail_at is not null;
create index notice_line_due on notice_line (mail_at) where mail_at is not null;

-- How somebody wants to be told; what is absent follows the presets of the authority, and those the program.
create table notice_setting (
    authority   uuid not null references authority,
    person      uuid not null references person,
    kind        text not null,
    pace        text not null check (pace in ('NOW', 'HOURLY', 'DAILY', 'NEVER')),
    before      text,
    primary key (person, authority, kind)
);
comment on column notice_setting.before is 'What it was before somebody unsubscribed by a link; empty when it followed the preset.';

create table notice_preset (
    authority   uuid not null references authority,
    kind        text not null,
    pace        text not null check (pace in ('NOW', 'HOURLY', 'DAILY', 'NEVER')),
    primary key (authority, kind)
);

create table notice_hours (
    authority   uuid not null references authority,
    person      uuid references person,
    quiet_from  time not null,
    quiet_until time not null,
    quiet_days_off boolean not null,
    daily_at    time not null,
    unique nulls not distinct (authority, person)
);
comment on table notice_hours is 'Quiet hours and the time of the daily mail: of a person, or without one the preset of the authority.';

create table follower (
    authority   uuid not null references authority,
    person      uuid not null references person,
    subject     uuid not null,
    project     uuid not null,
    item        uuid,
    primary key (subject, person)
);
create index follower_person on follower (person, authority);

create table notice_alarm (
    authority   uuid not null references authority,
    item        uuid not null,
    kind        text not null,
    end_on      date not null,
    primary key (item, kind, end_on)
);
comment on table notice_alarm is 'What was told as overdue or at risk, so that nobody hears it every day.';

create table inbox_key (
    only_one    boolean primary key default true check (only_one),
    key         bytea not null default sha256((gen_random_uuid()::text || gen_random_uuid()::text)::bytea)
);
comment on table inbox_key is 'System table: signs the links by which one unsubscribes.';
insert into inbox_key default values;
revoke insert, update, delete, truncate on inbox_key from allmende_app;

-- A person sees their own; a job is bound to the authority alone.
do $$
declare t text;
begin
    foreach t in array array['happening', 'news', 'notice_preset', 'notice_setting', 'notice_hours', 'follower', 'notice_alarm']
    loop
        execute format('alter table %I enable row level security', t);
        execute format('create policy own_authority on %I using (authority = (select asking_authority()))', t);
    end loop;
    foreach t in array array['notice', 'notice_line']
    loop
        execute format('alter table %I enable row level security', t);
        execute format('create policy own_authority on %I using (authority = (select asking_authority())
            and ((select asking_person()) is null or person = (select asking_person())))', t);
    end loop;
end $$;

-- Keyholes for the jobs: where there is work. They give nothing but identifiers.
create function authorities_with_happenings() returns table (authority uuid)
    language sql stable security definer set search_path = public, pg_temp
    begin atomic
        select distinct h.authority from happening h limit 500;
    end;

create function people_with_mail_due(until timestamptz, most integer) returns table (authority uuid, person uuid)
    language sql stable security definer set search_path = public, pg_temp
    begin atomic
        select distinct l.authority, l.person from notice_line l where l.mail_at <= until limit most;
    end;
