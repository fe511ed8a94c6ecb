-- Runs as the owner of the database. The role allmende_app exists already: the application creates it before any migration.

create extension if not exists citext;
create extension if not exists pg_trgm;
create extension if not exists unaccent;

-- The application may work with the rows of every table that follows, but not change the tables themselves.
-- A table that needs less (history: no update, no delete) takes it away in its own migration.
grant usage on schema public to allmende_app;
alter default privileges in schema public grant select, insert, update, delete on tables to allmende_app;
alter default privileges in schema public grant usage, select on sequences to allmende_app;
alter default privileges in schema public grant execute on functions to allmende_app;

-- Sessions, as Spring Session 4.1 expects them.
create table spring_session (
    primary_id            char(36) primary key,
    session_id            char(36) not null unique,
    creation_time         bigint   not null,
    last_access_time      bigint   not null,
    max_inactive_interval int      not null,
    expiry_time           bigint   not null,
    principal_name        text
);
create index on spring_session (expiry_time);
create index on spring_session (principal_name);

create table spring_session_attributes (
    session_primary_id char(36) not null references spring_session on delete cascade,
    attribute_name     text     not null,
    attribute_bytes    bytea    not null,
    primary key (session_primary_id, attribute_name)
);

-- Jobs, as db-scheduler 16 expects them.
create table scheduled_tasks (
    task_name            text        not null,
    task_instance        text        not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean     not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures int,
    last_heartbeat       timestamptz,
    version              bigint      not null,
    priority             smallint,
    primary key (task_name, task_instance)
);
create index on scheduled_tasks (execution_time);
create index on scheduled_tasks (last_heartbeat);
create index on scheduled_tasks (priority desc, execution_time asc);
