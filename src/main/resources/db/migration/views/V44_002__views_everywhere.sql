-- Views over all projects: those of “Projekte” and of the calendar belong to no project. Shared ones are for the authority.
alter table saved_view alter column project drop not null;
comment on column saved_view.project is 'Null: over all projects.';

drop index saved_view_own_name, saved_view_shared_name, saved_view_own_standard, saved_view_shared_standard;
create unique index saved_view_own_name on saved_view (authority, project, page, person, lower(name)) nulls not distinct where deleted_at is null and not shared;
create unique index saved_view_shared_name on saved_view (authority, project, page, lower(name)) nulls not distinct where deleted_at is null and shared;
create unique index saved_view_own_standard on saved_view (authority, project, page, person) nulls not distinct where deleted_at is null and standard and not shared;
create unique index saved_view_shared_standard on saved_view (authority, project, page) nulls not distinct where deleted_at is null and standard and shared;
create index saved_view_everywhere on saved_view (authority) where project is null;
