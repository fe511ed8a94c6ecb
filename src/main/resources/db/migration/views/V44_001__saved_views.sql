-- Views somebody keeps under a name: what stands behind the path of the page. Private, or shared with all of the project.
create table saved_view (
    authority   uuid not null,
    project     uuid not null,
    id          uuid primary key default uuidv7(),
    person      uuid not null references person,
    page        text not null,
    name        text not null check (length(name) between 1 and 60),
    query       text not null check (length(query) <= 2000),
    shared      boolean not null,
    standard    boolean not null default false,
    deleted_at  timestamptz,
    foreign key (project, authority) references project (id, authority) on delete cascade
);
comment on column saved_view.query is 'As in the address, with its question mark; read as leniently as any address.';
comment on column saved_view.standard is 'Opens the page when its address says nothing: for everybody when it is shared, otherwise for its person, who comes first.';
create index saved_view_project on saved_view (project, page) where deleted_at is null;
create unique index saved_view_own_name on saved_view (project, page, person, lower(name)) where deleted_at is null and not shared;
create unique index saved_view_shared_name on saved_view (project, page, lower(name)) where deleted_at is null and shared;
create unique index saved_view_own_standard on saved_view (project, page, person) where deleted_at is null and standard and not shared;
create unique index saved_view_shared_standard on saved_view (project, page) where deleted_at is null and standard and shared;

alter table saved_view enable row level security;
create policy own_authority on saved_view using (authority = (select asking_authority()));
create policy own_or_shared on saved_view as restrictive using (shared or person = (select asking_person()));
