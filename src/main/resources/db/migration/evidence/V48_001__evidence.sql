-- Praxiswerte: how long the items of a template took in finished projects. What an authority gives stays behind its fence; what is
-- shown is a figure of at least five authorities. Why it is built so: docs/decisions/evidence.md.

create table evidence_decision (
    authority   uuid not null references authority,
    id          uuid primary key default uuidv7(),
    gives       boolean not null,
    decided_by  uuid not null references person,
    decided_at  timestamptz not null
);
comment on table evidence_decision is 'Whether figures of finished projects count: the newest row holds, none means no. Append only.';
create index evidence_decision_authority on evidence_decision (authority, id desc);
revoke update, delete, truncate on evidence_decision from allmende_app;

create table evidence_project (
    authority   uuid not null,
    project     uuid primary key,
    template    uuid not null references template,
    planned     integer not null check (planned >= 0),
    taken       integer check (taken > 0),
    added       integer not null check (added >= 0),
    foreign key (project, authority) references project (id, authority) on delete cascade
);
comment on table evidence_project is 'Only while the authority gives its figures and the project is finished. Working days of the project''s calendar.';
create index evidence_project_template on evidence_project (template, authority);

create table evidence_item (
    authority   uuid not null,
    project     uuid not null references evidence_project on delete cascade,
    key         text not null,
    planned     integer not null check (planned >= 0),
    taken       integer check (taken > 0),
    skipped     boolean not null,
    primary key (project, key),
    check (taken is null or not skipped)
);
comment on column evidence_item.key is 'Of the template, which is public: no title of the project leaves it.';

create table evidence_release (
    authority   uuid not null references authority,
    release     uuid not null,
    template    uuid not null references template,
    key         text not null,
    measure     text not null,
    primary key (template, key, measure, release, authority)
);
comment on table evidence_release is 'Of which authorities each figure ever shown was made: no two of them may differ by fewer than five.';
revoke insert, update, delete, truncate on evidence_release from allmende_app;

create table evidence_figure (
    template    uuid not null references template,
    key         text not null,
    measure     text not null check (measure in ('TAKEN', 'PLANNED', 'SKIPPED', 'ADDED')),
    authorities integer not null check (authorities >= 5),
    projects    integer not null,
    low         integer not null,
    middle      integer not null,
    high        integer not null,
    made_on     date not null,
    primary key (template, key, measure)
);
comment on table evidence_figure is 'What everybody reads: nothing private. Days, or per cent; the empty key is the whole project.';
revoke insert, update, delete, truncate on evidence_figure from allmende_app;

do $$
declare t text;
begin
    foreach t in array array['evidence_decision', 'evidence_project', 'evidence_item', 'evidence_release']
    loop
        execute format('alter table %I enable row level security', t);
        execute format('create policy own_authority on %I using (authority = (select asking_authority()))', t);
    end loop;
end $$;

-- One value for each authority, however many projects it has: nobody counts twice.
create view evidence_contribution as
    with fact as (
        select authority, project, template, '' as key, planned, taken, null::boolean as skipped, added from evidence_project
        union all
        select p.authority, i.project, p.template, i.key, i.planned, i.taken, i.skipped, null
        from evidence_item i join evidence_project p on p.project = i.project)
    select template, key, 'TAKEN' as measure, authority, count(*) as projects, percentile_cont(0.5) within group (order by taken) as value
    from fact where taken is not null group by template, key, authority
    union all
    select template, key, 'PLANNED', authority, count(*), percentile_cont(0.5) within group (order by planned)
    from fact where taken is not null group by template, key, authority
    union all
    select template, key, 'SKIPPED', authority, count(*), 100.0 * count(*) filter (where skipped) / count(*)
    from fact where skipped is not null group by template, key, authority
    union all
    select template, key, 'ADDED', authority, count(*), 100.0 * count(*) filter (where added > 0) / count(*)
    from fact where added is not null group by template, key, authority;
revoke all on evidence_contribution from allmende_app;

-- The one way from what authorities give to what is shown. Each figure is its own matter: below five it goes, and it is made anew only
-- when, compared with every figure shown before, five authorities more or five fewer are in it.
create function renew_evidence(today date) returns void
    language sql security definer set search_path = public, pg_temp
    begin atomic
        select pg_advisory_xact_lock(48001);
        delete from evidence_figure f
        where 5 > (select count(*) from evidence_contribution c where c.template = f.template and c.key = f.key and c.measure = f.measure);
        with given as materialized (select * from evidence_contribution),
        compared as (
            select r.template, r.key, r.measure, count(*) as before, count(g.authority) as still
            from evidence_release r left join given g using (template, key, measure, authority)
            group by r.template, r.key, r.measure, r.release),
        figure as (
            select template, key, measure, count(*) as authorities, sum(projects) as projects, avg(value) as mean,
                   percentile_cont(array[0.25, 0.5, 0.75]) within group (order by value) as at
            from given group by template, key, measure),
        due as materialized (
            select gen_random_uuid() as release, f.* from figure f
            where f.authorities >= 5 and not exists (
                select from compared c where c.template = f.template and c.key = f.key and c.measure = f.measure
                  and f.authorities - c.still < 5 and c.before - c.still < 5)),
        remembered as (
            insert into evidence_release (authority, release, template, key, measure)
            select g.authority, d.release, d.template, d.key, d.measure from due d join given g using (template, key, measure))
        insert into evidence_figure (template, key, measure, authorities, projects, low, middle, high, made_on)
        select template, key, measure, authorities, projects,
               case when share then rounded else round(at[1]::numeric) end, case when share then rounded else round(at[2]::numeric) end,
               case when share then rounded else round(at[3]::numeric) end, today
        from (select d.*, measure in ('SKIPPED', 'ADDED') as share, round(mean::numeric / 5) * 5 as rounded from due d) s
        on conflict (template, key, measure) do update set
            authorities = excluded.authorities, projects = excluded.projects,
            low = excluded.low, middle = excluded.middle, high = excluded.high, made_on = excluded.made_on;
    end;
