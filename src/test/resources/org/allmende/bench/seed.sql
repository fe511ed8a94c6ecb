-- What bin/bench fills the database with, as its owner: ten authorities with 600 people, a project of 5,000 items, 208 of 500.
-- Of fifty items four are packages: 100,280 tasks and milestones in all. The same at each run, but for the ids and the day.

create function pg_temp.id(kind text, n integer) returns uuid language sql immutable
    return format('00000000-0000-7000-%s-%s', kind, lpad(n::text, 12, '0'))::uuid;

insert into authority (id, name, kind, land, inhabitants)
select pg_temp.id('a001', n), 'Stadt Musterlingen ' || n, 'TOWN', 'BW', 24000 from generate_series(0, 9) n;

insert into person (id, email, given_name, family_name, password)
select pg_temp.id('a002', n), format('person%s@musterlingen.example', n), (array['Petra', 'Mara', 'Tarik', 'Gesa', 'Olga', 'Jan'])[n % 6 + 1],
       (array['Adam', 'Lindner', 'Kaya', 'Thiel', 'Petri', 'Brandt', 'Yilmaz'])[n % 7 + 1], current_setting('bench.password')
from generate_series(0, 599) n;

insert into membership (authority, person, group_name, unit)
select pg_temp.id('a001', n % 10), pg_temp.id('a002', n), case n / 10 % 6 when 0 then 'PLANNING' when 1 then 'ADMINISTRATION' else 'WORKING' end, 'Hauptamt'
from generate_series(0, 599) n;

insert into api_token (person, authority, name, token_hash, scope, last_used_on)
values (pg_temp.id('a002', 0), pg_temp.id('a001', 0), 'bench', sha256(convert_to('bench-token', 'UTF8')), 'WRITE', current_date);

create temporary table p as
select n, pg_temp.id('a003', n) as id, n % 10 as town, case n when 0 then 5000 else 500 end as size,
       current_date - (n * 37 % 500 + 30) as first_on, 500 + n * 53 % 300 as days
from generate_series(0, 208) n;

insert into project (authority, id, title, file_reference, description, state, responsible, land, anchor, anchor_on, next_number, created_by)
select pg_temp.id('a001', town), id, 'Einführung der E-Akte im Fachbereich ' || n, '10.42.' || n, 'Mit Schulung und Altaktenübernahme.',
       case when n % 11 = 9 then 'PAUSED' else 'ACTIVE' end, pg_temp.id('a002', town), 'BW', 'START', first_on, size + 1, pg_temp.id('a002', town)
from p;

-- One person of each town plans all its projects; eleven others take part, other ones in each.
create temporary table member as
select p.id as project, town, j, pg_temp.id('a002', case j when 0 then town else town + 10 * (1 + (n / 10 * 7 + j) % 59) end) as person
from p, generate_series(0, 11) j;
insert into access_grant (authority, project, person, role)
select pg_temp.id('a001', town), project, person, case when j < 2 then 'PLANNING' else 'WORKING' end from member;

insert into project_role (authority, project, key, title, position)
select pg_temp.id('a001', town), id, key, title, position
from p, (values ('leitung', 'Projektleitung', 0), ('it', 'IT-Koordination', 1), ('fach', 'Fachbereich', 2)) r (key, title, position);
insert into role_filling (authority, project, role, person, position)
select pg_temp.id('a001', town), project, 'it', person, 0 from member where j = 3;

create temporary table i as
select p.id as project, p.town, g as n, uuidv7() as id,
       case when m.place in (0, 1, 17, 33) then 'PACKAGE' when g % 25 = 24 then 'MILESTONE' else 'TASK' end as kind,
       case m.place when 0 then null when 1 then g - 1 when 17 then g - 17 when 33 then g - 33
           else g - m.place + case when m.place < 17 then 1 when m.place < 33 then 17 else 33 end end as parent,
       to_char(g / 50, 'FM000') || 'V' as top, to_char(m.place, 'FM00') || 'V' as leaf,
       p.first_on + g * p.days / p.size as start_on, hashint4(g * 7 + p.n) & 1023 as luck
from p, generate_series(0, p.size - 1) g, lateral (select g % 50 as place) m;
create index on i (project, n);
analyze i;
analyze member;

