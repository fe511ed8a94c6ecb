-- The run of a routine is a project of its own kind: overviews of projects show it only when asked.

alter table project add column run boolean not null default false;
