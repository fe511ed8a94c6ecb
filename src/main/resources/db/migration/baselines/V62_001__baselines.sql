-- Basispläne: the plan of a project as it stood on a day. What is in one never changes; one that was put away can come back.

create table baseline (
    authority   uuid not null,
    project     uuid not null,
    id          uuid primary key default uuidv7(),
    origin      text not null check (origin in ('HAND', 'ADOPTION')),
    name        text not null check (length(name) <= 100),
    reason      text not null check (length(reason) <= 1000),
    person      uuid not null references person,
    at          timestamptz not null,
    removed_at  timestamptz,
    unique (id, project),
    check ((name = '') = (origin = 'ADOPTION')),
    foreign key (project, authority) references project (id, authority) on delete cascade
);
comment on column baseline.name is 'Empty for the one kept at the adoption: every language has its own word for it.';
create index baseline_project on baseline (project, at desc);
revoke delete, truncate on baseline from allmende_app;

create table baseline_item (
    authority   uuid not null,
    project     uuid not null,
    baseline    uuid not null,
    item        uuid not null,
    title       text not null,
    start_on    date,
    end_on      date,
    effort      integer,
    primary key (baseline, item),
    foreign key (baseline, project) references baseline (id, project) on delete cascade,
    foreign key (item, project) references item (id, project) on delete cascade
);
comment on table baseline_item is 'Tasks and milestones. Always read together with item, whose fence says who sees what.';
create index baseline_item_item on baseline_item (item);
revoke insert, update, delete, truncate on baseline_item from allmende_app;

do $$
declare t text;
begin
    foreach t in array array['baseline', 'baseline_item']
    loop
        execute format('alter table %I enable row level security', t);
        execute format('create policy own_authority on %I using (authority = (select asking_authority()))', t);
    end loop;
end $$;

-- A keyhole: whoever keeps a plan keeps all of it, what is confidential too; readers see what is theirs. Answers how much there was to keep.
create function fill_baseline(asked uuid) returns bigint
    language sql volatile security definer set search_path = public, pg_temp as $$
    with kept as (
        insert into baseline_item (authority, project, baseline, item, title, start_on, end_on, effort)
        select i.authority, i.project, b.id, i.id, i.title, coalesce(i.start_on, i.end_on), coalesce(i.end_on, i.start_on), i.effort
        from baseline b join item i on i.project = b.project and i.authority = b.authority
        where b.id = asked and b.authority = asking_authority() and i.deleted_at is null and i.kind <> 'PACKAGE' and i.state <> 'STOPPED'
        returning 1)
    select count(*) from kept
$$;
