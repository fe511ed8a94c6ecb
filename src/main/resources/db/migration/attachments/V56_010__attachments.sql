-- Files that come with a template. The contents lie in the store, each once, whoever refers to them.

create table draft_attachment (
    authority   uuid not null references authority,
    draft       uuid not null,
    id          uuid primary key default uuidv7(),
    file        uuid not null,
    item        text,
    name        text not null check (length(name) between 1 and 180),
    hash        text not null references stored_content,
    size        bigint not null,
    type        text not null,
    chosen_by   uuid not null references person,
    chosen_at   timestamptz not null default now(),
    unique (draft, file),
    foreign key (draft, authority) references template_draft (id, authority) on delete cascade
);
comment on column draft_attachment.file is 'The file of the project; it may be gone by now, the content is not.';
comment on column draft_attachment.item is 'Key of the item it belongs to; null for the whole.';
create index draft_attachment_hash on draft_attachment (hash);
alter table draft_attachment enable row level security;
create policy own_authority on draft_attachment using (authority = (select asking_authority()));

-- As immutable as the version it belongs to.
create table template_attachment (
    id          uuid primary key default uuidv7(),
    version     uuid not null references template_version,
    item        text,
    name        text not null check (length(name) between 1 and 180),
    hash        text not null references stored_content,
    size        bigint not null,
    type        text not null
);
create index template_attachment_version on template_attachment (version);
create index template_attachment_hash on template_attachment (hash);
alter table template_attachment enable row level security;
create policy as_template on template_attachment for select
    using (exists (select from template_version v where v.id = template_attachment.version));
create policy added on template_attachment for insert
    with check (exists (select from template_version v join template t on t.id = v.template
        where v.id = template_attachment.version and t.authority = (select asking_authority())));
revoke update, delete on template_attachment from allmende_app;

create table dropped_attachment (
    authority   uuid not null references authority,
    draft       uuid not null,
    attachment  uuid not null references template_attachment,
    primary key (draft, attachment),
    foreign key (draft, authority) references template_draft (id, authority) on delete cascade
);
comment on table dropped_attachment is 'What the version before had and the next one leaves out.';
alter table dropped_attachment enable row level security;
create policy own_authority on dropped_attachment using (authority = (select asking_authority()));

-- What a template needs is no orphan.
create or replace function lock_orphaned_content(before timestamptz) returns text
    language sql volatile security definer set search_path = public, pg_temp as $$
    select c.hash from stored_content c
    where c.touched_at < before
      and not exists (select from file_version v where v.hash = c.hash)
      and not exists (select from file_version v where v.preview = c.hash)
      and not exists (select from draft_attachment a where a.hash = c.hash)
      and not exists (select from template_attachment a where a.hash = c.hash)
    limit 1 for update skip locked
$$;