insert into item (authority, project, id, number, key, parent, place, kind, title, description, done_when, state, responsible, roles,
    start_on, end_on, warn_on, duration, duration_unit, effort, legal_bases, done_on)
select pg_temp.id('a001', i.town), i.project, i.id, i.n + 1, 'n' || i.n + 1, a.id,
       i.top || coalesce('.' || case when a.parent is null then null else a.leaf end, '') || case when a.id is null then '' else '.' || i.leaf end,
       i.kind, case i.kind when 'PACKAGE' then 'Arbeitspaket ' || i.n else 'Ablagestruktur und Aktenplan im Fachbereich ' || i.n || ' abstimmen' end,
       case i.kind when 'TASK' then 'Bestand aufnehmen, Lücken benennen, mit der Fachseite **abstimmen**. Ergebnis im Projektordner ablegen.' else '' end,
       case i.kind when 'TASK' then 'Die Abstimmung ist protokolliert.' else '' end,
       s.state, case i.kind when 'PACKAGE' then null else m.person end, case when i.n % 3 = 0 and i.kind <> 'PACKAGE' then array['fach'] else '{}' end,
       d.start_on, d.end_on, d.end_on - 2, case i.kind when 'TASK' then 5 end, case i.kind when 'TASK' then 'WORKING_DAYS' end,
       case i.kind when 'TASK' then 16 end,
       case when i.n % 5 = 2 then '[{"law": "§ 15 Abs. 4 VgV", "checkedOn": "2026-03-01"}]'::jsonb else '[]' end,
       case s.state when 'DONE' then d.end_on end
from i
left join i a on a.project = i.project and a.n = i.parent
-- The one who plans everything carries little out.
join member m on m.project = i.project and m.j = case when i.luck < 16 then 0 else 1 + i.luck % 11 end,
lateral (select case when i.kind <> 'PACKAGE' then i.start_on end as start_on,
                case i.kind when 'TASK' then i.start_on + 2 + i.n % 12 when 'MILESTONE' then i.start_on end as end_on) d,
lateral (select case when i.kind = 'PACKAGE' then 'PLANNED' when d.end_on < current_date then case when i.luck % 40 = 0 then 'ACTIVE' else 'DONE' end
                     when d.start_on > current_date then case when i.luck % 60 = 0 then 'STOPPED' else 'PLANNED' end
                     when i.luck % 4 = 0 then 'REVIEW' else 'ACTIVE' end as state) s;

insert into assignee (authority, project, item, person)
select pg_temp.id('a001', i.town), i.project, i.id, m.person
from i join member m on m.project = i.project and (m.j = case when i.luck < 16 then 0 else 1 + i.luck % 11 end or i.n % 3 = 0 and m.j = 11)
where i.kind <> 'PACKAGE';

insert into subtask (authority, project, item, position, title, done_at)
select pg_temp.id('a001', town), project, id, 'V' || s, 'Unterlagen anfordern ' || s, case s when 1 then now() end
from i, generate_series(1, 3) s where kind = 'TASK' and n % 4 = 2;

insert into comment (authority, project, item, person, text)
select pg_temp.id('a001', i.town), i.project, i.id, m.person, 'Mit der IT besprochen; die Freigabe kommt nächste Woche.'
from i join member m on m.project = i.project and m.j in (2, 3) where i.kind = 'TASK' and i.n % 10 = 2;

insert into dependency (authority, project, predecessor, successor, kind)
select pg_temp.id('a001', b.town), b.project, a.id, b.id, 'FINISH_START'
from i b join i a on a.project = b.project and a.n = b.n - 1 and a.parent = b.parent
where b.kind <> 'PACKAGE' and a.kind <> 'PACKAGE' and b.n % 10 <> 0;

insert into history (authority, project, change, item, person, cause, field, old_value, new_value)
select pg_temp.id('a001', i.town), i.project, uuidv7(), i.id, pg_temp.id('a002', i.town), 'HAND', h.field, h.old_value, h.new_value
from i join item t on t.id = i.id,
     (values ('CREATED', null, 'Arbeitspaket', 0), ('STATE', 'PLANNED', 'ACTIVE', 1), ('STATE', 'ACTIVE', 'DONE', 1)) h (field, old_value, new_value, later)
where later = 0 or t.state = 'DONE';
