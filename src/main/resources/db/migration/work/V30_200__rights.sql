-- Rights on projects, packages and tasks. See docs/decisions/rights.md.
--
-- access_grant says what was given. From it follow, kept by triggers so that nobody can forget them:
--   item.zone       a stretch of the tree in which everybody has the same rights: its topmost item, or the project
--   zone_access     who has which right in which zone, groups and inheritance resolved
--   project_member  the same for the project as a whole; VISITING: only parts of it

create table access_grant (
    authority    uuid not null,
    project      uuid not null,
    id           uuid primary key default uuidv7(),
    item         uuid,
    person       uuid references person,
    person_group uuid,
    role         text not null check (role in ('PLANNING', 'WORKING', 'READING')),
    given_by     uuid references person,
    given_at     timestamptz not null default now(),
    check (num_nonnulls(person, person_group) = 1),
    unique nulls not distinct (project, item, person, person_group),
    foreign key (project, authority) references project (id, authority) on delete cascade,
    foreign key (item, project) references item (id, project) on delete cascade,
    foreign key (person_group, authority) references person_group (id, authority) on delete cascade
);
comment on column access_grant.item is 'Null: on the whole project.';
create index access_grant_item on access_grant (item) where item is not null;
create index access_grant_group on access_grant (person_group) where person_group is not null;

create table zone_access (
    authority   uuid not null,
    project     uuid not null,
    zone        uuid not null,
    person      uuid not null,
    role        text not null,
    primary key (zone, person),
    foreign key (project, authority) references project (id, authority) on delete cascade
);
create index zone_access_person on zone_access (person, zone) include (authority);
create index zone_access_project on zone_access (project);

alter table project add column confidential boolean not null default false;
alter table item add column confidential boolean not null default false;
alter table item add column zone uuid;
update item set zone = project;
alter table item alter column zone set not null;
create index item_zone on item (project) where zone = id;

alter table project_member add column whole boolean not null default true;
comment on column project_member.whole is 'Sees all of it: no confidential package is closed to this person.';
alter table project_member drop constraint project_member_role_check;
alter table project_member add check (role in ('PLANNING', 'WORKING', 'READING', 'VISITING'));

insert into access_grant (authority, project, person, role, given_at)
select m.authority, m.project, m.person, m.role, p.created_at from project_member m join project p on p.id = m.project;
insert into zone_access (authority, project, zone, person, role) select authority, project, project, person, role from project_member;

-- The roll-up is read from an index alone; now the fence looks at the zone too.
drop index item_rollup;
create index item_rollup on item (project, place) include (authority, zone, kind, state, start_on, end_on, warn_on) where deleted_at is null;

-- What follows is only ever written by the functions below.
revoke insert, update, delete, truncate on zone_access from allmende_app;
revoke insert, update, delete, truncate on project_member from allmende_app;

create function role_rank(role text) returns integer language sql immutable parallel safe
    return case role when 'READING' then 1 when 'WORKING' then 2 when 'PLANNING' then 3 else 0 end;
create function role_of_rank(rank integer) returns text language sql immutable parallel safe
    return (array['READING', 'WORKING', 'PLANNING'])[rank];

