-- What one administration proposes for the template of another: behind the fence of both.

create table change_request (
    authority   uuid not null references authority,
    id          uuid primary key default uuidv7(),
    template    uuid not null references template,
    maintainer  uuid references authority,
    version     uuid not null,
    state       text not null default 'PREPARED'
        check (state in ('PREPARED', 'OPEN', 'ACCEPTED', 'PARTLY', 'DECLINED', 'WITHDRAWN')),
    document    jsonb not null,
    reason      text not null check (length(reason) between 1 and 4000),
    person      uuid not null references person,
    person_name text not null check (length(person_name) between 1 and 201),
    created_at  timestamptz not null,
    accepted    text[] not null default '{}',
    answer      text not null default '' check (length(answer) <= 4000),
    answered_by text not null default '',
    answered_at timestamptz,
    draft       uuid references template_draft,
    unique (id, authority),
    foreign key (version, template) references template_version (id, template),
    check ((answered_at is null) = (state in ('PREPARED', 'OPEN', 'WITHDRAWN')))
);
comment on column change_request.authority is 'Who proposes.';
comment on column change_request.maintainer is 'Who looks after the template; empty for the starter content, where the operator answers.';
comment on column change_request.version is 'The version the proposal starts from.';
comment on column change_request.document is 'That version with the proposed changes (docs/format/plan.md), as JSON.';
comment on column change_request.person_name is 'A copy on purpose: the other side does not see the persons of this one.';
comment on column change_request.accepted is 'The changes that were accepted, each as its word.';
comment on column change_request.draft is 'The draft of the maintainer they went into.';
create index change_request_authority on change_request (authority, template);
create index change_request_template on change_request (template, created_at desc);
create index change_request_maintainer on change_request (maintainer, state);

alter table change_request enable row level security;
create policy own_authority on change_request using (authority = (select asking_authority()));
create policy maintaining on change_request for select
    using (state <> 'PREPARED' and (maintainer = (select asking_authority()) or maintainer is null and (select asking_operator())));
create policy answering on change_request for update
    using (state <> 'PREPARED' and (maintainer = (select asking_authority()) or maintainer is null and (select asking_operator())));

-- Where it comes from is no concern of the other side.
create table change_request_source (
    authority   uuid not null references authority,
    request     uuid not null,
    project     uuid not null,
    file_references text[] not null default '{}',
    kept        text[] not null default '{}',
    primary key (authority, request),
    foreign key (request, authority) references change_request (id, authority) on delete cascade,
    foreign key (project, authority) references project (id, authority) on delete cascade
);
comment on column change_request_source.file_references is 'Aktenzeichen of the project and its tasks, as they were.';
comment on column change_request_source.kept is 'What was found and may stay, each as somebody decided.';
alter table change_request_source enable row level security;
create policy own_authority on change_request_source using (authority = (select asking_authority()));

create table change_request_message (
    authority   uuid not null references authority,
    id          uuid primary key default uuidv7(),
    request     uuid not null references change_request on delete cascade,
    person      uuid not null references person,
    person_name text not null check (length(person_name) between 1 and 201),
    words       text not null check (length(words) between 1 and 2000),
    written_at  timestamptz not null
);
comment on table change_request_message is 'What both sides say about a proposal; nobody takes it back.';
create index change_request_message_request on change_request_message (request, written_at);
alter table change_request_message enable row level security;
create policy both_sides on change_request_message for select
    using (exists (select from change_request r where r.id = request and r.state <> 'PREPARED'));
create policy writing on change_request_message for insert
    with check (authority = (select asking_authority())
        and exists (select from change_request r where r.id = request and r.state <> 'PREPARED'));
revoke update, delete, truncate on change_request_message from allmende_app;
