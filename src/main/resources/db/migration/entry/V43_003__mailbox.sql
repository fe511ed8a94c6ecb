-- A project can have an address of its own for mails that become tasks. The secret part opens nothing else and can be renewed.
create table project_mailbox (
    authority   uuid not null,
    project     uuid primary key,
    secret      text not null unique,
    made_by     uuid not null references person,
    made_at     timestamptz not null default now(),
    foreign key (project, authority) references project (id, authority) on delete cascade
);
alter table project_mailbox enable row level security;
create policy own_authority on project_mailbox using (authority = (select asking_authority()));

-- Every mail that came for a project, by a hash of its Message-ID: taken once, answered at most once.
create table received_mail (
    authority   uuid not null,
    project     uuid not null,
    message     text not null,
    sender      citext not null,
    item        uuid,
    answered    boolean not null default false,
    finished    boolean not null default false,
    received_at timestamptz not null default now(),
    primary key (project, message),
    foreign key (project, authority) references project (id, authority) on delete cascade
);
create index received_mail_sender on received_mail (authority, sender, received_at);
alter table received_mail enable row level security;
create policy own_authority on received_mail using (authority = (select asking_authority()));

-- A keyhole: whose mailbox this is, for the job that knows nothing but the address.
create function find_mailbox(wanted text) returns table (authority uuid, project uuid)
    language sql stable security definer set search_path = public, pg_temp as $$
    select b.authority, b.project from project_mailbox b where b.secret = wanted;
$$;

create function forget_received_mail() returns void language sql security definer set search_path = public, pg_temp as $$
    delete from received_mail where received_at < now() - interval '400 days';
$$;
