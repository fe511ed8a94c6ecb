-- The BehördenTalk: series, the pool of topics, rounds of voting.

-- Somebody of a verified administration, who is no guest there.
create function talk_network() returns boolean
    language sql stable security definer set search_path = public, pg_temp
    begin atomic
        select exists (
            select from membership m join authority a on a.id = m.authority
            where m.person = asking_person() and m.authority = asking_authority()
              and m.ended_at is null and m.group_name <> 'GUEST' and a.verified_on is not null);
    end;

-- The moderators of the community, and the operator.
create function talk_moderating() returns boolean
    language sql stable security definer set search_path = public, pg_temp
    begin atomic
        select asking_moderator();
    end;

create table talk (
    id          uuid primary key default uuidv7(),
    title       text not null check (length(title) between 2 and 100),
    lead        text not null default '' check (length(lead) <= 500),
    rhythm      text not null default '' check (length(rhythm) <= 200),
    starts_at   time not null default '10:00',
    minutes     integer not null default 60 check (minutes in (30, 60, 90)),
    version     integer not null default 0
);
comment on table talk is 'Series: public. Changed by the moderation.';
comment on column talk.rhythm is 'An RRULE (RFC 5545, 3.3.10) without its name, or empty for no fixed rhythm.';

create table talk_topic (
    id          uuid primary key default uuidv7(),
    authority   uuid not null references authority,
    question    text not null check (length(question) between 5 and 100),
    about       text not null check (length(about) between 1 and 1500),
    occasion    text check (occasion in ('DEADLINE', 'LAW', 'DISRUPTION', 'CURIOSITY')),
    deadline_on date,
    aim         text not null check (aim in ('LEARN', 'DECIDE', 'ALLIES', 'TEMPLATE')),
    audience    text not null default '' check (length(audience) <= 200),
    reference   text not null default '' check (length(reference) <= 200),
    offer       text not null check (offer in ('IMPULSE', 'CASE', 'QUESTION')),
    confidentiality text not null check (confidentiality in ('OPEN', 'NETWORK', 'ROOM')),
    wish        text not null default '' check (length(wish) <= 100),
    state       text not null default 'SUBMITTED' check (state in ('SUBMITTED', 'CHECKED', 'VOTING', 'PLANNED', 'DISCUSSED', 'FOLLOWED', 'MERGED', 'POSTPONED', 'ANSWERED', 'UNSUITABLE')),
    reason      text not null default '' check (length(reason) <= 1000),
    merged_into uuid references talk_topic check (merged_into <> id),
    submitted_at timestamptz not null,
    voting_since date,
    weak_rounds integer not null default 0,
    version     integer not null default 0,
    unique (id, authority)
);
comment on column talk_topic.deadline_on is 'The date that presses; the second tie-break.';
comment on column talk_topic.weak_rounds is 'Rounds in a row with under three points.';
create index talk_topic_state on talk_topic (state, submitted_at desc);

-- Visitors: what is open and was looked at. Verified administrations: the rest, except what does not fit.
alter table talk_topic enable row level security;
create policy own_authority on talk_topic using (authority = (select asking_authority()));
create policy everybody on talk_topic for select using (confidentiality = 'OPEN' and state not in ('SUBMITTED', 'UNSUITABLE'));
create policy network on talk_topic for select using ((select talk_network()) and state <> 'UNSUITABLE');
create policy moderating on talk_topic using ((select talk_moderating()));

create table talk_topic_source (
    authority   uuid not null references authority,
    topic       uuid primary key,
    person      uuid not null references person,
    contact     citext not null check (length(contact) <= 254),
    foreign key (topic, authority) references talk_topic (id, authority)
);
comment on table talk_topic_source is 'Who brought a topic in: for themselves, their administration and the moderation.';
alter table talk_topic_source enable row level security;
create policy own_authority on talk_topic_source using (authority = (select asking_authority()));
create policy moderating on talk_topic_source using ((select talk_moderating()));

create table talk_topic_step (
    id          uuid primary key default uuidv7(),
    topic       uuid not null references talk_topic,
    at          timestamptz not null,
    state       text not null,
    reason      text not null
);
comment on table talk_topic_step is 'What became of a topic, and why. Append only; names nobody.';
alter table talk_topic_step enable row level security;
create policy as_the_topic on talk_topic_step using (exists (select from talk_topic t where t.id = topic));
revoke update, delete, truncate on talk_topic_step from allmende_app;
create index talk_topic_step_topic on talk_topic_step (topic, at);

