-- Partner authorities in a joint project. The leading authority invites one and says what its people may have at most; the partner accepts
-- and names them. They become guests of the leading authority, and their rights last as long as the partnership.

create table partnership (
    authority   uuid not null references authority,
    project     uuid not null,
    id          uuid primary key default uuidv7(),
    partner     uuid not null references authority,
    item        uuid,
    role        text not null check (role in ('PLANNING', 'WORKING', 'READING')),
    title       text not null,
    note        text not null default '' check (length(note) <= 1000),
    invited_by  uuid not null references person,
    invited_at  timestamptz not null default now(),
    answered_at timestamptz,
    accepted    boolean not null default false,
    ended_at    timestamptz,
    check (partner <> authority),
    foreign key (project, authority) references project (id, authority) on delete cascade,
    foreign key (item, project) references item (id, project) on delete cascade
);
comment on column partnership.item is 'The package it is about; null: the whole project.';
comment on column partnership.title is 'What the partner is told it is about.';
create index partnership_project on partnership (project);
create index partnership_partner on partnership (partner);
create unique index partnership_living on partnership (project, partner, item) nulls not distinct where ended_at is null;

create table partner_person (
    authority   uuid not null,
    project     uuid not null,
    partnership uuid not null references partnership on delete cascade,
    person      uuid not null references person,
    role        text not null check (role in ('PLANNING', 'WORKING', 'READING')),
    name        text not null,
    primary key (partnership, person),
    foreign key (project, authority) references project (id, authority) on delete cascade
);
comment on column partner_person.name is 'For both sides: neither sees all persons of the other.';

alter table membership add column partner uuid references authority;
comment on column membership.partner is 'Here for this partner authority, and as long as a partnership lasts.';

alter table partnership enable row level security;
create policy own_authority on partnership using (authority = (select asking_authority()));
create policy partner_authority on partnership for select using (partner = (select asking_authority()));
alter table partner_person enable row level security;
create policy own_authority on partner_person for select using (authority = (select asking_authority()));
create policy partner_authority on partner_person for select
    using (exists (select from partnership p where p.id = partner_person.partnership and p.partner = (select asking_authority())));
revoke insert, update, delete, truncate on partner_person from allmende_app;

-- As before, with what a living partnership gives.
create view given_right with (security_barrier) as
    select g.project, g.item, coalesce(g.person, m.person) as person, g.role, g.person_group, null::uuid as partner
    from access_grant g left join person_group_member m on m.person_group = g.person_group
    where g.person is not null or m.person is not null
    union all
    select s.project, s.item, n.person, role_of_rank(least(role_rank(n.role), role_rank(s.role))), null, s.partner
    from partnership s join partner_person n on n.partnership = s.id
    where s.accepted and s.ended_at is null;
revoke all on given_right from allmende_app;

create or replace function refresh_access(touched uuid) returns void language plpgsql security definer set search_path = public, pg_temp as $$
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
        select coalesce(g.item, g.project) as zone, g.person, role_rank(g.role) as rank from given_right g where g.project = touched
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

create or replace function close_zone(top uuid) returns void language plpgsql security definer set search_path = public, pg_temp as $$
declare around uuid;
begin
    select coalesce(u.zone, i.project) into around from item i left join item u on u.id = i.parent
    where i.id = top and i.zone = i.id and not i.confidential
        and not exists (select from access_grant g where g.item = i.id)
        and not exists (select from partnership s where s.item = i.id and s.ended_at is null);
    if found then
        perform rezone(top, around);
    end if;
end $$;

create function partnership_rights() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if new.item is not null and new.accepted and new.ended_at is null then
        perform open_zone(new.item);
    elsif new.item is not null and new.ended_at is not null then
        perform close_zone(new.item);
    end if;
    perform refresh_access(new.project);
    return null;
end $$;
create trigger partnership_rights_changed after update of accepted, ended_at on partnership for each row execute function partnership_rights();

create function partner_named() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    perform refresh_access(project) from (select distinct project from touched) t;
    return null;
end $$;
create trigger partner_person_named after insert on partner_person referencing new table as touched for each statement execute function partner_named();
create trigger partner_person_changed after update on partner_person referencing new table as touched for each statement execute function partner_named();
create trigger partner_person_dropped after delete on partner_person referencing old table as touched for each statement execute function partner_named();

-- Who came for a partner only goes with it; what they did keeps their name.
create function leave_partner(host uuid, away uuid, gone uuid) returns void
    language sql volatile security definer set search_path = public, pg_temp
    begin atomic
        update membership m set ended_at = now()
        where m.authority = host and m.person = gone and m.partner = away and m.ended_at is null
            and not exists (select from access_grant g where g.authority = host and g.person = gone)
            and not exists (
                select from partner_person n join partnership s on s.id = n.partnership
                where s.authority = host and s.partner = away and s.ended_at is null and n.person = gone);
    end;
