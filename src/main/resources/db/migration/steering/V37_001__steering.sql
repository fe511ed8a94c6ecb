-- Risks, decisions and kept reports. Every change is a version of its own: the report of an earlier day says what was true then.

create table risk (
    authority   uuid not null,
    project     uuid not null,
    id          uuid not null,
    version     integer not null,
    title       text not null check (length(title) between 1 and 300),
    likelihood  text not null check (likelihood in ('LOW', 'MEDIUM', 'HIGH')),
    impact      text not null check (impact in ('LOW', 'MEDIUM', 'HIGH')),
    measure     text not null check (length(measure) <= 2000),
    responsible uuid references person,
    due_on      date,
    state       text not null check (state in ('OPEN', 'OCCURRED', 'CLOSED')),
    person      uuid not null references person,
    at          timestamptz not null,
    primary key (id, version),
    foreign key (project, authority) references project (id, authority) on delete cascade
);
create index risk_project on risk (project, id, version desc);

create table decision (
    authority   uuid not null,
    project     uuid not null,
    id          uuid not null,
    version     integer not null,
    question    text not null check (length(question) between 1 and 500),
    options     text not null check (length(options) <= 4000),
    decider     text not null check (length(decider) <= 200),
    due_on      date,
    outcome     text not null check (length(outcome) <= 4000),
    decided_on  date,
    person      uuid not null references person,
    at          timestamptz not null,
    primary key (id, version),
    check ((outcome = '') = (decided_on is null)),
    foreign key (project, authority) references project (id, authority) on delete cascade
);
create index decision_project on decision (project, id, version desc);

create table status_report (
    authority   uuid not null,
    project     uuid not null,
    id          uuid primary key default uuidv7(),
    as_of       date not null,
    situation   text not null check (length(situation) <= 4000),
    outlook     text not null check (length(outlook) <= 4000),
    document    jsonb not null,
    person      uuid not null references person,
    at          timestamptz not null,
    foreign key (project, authority) references project (id, authority) on delete cascade
);
comment on column status_report.document is 'The report as it was on that day; never read anew from the project.';
create index status_report_project on status_report (project, as_of desc, id desc);

revoke update, delete, truncate on risk, decision, status_report from allmende_app;

do $$
declare t text;
begin
    foreach t in array array['risk', 'decision', 'status_report']
    loop
        execute format('alter table %I enable row level security', t);
        execute format('create policy own_authority on %I using (authority = (select asking_authority()))', t);
    end loop;
end $$;
