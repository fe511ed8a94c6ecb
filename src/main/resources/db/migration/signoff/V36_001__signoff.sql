-- Mitzeichnung. What was answered and handed on is written once: the application may neither change nor delete it.

create table signoff (
    authority   uuid not null,
    project     uuid not null,
    item        uuid not null,
    id          uuid primary key default uuidv7(),
    round       integer not null,
    sequence    text not null check (sequence in ('ORDERED', 'PARALLEL')),
    subject     text not null check (length(subject) between 1 and 10000),
    initiator   uuid not null references person,
    started_at  timestamptz not null,
    state       text not null default 'RUNNING' check (state in ('RUNNING', 'SIGNED', 'LAPSED', 'REJECTED', 'WITHDRAWN')),
    ended_at    timestamptz,
    check ((state = 'RUNNING') = (ended_at is null)),
    unique (id, project),
    unique (item, round),
    foreign key (item, project) references item (id, project) on delete cascade,
    foreign key (project, authority) references project (id, authority) on delete cascade
);
create unique index signoff_running on signoff (item) where state = 'RUNNING';
create index signoff_initiator on signoff (initiator, id);

create table signoff_step (
    authority   uuid not null,
    project     uuid not null,
    signoff     uuid not null,
    id          uuid primary key default uuidv7(),
    position    integer not null,
    unit        text not null default '',
    due_on      date,
    unique (signoff, position),
    unique (id, project),
    foreign key (signoff, project) references signoff (id, project) on delete cascade,
    foreign key (project, authority) references project (id, authority) on delete cascade
);
comment on column signoff_step.unit is 'The unit it was given to as a whole; its people stand in signoff_signer, one of them suffices.';

create table signoff_signer (
    authority   uuid not null,
    project     uuid not null,
    step        uuid not null,
    person      uuid not null references person,
    active      boolean not null default true,
    primary key (step, person),
    foreign key (step, project) references signoff_step (id, project) on delete cascade,
    foreign key (project, authority) references project (id, authority) on delete cascade
);
comment on column signoff_signer.active is 'False once they have handed it on.';
create index signoff_signer_person on signoff_signer (person) where active;

create table signoff_delegation (
    authority   uuid not null,
    project     uuid not null,
    step        uuid not null,
    id          uuid primary key default uuidv7(),
    from_person uuid not null references person,
    to_person   uuid not null references person,
    by_person   uuid not null references person,
    reason      text not null check (length(reason) between 1 and 500),
    at          timestamptz not null,
    foreign key (step, project) references signoff_step (id, project) on delete cascade,
    foreign key (project, authority) references project (id, authority) on delete cascade
);
create index signoff_delegation_step on signoff_delegation (step);

create table signoff_answer (
    authority   uuid not null,
    project     uuid not null,
    step        uuid primary key,
    answer      text not null check (answer in ('SIGNED', 'REMARKED', 'REJECTED', 'NOT_COMPETENT')),
    remark      text not null check (length(remark) <= 4000),
    person      uuid not null references person,
    at          timestamptz not null,
    foreign key (step, project) references signoff_step (id, project) on delete cascade,
    foreign key (project, authority) references project (id, authority) on delete cascade
);

revoke update, delete, truncate on signoff, signoff_step, signoff_signer, signoff_delegation, signoff_answer from allmende_app;
grant update (state, ended_at) on signoff to allmende_app;
grant update (active) on signoff_signer to allmende_app;

do $$
declare t text;
begin
    foreach t in array array['signoff', 'signoff_step', 'signoff_signer', 'signoff_delegation', 'signoff_answer']
    loop
        execute format('alter table %I enable row level security', t);
        execute format('create policy own_authority on %I using (authority = (select asking_authority()))', t);
    end loop;
end $$;
