-- What the pages of projects read most: the roll-up of a project or package without touching the rows themselves …
create index item_rollup on item (project, place) include (authority, kind, state, start_on, end_on, warn_on) where deleted_at is null;
-- … and the next milestone of each project.
create index item_milestone on item (project, end_on) where kind = 'MILESTONE' and deleted_at is null;

alter table project alter colour set default 'BLUE';
