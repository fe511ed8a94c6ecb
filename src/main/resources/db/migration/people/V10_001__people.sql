-- Who is there: authorities, persons and what joins them.

create table authority (
    id          uuid primary key default uuidv7(),
    name        text not null check (length(name) between 2 and 200),
    kind        text not null,
    ars         text unique check (ars ~ '^(0[1-9]|1[0-6])[0-9]{10}$'),
    land        text not null,
    locality    text,
    inhabitants integer check (inhabitants > 0),
    street      text not null default '',
    postcode    text not null default '',
    city        text not null default '',
    free_christmas_eve boolean not null default true,
    verified_on date,
    created_at  timestamptz not null default now(),
    version     integer not null default 0
);
comment on table authority is 'The public directory of administrations: everybody reads it.';

create table person (
    id          uuid primary key default uuidv7(),
    email       citext not null unique check (length(email) between 3 and 254),
    given_name  text not null check (length(given_name) between 1 and 100),
    family_name text not null check (length(family_name) between 1 and 100),
    password    text,
    operator    boolean not null default false,
    language    text not null default 'de' check (language in ('de', 'en')),
    theme       text not null default '' check (theme in ('', 'light', 'dark')),
    last_authority uuid references authority,
    created_at  timestamptz not null default now()
);
comment on column person.last_authority is 'The authority acted for last: where the next sign-in leads.';

create table membership (
    authority   uuid not null references authority,
    person      uuid not null references person,
    group_name  text not null check (group_name in ('ADMINISTRATION', 'PLANNING', 'WORKING', 'GUEST')),
    unit        text not null default '',
    since       date not null default current_date,
    ended_at    timestamptz,
    primary key (authority, person)
);
comment on column membership.ended_at is 'Withdrawn memberships stay, so that what somebody did keeps their name.';
create index membership_person on membership (person);

create table closing_day (
    authority   uuid not null references authority,
    day         date not null,
    name        text not null check (length(name) between 1 and 100),
    primary key (authority, day)
);

create table invitation (
    authority   uuid not null references authority,
    id          uuid primary key default uuidv7(),
    email       citext not null,
    group_name  text not null check (group_name in ('ADMINISTRATION', 'PLANNING', 'WORKING', 'GUEST')),
    unit        text not null default '',
    token_hash  bytea not null unique,
    invited_by  uuid not null references person,
    created_at  timestamptz not null default now(),
    expires_at  timestamptz not null,
    accepted_at timestamptz
);
create index invitation_authority on invitation (authority, created_at desc);

create table password_reset (
    token_hash  bytea primary key,
    person      uuid not null references person,
    expires_at  timestamptz not null,
    used_at     timestamptz
);

create table api_token (
    id          uuid primary key default uuidv7(),
    person      uuid not null references person,
    authority   uuid not null references authority,
    name        text not null check (length(name) between 1 and 100),
    token_hash  bytea not null unique,
    scope       text not null check (scope in ('READ', 'WRITE')),
    created_at  timestamptz not null default now(),
    last_used_on date,
    revoked_at  timestamptz
);
create index api_token_person on api_token (person);

create table people_history (
    authority   uuid not null references authority,
    id          uuid primary key default uuidv7(),
    at          timestamptz not null default now(),
    actor       uuid references person,
    what        text not null,
    subject     text not null default '',
    old_value   text not null default '',
    new_value   text not null default ''
);
comment on table people_history is 'Who changed what about members, invitations and the authority itself. Append only.';
create index people_history_authority on people_history (authority, at desc);
revoke update, delete on people_history from allmende_app;

create table attempt (
    id          text primary key,
    state       bytea,
    expires_at  bigint
);
comment on table attempt is 'System table: how often something was guessed at, by hashed account and by network address.';
create index attempt_expired on attempt (expires_at);

-- The fence. Only the row's own authority or person is compared, so an index can stand behind it.

create function asking_authority() returns uuid language sql stable parallel safe
    return nullif(current_setting('allmende.authority', true), '')::uuid;
create function asking_person() returns uuid language sql stable parallel safe
    return nullif(current_setting('allmende.person', true), '')::uuid;

alter table membership enable row level security;
create policy own_authority on membership using (authority = (select asking_authority()));
create policy oneself on membership for select using (person = (select asking_person()));

-- Colleagues see each other, also those who have left; only oneself changes oneself.
alter table person enable row level security;
create policy oneself on person using (id = (select asking_person()));
create policy colleagues on person for select
    using (exists (select from membership m where m.person = person.id and m.authority = (select asking_authority())));

-- The directory is for everybody to read; only from within does one change an authority.
alter table authority enable row level security;
create policy everybody on authority for select using (true);
create policy added on authority for insert with check (true);
create policy own_authority on authority for update using (id = (select asking_authority()));

alter table people_history enable row level security;
create policy own_authority on people_history using (authority = (select asking_authority()));

alter table closing_day enable row level security;
create policy own_authority on closing_day using (authority = (select asking_authority()));

alter table invitation enable row level security;
create policy own_authority on invitation using (authority = (select asking_authority()));

alter table password_reset enable row level security;
create policy own_person on password_reset using (person = (select asking_person()));

alter table api_token enable row level security;
create policy own_person on api_token using (person = (select asking_person()));

-- The keyholes: what must be found before one knows who asks. Each needs a secret or an address that was typed,
-- and gives no more than that step needs.

create function account_by_email(typed citext) returns table (person uuid, password text)
    language sql stable security definer set search_path = public, pg_temp
    begin atomic
        select id, person.password from person where email = typed;
    end;

create function invitation_by_token(hash bytea)
    returns table (id uuid, authority uuid, authority_name text, email citext, group_name text, unit text, expires_at timestamptz, accepted_at timestamptz, account_exists boolean)
    language sql stable security definer set search_path = public, pg_temp
    begin atomic
        select i.id, i.authority, a.name, i.email, i.group_name, i.unit, i.expires_at, i.accepted_at,
               exists (select from person p where p.email = i.email)
        from invitation i join authority a on a.id = i.authority
        where i.token_hash = hash;
    end;

create function reset_by_token(hash bytea) returns table (person uuid, expires_at timestamptz, used_at timestamptz)
    language sql stable security definer set search_path = public, pg_temp
    begin atomic
        select r.person, r.expires_at, r.used_at from password_reset r where r.token_hash = hash;
    end;

create function api_token_by_hash(hash bytea)
    returns table (id uuid, person uuid, authority uuid, scope text, last_used_on date)
    language sql stable security definer set search_path = public, pg_temp
    begin atomic
        select t.id, t.person, t.authority, t.scope, t.last_used_on from api_token t where t.token_hash = hash and t.revoked_at is null;
    end;

create function anybody_there() returns boolean
    language sql stable security definer set search_path = public, pg_temp
    begin atomic
        select exists (select from person);
    end;
