-- Administrations that want to join, until the operator has decided. Private to the operator: there is a person's name in it.

create table registration (
    id          uuid primary key,
    token_hash  bytea not null unique,
    email       citext not null check (length(email) between 3 and 254),
    domain      text not null,
    person      text not null check (length(person) between 1 and 200),
    function    text not null check (length(function) between 1 and 200),
    name        text not null check (length(name) between 2 and 200),
    kind        text not null,
    land        text not null,
    ars         text check (ars ~ '^(0[1-9]|1[0-6])[0-9]{10}$'),
    inhabitants integer check (inhabitants > 0),
    website     text not null default '' check (length(website) <= 300),
    state       text not null default 'UNCONFIRMED' check (state in ('UNCONFIRMED', 'WAITING', 'ASKED', 'ADMITTED', 'REFUSED')),
    question    text not null default '' check (length(question) <= 2000),
    answer      text not null default '' check (length(answer) <= 2000),
    reason      text not null default '' check (length(reason) <= 2000),
    admitted_as uuid references authority,
    decided_by  uuid references person,
    decided_at  timestamptz,
    created_at  timestamptz not null default now()
);
create index registration_open on registration (state, created_at);

alter table registration enable row level security;
create policy operator on registration using ((select asking_operator()));
create policy anybody on registration for insert with check (state = 'UNCONFIRMED');

-- Keyholes for who has the link of a mail and is nobody yet. A link that nobody followed for a week is worth nothing.
create function registration_by_token(hash bytea) returns table (name text, email text, state text, question text, reason text)
    language sql stable security definer set search_path = public, pg_temp
    begin atomic
        select r.name, r.email::text, r.state, r.question, r.reason from registration r
        where r.token_hash = hash and (r.state <> 'UNCONFIRMED' or r.created_at > now() - interval '7 days');
    end;

create function confirm_registration(hash bytea) returns boolean
    language sql volatile security definer set search_path = public, pg_temp
    begin atomic
        with confirmed as (
            update registration set state = 'WAITING'
            where token_hash = hash and state = 'UNCONFIRMED' and created_at > now() - interval '7 days' returning id)
        select exists (select from confirmed);
    end;

create function answer_registration(hash bytea, typed text) returns boolean
    language sql volatile security definer set search_path = public, pg_temp
    begin atomic
        with answered as (
            update registration set state = 'WAITING', answer = typed where token_hash = hash and state = 'ASKED' returning id)
        select exists (select from answered);
    end;

-- Who is told that a registration waits.
create function operators_to_tell() returns table (email text)
    language sql stable security definer set search_path = public, pg_temp
    begin atomic
        select p.email::text from person p where p.operator;
    end;

-- What was never confirmed goes after a week, what was decided after a year.
create function forget_registrations() returns void
    language sql volatile security definer set search_path = public, pg_temp
    begin atomic
        delete from registration
        where state = 'UNCONFIRMED' and created_at < now() - interval '7 days' or decided_at < now() - interval '1 year';
    end;

-- The house rules, accepted once by each person in each wording.
create table rules_acceptance (
    person      uuid not null references person,
    version     integer not null check (version > 0),
    accepted_at timestamptz not null default now(),
    primary key (person, version)
);
alter table rules_acceptance enable row level security;
create policy oneself on rules_acceptance using (person = (select asking_person()));

-- Who belongs to the community alone has no part in projects, also where they had one before.
create function leave_projects() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    delete from person_group_member m using person_group g
    where g.id = m.person_group and g.authority = new.authority and m.person = new.person;
    delete from access_grant a where a.authority = new.authority and a.person = new.person;
    return null;
end $$;
create trigger leave_projects after insert or update of group_name on membership for each row
    when (new.group_name = 'COMMUNITY') execute function leave_projects();
