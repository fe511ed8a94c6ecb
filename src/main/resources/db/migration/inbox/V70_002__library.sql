-- News of the library reach people of other authorities than the one that acts.

alter table happening alter column person drop not null;
comment on column happening.person is 'Who did it; empty where nobody did: a version that came with the software.';

-- A keyhole: leaves news for another authority, or without one for the operator; its own job decides who reads them.
create function leave_steward_news(told uuid, moment timestamptz, step jsonb) returns void
    language sql volatile security definer set search_path = public, pg_temp
    begin atomic
        insert into happening (authority, id, change, person, cause, at, steps)
        select told, uuidv7(), uuidv7(), asking_person(), 'HAND', moment, jsonb_build_array(step)
        where told is not null and step ->> 'f' = 'LIBRARY';
        insert into happening (authority, id, change, person, cause, at, steps)
        select m.authority, uuidv7(), uuidv7(), asking_person(), 'HAND', moment,
            jsonb_build_array(step || jsonb_build_object('b', string_agg(p.id::text, ',')))
        from person p join membership m on m.person = p.id and m.ended_at is null
        where told is null and step ->> 'f' = 'LIBRARY' and p.operator
        group by m.authority;
    end;

-- A keyhole: tells the running projects of all authorities that their template has a new version.
create function leave_version_news(published uuid, moment timestamptz) returns void
    language sql volatile security definer set search_path = public, pg_temp
    begin atomic
        insert into happening (authority, id, change, project, person, cause, at, steps)
        select a.authority, uuidv7(), uuidv7(), a.project, asking_person(), 'UPGRADE', moment,
            jsonb_build_array(jsonb_build_object('f', 'NEW_VERSION', 'a', v.title, 'b', v.number))
        from template_version v
        join template_adoption a on a.template = v.template and a.version <> v.id
        join project p on p.id = a.project and p.archived_at is null and p.state in ('PLANNED', 'ACTIVE', 'PAUSED')
        where v.id = published;
    end;
