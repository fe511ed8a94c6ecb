-- Who is away and who stands in. No reason is kept: it is nobody's business.

create extension if not exists btree_gist;

create table absence (
    authority   uuid not null references authority,
    id          uuid primary key default uuidv7(),
    person      uuid not null references person,
    from_on     date not null,
    until_on    date not null check (until_on >= from_on),
    substitute  uuid references person check (substitute <> person),
    mail_paused boolean not null default true,
    set_by      uuid not null references person,
    set_at      timestamptz not null default now(),
    withdrawn_by uuid references person,
    withdrawn_at timestamptz,
    constraint absence_once exclude using gist (authority with =, person with =, daterange(from_on, until_on, '[]') with &&)
        where (withdrawn_at is null)
);
comment on table absence is 'A withdrawn absence stays, so that one sees who set it and who took it back.';
create index absence_time on absence (authority, until_on) where withdrawn_at is null;
revoke delete, truncate on absence from allmende_app;

alter table absence enable row level security;
create policy own_authority on absence using (authority = (select asking_authority()));