revoke execute on function leave_partner from public, allmende_app;

create function note_partnership(host uuid, joint uuid, old_text text, new_text text) returns void
    language sql volatile security definer set search_path = public, pg_temp
    begin atomic
        insert into history (authority, project, change, person, cause, field, old_value, new_value)
        values (host, joint, uuidv7(), asking_person(), 'HAND', 'PARTNER', old_text, new_text);
    end;
revoke execute on function note_partnership from public, allmende_app;

-- The keyholes: what crosses from one authority to the other. Each looks who asks, and for which authority.

-- The partner accepts or declines, once; the leading authority learns who.
create function answer_partnership(asked uuid, yes boolean) returns boolean
    language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare s partnership;
begin
    update partnership p set answered_at = now(), accepted = yes, ended_at = case when yes then null else now() end
    where p.id = asked and p.partner = asking_authority() and p.answered_at is null and p.ended_at is null
    returning * into s;
    if s.id is null then
        return false;
    end if;
    perform note_partnership(s.authority, s.project, null,
        (select name from authority where id = s.partner) || case when yes then ' ✓' else ' ✗' end);
    return true;
end $$;

-- The partner names one of its own people, with at most what the leading authority allowed.
create function name_partner_person(asked uuid, whom uuid, right_given text) returns boolean
    language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare s partnership;
    called text;
begin
    select * into s from partnership p
    where p.id = asked and p.partner = asking_authority() and p.accepted and p.ended_at is null for update;
    select concat_ws(' ', p.given_name, p.family_name) into called from person p join membership m on m.person = p.id
    where p.id = whom and m.authority = asking_authority() and m.ended_at is null and m.group_name <> 'GUEST';
    if s.id is null or called is null or role_rank(right_given) not between 1 and role_rank(s.role) then
        return false;
    end if;
    insert into membership (authority, person, group_name, unit, partner)
    values (s.authority, whom, 'GUEST', left((select name from authority where id = s.partner), 100), s.partner)
    on conflict (authority, person) do update
    set group_name = 'GUEST', unit = excluded.unit, since = current_date, ended_at = null, partner = excluded.partner
    where membership.ended_at is not null;
    insert into partner_person (authority, project, partnership, person, role, name) values (s.authority, s.project, s.id, whom, right_given, called)
    on conflict (partnership, person) do update set role = excluded.role, name = excluded.name;
    perform note_partnership(s.authority, s.project, null, (select name from authority where id = s.partner) || ': ' || called);
    return true;
end $$;

-- Either side takes somebody out.
create function drop_partner_person(asked uuid, whom uuid) returns boolean
    language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare s partnership;
    called text;
begin
    select * into s from partnership p where p.id = asked and asking_authority() in (p.partner, p.authority);
    delete from partner_person n where n.partnership = s.id and n.person = whom returning n.name into called;
    if called is null then
        return false;
    end if;
    perform leave_partner(s.authority, s.partner, whom);
    perform note_partnership(s.authority, s.project, (select name from authority where id = s.partner) || ': ' || called, null);
    return true;
end $$;

-- Either side ends it; its rights end with it.
create function end_partnership(asked uuid) returns boolean
    language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare s partnership;
begin
    update partnership p set ended_at = now()
    where p.id = asked and asking_authority() in (p.partner, p.authority) and p.ended_at is null returning * into s;
    if s.id is null then
        return false;
    end if;
    perform leave_partner(s.authority, s.partner, n.person) from partner_person n where n.partnership = s.id;
    perform note_partnership(s.authority, s.project, (select name from authority where id = s.partner), null);
    return true;
end $$;

-- Where else the asking person has projects, and how many; nothing of them.
create function projects_elsewhere() returns table (authority uuid, name text, projects bigint)
    language sql stable security definer set search_path = public, pg_temp
    begin atomic
        select a.id, a.name, count(p.id)
        from membership m
        join authority a on a.id = m.authority
        left join project_member r on r.authority = m.authority and r.person = m.person
        left join project p on p.id = r.project and p.archived_at is null and (not p.draft or r.role = 'PLANNING')
            and (not p.confidential or r.role <> 'VISITING')
        where m.person = asking_person() and m.ended_at is null and m.authority is distinct from asking_authority()
        group by a.id, a.name
        order by a.name, a.id;
    end;

-- Which of one's other authorities a link leads to: only where the asking person has a right in that project.
create function authority_elsewhere(linked uuid) returns table (authority uuid, name text)
    language sql stable security definer set search_path = public, pg_temp
    begin atomic
        select a.id, a.name
        from project_member r
        join membership m on m.authority = r.authority and m.person = r.person and m.ended_at is null
        join authority a on a.id = r.authority
        where r.project = linked and r.person = asking_person() and r.authority is distinct from asking_authority();
    end;
