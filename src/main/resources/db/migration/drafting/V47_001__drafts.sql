-- Templates in the making: a whole plan with its header, as a value.

create table template_draft (
    authority   uuid not null references authority,
    id          uuid primary key default uuidv7(),
    template    uuid,
    state       text not null default 'EDITING' check (state in ('EDITING', 'REVIEW', 'RETURNED', 'PUBLISHED', 'DISCARDED')),
    version     integer not null default 0,
    document    jsonb not null,
    changed_by  uuid not null references person,
    changed_at  timestamptz not null,
    audience    text not null default 'OWN' check (audience in ('OWN', 'CHOSEN', 'COMMONS')),
    chosen      uuid[] not null default '{}',
    sent_by     uuid references person,
    reviewed_by uuid references person check (reviewed_by <> sent_by),
    remark      text not null default '' check (length(remark) <= 2000),
    unique (id, authority),
    foreign key (template, authority) references template (id, authority)
);
comment on column template_draft.template is 'The template of this authority whose next version it will be; empty for a new one.';
comment on column template_draft.document is 'The plan in the open format (docs/format/plan.md), as JSON.';
comment on column template_draft.reviewed_by is 'Four eyes: never who sent it.';
create index template_draft_authority on template_draft (authority, changed_at desc);

alter table template_draft enable row level security;
create policy own_authority on template_draft using (authority = (select asking_authority()));

-- What it was before each change: undo, and the conflict of two who write at once, need no more than the earlier value.
create table template_draft_step (
    authority   uuid not null references authority,
    draft       uuid not null,
    version     integer not null,
    document    jsonb not null,
    primary key (draft, version),
    foreign key (draft, authority) references template_draft (id, authority)
);
comment on column template_draft_step.version is 'The version that the document was, before the next one.';
alter table template_draft_step enable row level security;
create policy own_authority on template_draft_step using (authority = (select asking_authority()));
