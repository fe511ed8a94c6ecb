-- What those say who used a template, and whether its projects were brought to an end. What an authority answered stays behind its
-- fence; what is shown is made of at least five, in the way of the evidence (docs/decisions/evidence.md).

create table template_feedback (
    authority   uuid not null references authority,
    template    uuid not null,
    version     uuid not null,
    person      uuid not null references person,
    complete    text not null check (complete in ('YES', 'PARTLY', 'NO')),
    realistic   text not null check (realistic in ('YES', 'PARTLY', 'NO')),
    clear       text not null check (clear in ('YES', 'PARTLY', 'NO')),
    given_at    timestamptz not null,
    primary key (authority, version),
    foreign key (version, template) references template_version (id, template)
);
create index template_feedback_template on template_feedback (template, authority, given_at desc);
alter table template_feedback enable row level security;
create policy own_authority on template_feedback using (authority = (select asking_authority()));

create table template_remark (
    authority   uuid not null references authority,
    template    uuid not null,
    version     uuid not null,
    remark      text not null check (length(remark) between 1 and 2000),
    written_at  timestamptz not null,
    read_at     timestamptz,
    primary key (authority, version),
    foreign key (version, template) references template_version (id, template)
);
comment on table template_remark is 'Told to who looks after the template, with the name of the authority; apart from the answers, which they do not see.';
create index template_remark_template on template_remark (template, written_at desc);
alter table template_remark enable row level security;
create policy own_authority on template_remark using (authority = (select asking_authority()));
create policy looking_after on template_remark for select using (looking_after(template));
create policy reading on template_remark for update using (looking_after(template));

create table care_release (
    authority   uuid not null references authority,
    release     uuid not null,
    template    uuid not null references template,
    topic       text not null,
    primary key (template, topic, release, authority)
);
comment on table care_release is 'Of which authorities each figure ever shown was made: no two of them may differ by fewer than five.';
alter table care_release enable row level security;
create policy own_authority on care_release using (authority = (select asking_authority()));
revoke insert, update, delete, truncate on care_release from allmende_app;

create table care_figure (
    template    uuid not null references template,
    topic       text not null check (topic in ('FEEDBACK', 'COMPLETION')),
    authorities integer not null check (authorities >= 5),
    tallies     integer[] not null,
    made_on     date not null,
    primary key (template, topic)
);
comment on column care_figure.tallies is 'Of FEEDBACK yes, partly, no for each of the three questions; of COMPLETION the per cent, to the nearest five.';
revoke insert, update, delete, truncate on care_figure from allmende_app;

-- One row for each authority, however much it has: nobody counts twice. Feedback was given to be counted; whether projects
-- were brought to an end counts only for authorities that give their figures.
create view care_contribution as
    select template, 'FEEDBACK' as topic, authority,
        array[(complete = 'YES')::int, (complete = 'PARTLY')::int, (complete = 'NO')::int,
              (realistic = 'YES')::int, (realistic = 'PARTLY')::int, (realistic = 'NO')::int,
              (clear = 'YES')::int, (clear = 'PARTLY')::int, (clear = 'NO')::int] as tallies
    from (select distinct on (template, authority) * from template_feedback order by template, authority, given_at desc) newest
    union all
    select a.template, 'COMPLETION', a.authority,
        array[round(100.0 * count(*) filter (where p.state = 'DONE') / count(*))::int]
    from template_adoption a join project p on p.id = a.project
    where p.state in ('DONE', 'STOPPED')
      and (select d.gives from evidence_decision d where d.authority = a.authority order by d.id desc limit 1)
    group by a.template, a.authority;
revoke all on care_contribution from allmende_app;

-- The one way from what authorities say to what is shown: below five a figure goes, and it is made anew only when, compared with
-- every one shown before, five authorities more or five fewer are in it. An answer that was changed waits for that too.
create function renew_care(today date) returns void
    language sql security definer set search_path = public, pg_temp
    begin atomic
        select pg_advisory_xact_lock(51001);
        delete from care_figure f
        where 5 > (select count(*) from care_contribution c where c.template = f.template and c.topic = f.topic);
        with given as materialized (select * from care_contribution),
        compared as (
            select r.template, r.topic, count(*) as before, count(g.authority) as still
            from care_release r left join given g using (template, topic, authority)
            group by r.template, r.topic, r.release),
        due as materialized (
            select gen_random_uuid() as release, f.*
            from (select template, topic, count(*) as authorities from given group by template, topic) f
            where f.authorities >= 5 and not exists (
                select from compared c where c.template = f.template and c.topic = f.topic
                  and f.authorities - c.still < 5 and c.before - c.still < 5)),
        remembered as (
            insert into care_release (authority, release, template, topic)
            select g.authority, d.release, d.template, d.topic from due d join given g using (template, topic))
        insert into care_figure (template, topic, authorities, tallies, made_on)
        select d.template, d.topic, d.authorities,
            (select array_agg(case d.topic when 'COMPLETION' then round(s.total::numeric / d.authorities / 5)::int * 5 else s.total end order by s.place)
             from (select u.place, sum(u.tally)::int as total
                   from given g cross join lateral unnest(g.tallies) with ordinality u(tally, place)
                   where g.template = d.template and g.topic = d.topic group by u.place) s),
            today
        from due d
        on conflict (template, topic) do update set
            authorities = excluded.authorities, tallies = excluded.tallies, made_on = excluded.made_on;
    end;
