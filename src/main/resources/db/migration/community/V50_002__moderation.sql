-- Who moderates. Name and house are copied, so that the operator need not look into other authorities.
create table moderator (
    person      uuid primary key references person,
    name        text not null,
    house       text not null,
    given_by    uuid not null references person,
    since       timestamptz not null default now()
);
alter table moderator enable row level security;
create policy operator on moderator using ((select asking_operator()));
create policy oneself on moderator for select using (person = (select asking_person()));
create policy resigning on moderator for delete using (person = (select asking_person()));

create function asking_moderator() returns boolean language sql stable
    return asking_operator() or exists (select from moderator m where m.person = asking_person());

-- A keyhole: whom the operator makes a moderator, by the address that was typed.
create function member_to_moderate(typed citext) returns table (person uuid, name text, house text)
    language sql stable security definer set search_path = public, pg_temp
    begin atomic
        select p.id, concat_ws(' ', p.given_name, p.family_name), a.name
        from person p join membership m on m.person = p.id and m.ended_at is null and m.group_name <> 'GUEST' join authority a on a.id = m.authority
        where p.email = typed and asking_operator()
        order by m.since, a.id limit 1;
    end;

-- What the operator wants here. One row.
create table community_setting (
    only_one    boolean primary key default true check (only_one),
    first_wait  integer not null default 0 check (first_wait between 0 and 20)
);
comment on column community_setting.first_wait is 'How many first contributions of a new account are looked at before they appear.';
insert into community_setting default values;
revoke insert, delete, truncate on community_setting from allmende_app;

-- How each contribution of any module above stands. Their own tables hold the text; here is what moderators need.
create table contribution_standing (
    kind        text not null check (kind ~ '^[a-z]{2,30}$'),
    id          uuid not null,
    author      uuid not null references person,
    author_name text not null default '',
    house       text not null default '',
    title       text not null check (length(title) between 1 and 300),
    excerpt     text not null default '' check (length(excerpt) <= 2000),
    path        text not null check (path like '/%'),
    state       text not null check (state in ('VISIBLE', 'WAITING', 'HIDDEN')),
    seen_once   boolean not null default false,
    reason      text not null default '' check (length(reason) <= 2000),
    hidden_by   uuid references person,
    appeal      text not null default '' check (length(appeal) <= 2000),
    verdict     text not null default '' check (length(verdict) <= 2000),
    written_at  timestamptz not null default now(),
    primary key (kind, id)
);
comment on column contribution_standing.author_name is 'Empty for who has left: „Ehemaliges Mitglied“.';
comment on column contribution_standing.seen_once is 'Was visible at some time, so its author is no newcomer any more.';
create index contribution_standing_author on contribution_standing (author);
create index contribution_standing_open on contribution_standing (state) where state <> 'VISIBLE';

alter table contribution_standing enable row level security;
create policy seen on contribution_standing for select using (state = 'VISIBLE' and (select asking_person()) is not null);
create policy author on contribution_standing using (author = (select asking_person()));
create policy moderators on contribution_standing using ((select asking_moderator()));

create table contribution_flag (
    kind        text not null,
    id          uuid not null,
    reporter    uuid not null references person,
    reason      text not null check (length(reason) between 1 and 2000),
    at          timestamptz not null default now(),
    settled_at  timestamptz,
    primary key (kind, id, reporter),
    foreign key (kind, id) references contribution_standing on delete cascade
);
alter table contribution_flag enable row level security;
create policy reporter on contribution_flag using (reporter = (select asking_person()));
create policy moderators on contribution_flag using ((select asking_moderator()));

create table moderation_trace (
    id          uuid primary key default uuidv7(),
    at          timestamptz not null default now(),
    kind        text not null,
    subject     uuid not null,
    actor       uuid not null references person,
    actor_name  text not null,
    act         text not null check (act in ('REPORTED', 'RELEASED', 'HIDDEN', 'SHOWN', 'APPEALED', 'UPHELD')),
    note        text not null default ''
);
comment on table moderation_trace is 'Who did what in moderation, and why. Append only.';
create index moderation_trace_subject on moderation_trace (kind, subject, at);
revoke update, delete, truncate on moderation_trace from allmende_app;
alter table moderation_trace enable row level security;
create policy moderators on moderation_trace for select using ((select asking_moderator()));
create policy oneself on moderation_trace for insert with check (actor = (select asking_person()));