-- Who may do what in each zone of a project: the highest of what was given at it or above it, up to the nearest confidential one. In a
-- confidential package its responsible person plans; if nobody would, that of the project does, so that nothing is ever lost.
create function refresh_access(touched uuid) returns void language plpgsql security definer set search_path = public, pg_temp as $$
begin
    -- Two at a time would each miss what the other gave.
    perform pg_advisory_xact_lock(30, hashtext(touched::text));
    with recursive zones as (
        select p.id, p.authority, null::uuid as above, false as closed, null::uuid as answers, p.responsible as lead from project p where p.id = touched
        union all
        select i.id, i.authority, coalesce(u.zone, i.project), i.confidential, i.responsible, p.responsible
        from item i join project p on p.id = i.project left join item u on u.id = i.parent
        where i.project = touched and i.zone = i.id
    ), given as (
        select coalesce(g.item, g.project) as zone, coalesce(g.person, m.person) as person, role_rank(g.role) as rank
        from access_grant g left join person_group_member m on m.person_group = g.person_group
        where g.project = touched and (g.person is not null or m.person is not null)
    ), followed as (
        select zone, person, rank from given
        union all
        select z.id, coalesce(z.answers, z.lead), 3 from zones z
        where z.closed and (z.answers is not null or not exists (select from given g where g.zone = z.id and g.rank = 3))
    ), reach as (
        select id as zone, id as origin, closed, above from zones
        union all
        select r.zone, z.id, z.closed, z.above from reach r join zones z on z.id = r.above where not r.closed
    ), wanted as (
        select z.authority, r.zone, f.person, role_of_rank(max(f.rank)) as role
        from reach r join followed f on f.zone = r.origin join zones z on z.id = r.zone
        group by z.authority, r.zone, f.person
    ), gone as (
        delete from zone_access a where a.project = touched
            and not exists (select from wanted w where w.zone = a.zone and w.person = a.person)
    )
    insert into zone_access (authority, project, zone, person, role)
    select authority, touched, zone, person, role from wanted
    on conflict (zone, person) do update set role = excluded.role where zone_access.role <> excluded.role;

    with living as (
        select touched as id
        union all
        select id from item where project = touched and zone = id and deleted_at is null
    ), wanted as (
        select a.authority, a.person, coalesce(max(a.role) filter (where a.zone = touched), 'VISITING') as role,
            count(*) = (select count(*) from living) as whole
        from zone_access a join living l on l.id = a.zone where a.project = touched
        group by a.authority, a.person
    ), gone as (
        delete from project_member m where m.project = touched and not exists (select from wanted w where w.person = m.person)
    )
    insert into project_member (authority, project, person, role, whole)
    select authority, touched, person, role, whole from wanted
    on conflict (project, person) do update set role = excluded.role, whole = excluded.whole
        where (project_member.role, project_member.whole) is distinct from (excluded.role, excluded.whole);
end $$;

-- Brings an item, and what below it lay in the same zone, into another.
create function rezone(top uuid, becomes uuid) returns void language plpgsql security definer set search_path = public, pg_temp as $$
declare was uuid := (select zone from item where id = top);
begin
    with recursive below as (
        select top as id
        union all
        select i.id from item i join below b on i.parent = b.id where i.zone = was
    )
    update item set zone = becomes where id in (select id from below) and zone = was;
end $$;

create function open_zone(top uuid) returns void language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if (select zone <> id from item where id = top) then
        perform rezone(top, top);
    end if;
end $$;

-- Nothing of its own any more: the rights of the package around it hold.
create function close_zone(top uuid) returns void language plpgsql security definer set search_path = public, pg_temp as $$
declare around uuid;
begin
    select coalesce(u.zone, i.project) into around from item i left join item u on u.id = i.parent
    where i.id = top and i.zone = i.id and not i.confidential and not exists (select from access_grant g where g.item = i.id);
    if found then
        perform rezone(top, around);
    end if;
end $$;

create function rights_given() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    perform open_zone(item) from (select distinct item from touched where item is not null) t;
    perform refresh_access(project) from (select distinct project from touched) t;
    return null;
end $$;

create function rights_taken() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    perform close_zone(item) from (select distinct item from touched where item is not null) t;
    perform refresh_access(project) from (select distinct project from touched) t;
    return null;
end $$;

create trigger grant_given after insert on access_grant referencing new table as touched for each statement execute function rights_given();
create trigger grant_changed after update on access_grant referencing new table as touched for each statement execute function rights_given();
create trigger grant_taken after delete on access_grant referencing old table as touched for each statement execute function rights_taken();

create function group_changed() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    perform refresh_access(project) from (
        select distinct g.project from touched t join access_grant g on g.person_group = t.person_group) p;
    return null;
end $$;

create trigger rights_of_group_joined after insert on person_group_member referencing new table as touched
    for each statement execute function group_changed();
create trigger rights_of_group_left after delete on person_group_member referencing old table as touched
    for each statement execute function group_changed();

create function item_zone() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if tg_op = 'INSERT' or old.zone <> old.id then
        new.zone := coalesce((select zone from item where id = new.parent), new.project);
    end if;
    return new;
end $$;

create function item_rights() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if old.parent is distinct from new.parent and new.zone <> old.zone then
        with recursive below as (
            select id from item where parent = new.id and zone = old.zone
            union all
            select i.id from item i join below b on i.parent = b.id where i.zone = old.zone
        )
        update item set zone = new.zone where id in (select id from below);
    end if;
    if new.confidential and not old.confidential then
        perform open_zone(new.id);
    elsif old.confidential and not new.confidential then
        perform close_zone(new.id);
    end if;
    if old.confidential <> new.confidential or exists (select from item where project = new.project and zone = id) then
        perform refresh_access(new.project);
    end if;
    return null;
