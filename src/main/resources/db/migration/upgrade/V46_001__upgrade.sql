-- What a project and its template agree on. Rows from before have no base: then it is the version's plan.
alter table template_adoption
    add column base jsonb,
    add column factor numeric not null default 1 check (factor > 0),
    add column postponed integer not null default 0,
    add column key_prefix text not null default '',
    add column root_package uuid;
comment on column template_adoption.base is
    'The plan (allmende/plan/1) both sides have agreed on: the base of the next merge.';
comment on column template_adoption.postponed is 'How many changes of this version wait to be decided on.';
comment on column template_adoption.key_prefix is
    'Before the keys of the template in the project; more than one template can live in a project.';

-- Each upgrade with what was agreed before and after it, so that taking it back takes that back too.
create table template_upgrade (
    authority        uuid not null,
    project          uuid not null,
    id               uuid not null default uuidv7(),
    change           uuid not null,
    taken_back       boolean not null default false,
    version_before   uuid not null references template_version,
    base_before      jsonb,
    postponed_before integer not null,
    version_after    uuid not null references template_version,
    base_after       jsonb not null,
    postponed_after  integer not null,
    primary key (authority, project, id),
    foreign key (project, authority) references project (id, authority) on delete cascade
);
create index template_upgrade_change on template_upgrade (project, change);
comment on column template_upgrade.change is 'The step of the history that made it, or that took it back.';
alter table template_upgrade enable row level security;
create policy own_authority on template_upgrade using (authority = (select asking_authority()));
