-- A routine of the library is a template whose plan comes again.

alter table template add column routine boolean not null default false;
comment on column template.routine is 'Whether its newest version is a routine; overviews show the one or the other.';
create index template_routine on template (id) where routine;