end $$;

create trigger item_zone_new before insert on item for each row execute function item_zone();
create trigger item_zone_moved before update of parent on item for each row
    when (old.parent is distinct from new.parent) execute function item_zone();
create trigger item_rights_changed after update of parent, confidential, responsible, deleted_at on item for each row
    when (old.parent is distinct from new.parent or old.confidential <> new.confidential
        or new.zone = new.id and (old.responsible, old.deleted_at) is distinct from (new.responsible, new.deleted_at))
    execute function item_rights();

create function project_rights() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    perform refresh_access(new.id);
    return null;
end $$;

create trigger project_rights_changed after update of responsible on project for each row
    when (old.responsible <> new.responsible) execute function project_rights();

-- The fence. Of a project one belongs to, one sees the items whose zone one has a right in. Jobs ask for an authority and for nobody.
alter table access_grant enable row level security;
create policy own_authority on access_grant using (authority = (select asking_authority()));
alter table zone_access enable row level security;
create policy own_authority on zone_access using (authority = (select asking_authority()));

create policy in_sight on item as restrictive for select
    using ((select asking_person()) is null
        or exists (select from zone_access a where a.zone = item.zone and a.person = (select asking_person())));

-- For what must know all of a tree, whoever asks: free places, circles, what moves along. Of one's own authority, and of nothing else.
create view every_item with (security_barrier) as
    select authority, project, id, number, parent, place, kind, title, responsible, zone, confidential, version, changed_at, deleted_at
    from item where authority = (select asking_authority());

-- A keyhole: what the asking person may see of the asking authority, best first. As before, and item by item where somebody does not
-- see all of a project.
create or replace function find_work(query text, projects boolean, most integer) returns table (id uuid, rank real)
    language plpgsql stable security definer set search_path = public, pg_temp set plan_cache_mode = force_custom_plan as $$
declare
    asked tsquery := to_tsquery('german', query) || to_tsquery('simple', unaccent(query));
    mine uuid[] := array(
        select p.id from project p join project_member m on m.project = p.id
        where p.authority = asking_authority() and m.person = asking_person() and (not p.draft or m.role = 'PLANNING')
          and (not projects or not p.confidential or m.role <> 'VISITING'));
    whole uuid[] := array(select m.project from project_member m where m.person = asking_person() and m.whole and m.project = any(mine));
    zones uuid[] := array(select a.zone from zone_access a where a.person = asking_person() and a.project = any(mine) and a.project <> all(whole));
begin
    if projects then
        return query
            select w.id, ts_rank(w.words, asked) from work_words w
            where w.id = any(mine) and w.words @@ asked
            order by 2 desc, 1 desc limit most;
    else
        return query
            select f.id, ts_rank(f.words, asked)
            from (
                select w.id, w.words from work_words w
                where w.words @@ asked and w.project = any(mine) and w.id <> w.project
                  and (w.project = any(whole) or exists (select from item i where i.id = w.id and i.zone = any(zones)))
                limit 500
            ) f
            order by 2 desc, 1 desc limit most;
    end if;
end $$;

-- Somebody followed a link to what is not theirs and asks to see it. What they typed stays the same whether it leads anywhere: project is
-- null when it does not.
create table access_request (
    authority   uuid not null references authority,
    id          uuid primary key default uuidv7(),
    person      uuid not null references person,
    path        text not null check (length(path) between 1 and 200),
    note        text not null default '' check (length(note) <= 1000),
    project     uuid,
    item        uuid,
    asked_at    timestamptz not null default now(),
    answered_at timestamptz,
    answered_by uuid references person,
    granted     text check (granted in ('PLANNING', 'WORKING', 'READING')),
    foreign key (project, authority) references project (id, authority) on delete cascade,
    foreign key (item, project) references item (id, project) on delete cascade
);
create unique index access_request_open on access_request (authority, person, path) where answered_at is null;
create index access_request_project on access_request (project) where answered_at is null;
alter table access_request enable row level security;
create policy own_authority on access_request using (authority = (select asking_authority()));
