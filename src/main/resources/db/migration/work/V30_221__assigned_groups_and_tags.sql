-- A group of persons can carry a task out: whoever belongs to it has the task, as long as they do.
create table assignee_group (
    authority    uuid not null,
    project      uuid not null,
    item         uuid not null,
    person_group uuid not null,
    primary key (item, person_group),
    foreign key (item, project) references item (id, project) on delete cascade,
    foreign key (project, authority) references project (id, authority) on delete cascade,
    foreign key (person_group, authority) references person_group (id, authority) on delete cascade
);
create index assignee_group_group on assignee_group (person_group, item);

-- Everybody who carries an item out, by name or by a group. What asks “is it mine?” asks here.
create view doer with (security_invoker = true) as
    select authority, item, person from assignee where authority = (select asking_authority())
    union all
    select g.authority, g.item, m.person from assignee_group g join person_group_member m on m.person_group = g.person_group
    where g.authority = (select asking_authority());

-- The tags an authority uses, to pick from. Kept by a trigger, since templates bring theirs along.
create table tag (
    authority   uuid not null references authority,
    name        text not null check (length(name) between 1 and 60),
    primary key (authority, name)
);

create function note_tags() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    insert into tag (authority, name)
    select distinct a.authority, left(t.name, 60) from added a cross join lateral unnest(a.tags) t(name) where t.name <> ''
    on conflict do nothing;
    return null;
end $$;
create trigger item_tags_new after insert on item referencing new table as added for each statement execute function note_tags();

create function note_changed_tags() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    insert into tag (authority, name) select distinct new.authority, left(t.name, 60) from unnest(new.tags) t(name) where t.name <> ''
    on conflict do nothing;
    return null;
end $$;
create trigger item_tags_changed after update of tags on item for each row when (old.tags <> new.tags) execute function note_changed_tags();

insert into tag (authority, name)
select distinct i.authority, left(t.name, 60) from item i cross join lateral unnest(i.tags) t(name) where t.name <> '' on conflict do nothing;

do $$
declare t text;
begin
    foreach t in array array['assignee_group', 'tag']
    loop
        execute format('alter table %I enable row level security', t);
        execute format('create policy own_authority on %I using (authority = (select asking_authority()))', t);
    end loop;
end $$;
