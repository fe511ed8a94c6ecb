-- Several templates can live in one project, each below a package of its own: each is upgraded and contributed from by itself.
alter table template_adoption
    drop constraint template_adoption_pkey,
    add column id uuid not null default uuidv7(),
    add column roles jsonb not null default '{}',
    add column left_out text[];
alter table template_adoption
    add primary key (authority, project, id),
    add unique (project, key_prefix);
comment on column template_adoption.root_package is
    'The package it was inserted as; empty for what the project was started from. While that is deleted, so is the adoption.';
comment on column template_adoption.roles is 'Roles of the template that a role of the project takes: key there to key here.';
comment on column template_adoption.left_out is
    'Keys of what was not taken, each with all below it. Empty in rows from before: then packages at the top that the base lacks.';

alter table template_upgrade add column adoption uuid;
update template_upgrade u set adoption = a.id from template_adoption a where a.project = u.project and a.authority = u.authority;
delete from template_upgrade where adoption is null;
alter table template_upgrade
    alter column adoption set not null,
    add foreign key (authority, project, adoption) references template_adoption (authority, project, id);