create table talk_remark (
    id          uuid primary key default uuidv7(),
    authority   uuid not null references authority,
    topic       uuid not null references talk_topic,
    person      uuid not null references person,
    name        text not null,
    words       text not null check (length(words) between 1 and 2000),
    at          timestamptz not null,
    removed_at  timestamptz
);
comment on column talk_remark.name is 'As the person was called when they wrote: other administrations see no persons.';
alter table talk_remark enable row level security;
create policy network on talk_remark for select
    using (((select talk_network()) or (select talk_moderating())) and exists (select from talk_topic t where t.id = topic));
create policy added on talk_remark for insert
    with check (person = (select asking_person()) and authority = (select asking_authority()) and (select talk_network()));
create policy oneself on talk_remark for select using (person = (select asking_person()));
create policy taken_back on talk_remark for update using (person = (select asking_person()));
create policy moderating on talk_remark for update using ((select talk_moderating()));
create index talk_remark_topic on talk_remark (topic, at);

create table talk_round (
    id          uuid primary key default uuidv7(),
    opens_on    date not null,
    closes_on   date not null,
    voters      integer,
    winner      uuid references talk_topic,
    reason      text not null default '' check (length(reason) <= 1000),
    counted_at  timestamptz,
    check (closes_on >= opens_on),
    exclude using gist (daterange(opens_on, closes_on, '[]') with &&)
);
comment on table talk_round is 'Rounds of voting, public. closes_on is the last day one may vote.';
comment on column talk_round.winner is 'By points, or as the moderation decided, which says why.';

create table talk_result (
    round       uuid not null references talk_round,
    topic       uuid not null references talk_topic,
    place       integer not null,
    points      integer not null,
    houses      integer not null,
    own         integer not null,
    primary key (round, topic)
);
comment on table talk_result is 'What a round came to, as sums. They stay when the single votes go.';

create table talk_vote (
    authority   uuid not null references authority,
    round       uuid not null references talk_round,
    topic       uuid not null references talk_topic,
    person      uuid not null references person,
    points      integer not null check (points in (1, 2)),
    own         boolean not null,
    primary key (round, person, topic)
);
comment on table talk_vote is 'Single votes: nobody but the voter sees them, and they go 30 days after counting.';
alter table talk_vote enable row level security;
create policy oneself on talk_vote
    using (person = (select asking_person()))
    with check (person = (select asking_person()) and authority = (select asking_authority()) and (select talk_network()));

-- The keyholes of counting: no person and no administration comes out, only who is the same as whom.
create function talk_ballots(asked uuid)
    returns table (voter bigint, house bigint, topic uuid, points integer, own boolean)
    language sql stable security definer set search_path = public, pg_temp
    begin atomic
        select dense_rank() over (order by md5(v.person::text || asked::text)),
               dense_rank() over (order by md5(v.authority::text || asked::text)), v.topic, v.points, v.own
        from talk_vote v where v.round = asked;
    end;

create function talk_candidates()
    returns table (topic uuid, authority uuid, question text, deadline_on date, submitted_at timestamptz, voting_since date, weak_rounds integer, contact citext)
    language sql stable security definer set search_path = public, pg_temp
    begin atomic
        select t.id, t.authority, t.question, t.deadline_on, t.submitted_at, t.voting_since, t.weak_rounds, s.contact
        from talk_topic t join talk_topic_source s on s.topic = t.id where t.state = 'VOTING';
    end;

create function forget_talk_votes(before timestamptz) returns integer
    language plpgsql security definer set search_path = public, pg_temp as $$
declare gone integer;
begin
    delete from talk_vote v using talk_round r where r.id = v.round and r.counted_at < before;
    get diagnostics gone = row_count;
    return gone;
end $$;

-- What a counted round means for a topic; only for the job, which is nobody.
create function settle_talk_topic(asked uuid, weak integer, brought text, why text) returns void
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if asking_person() is not null then
        raise exception 'only counting settles topics';
    end if;
    update talk_topic t set weak_rounds = weak, state = brought, reason = why where t.id = asked and t.state = 'VOTING';
    if brought <> 'VOTING' then
        insert into talk_topic_step (topic, at, state, reason) values (asked, now(), brought, why);
    end if;
end $$;
