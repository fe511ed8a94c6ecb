-- Questions and answers of verified administrations, for each other or for everybody to read.

-- Somebody of a verified administration, who is no guest there.
create function in_questions() returns boolean
    language sql stable security definer set search_path = public, pg_temp
    begin atomic
        select exists (
            select from membership m join authority a on a.id = m.authority
            where m.person = asking_person() and m.authority = asking_authority()
              and m.ended_at is null and m.group_name <> 'GUEST' and a.verified_on is not null);
    end;

create table question (
    id          uuid primary key,
    authority   uuid not null references authority,
    person      uuid references person,
    name        text not null,
    title       text not null check (length(title) between 10 and 150),
    about       text not null default '' check (length(about) <= 5000),
    tags        text[] not null default '{}' check (cardinality(tags) <= 5),
    terms       text[] not null,
    read_as     text not null,
    template    uuid references template,
    item        text check (item is null or template is not null),
    item_title  text not null default '' check (length(item_title) <= 300),
    asked_at    timestamptz not null,
    last_at     timestamptz not null,
    for_all     boolean not null default false,
    accepted    uuid,
    version     integer not null default 0
);
comment on column question.name is 'As the person was called: other administrations see no persons. Empty once they have left.';
comment on column question.terms is 'Stems of title and tags, by which earlier questions are found.';
comment on column question.read_as is 'The version of the words by which the terms were read.';
comment on column question.for_all is 'Visitors read it too, with its answers, but no names of persons.';
comment on column question.item is 'The key of a task of the template.';
create index question_newest on question (last_at desc, id desc);
create index question_terms on question using gin (terms);
create index question_tags on question using gin (tags);
create index question_template on question (template);

create table answer (
    id          uuid primary key,
    authority   uuid not null references authority,
    person      uuid references person,
    name        text not null,
    question    uuid not null references question,
    words       text not null check (length(words) between 1 and 8000),
    answered_at timestamptz not null,
    version     integer not null default 0,
    unique (question, id)
);
create index answer_question on answer (question, answered_at, id);
alter table question add foreign key (id, accepted) references answer (question, id) on delete set null (accepted);

create table answer_vote (
    authority   uuid not null references authority,
    answer      uuid not null references answer on delete cascade,
    person      uuid not null references person,
    primary key (answer, authority)
);
comment on table answer_vote is 'One for each administration, whoever of its people gives it; any of them may take it back.';

create table question_follower (
    authority   uuid not null references authority,
    question    uuid not null references question on delete cascade,
    person      uuid not null references person,
    primary key (question, person, authority)
);

create table question_referral (
    authority   uuid not null references authority,
    question    uuid not null references question on delete cascade,
    person      uuid not null references person,
    asked_at    timestamptz not null,
    declined    boolean not null default false,
    primary key (question, person)
);
comment on table question_referral is 'Who was asked whether they have done this already: each once for each question. The authority is theirs.';
create index question_referral_person on question_referral (person, asked_at);

create table question_refusal (
    authority   uuid not null references authority,
    person      uuid not null references person,
    primary key (person, authority)
);
comment on table question_refusal is 'Who wants no questions to be handed to them.';

-- A keyhole for visitors, to whom contribution_standing shows nothing.
create function shown_question(what text, asked uuid) returns boolean
    language sql stable security definer set search_path = public, pg_temp
    begin atomic
        select exists (select from contribution_standing s where s.kind = what and s.id = asked and s.state = 'VISIBLE');
    end;

-- For verified administrations; what moderation hid is left out by the fence of contribution_standing.
alter table question enable row level security;
create policy network on question for select
    using ((select in_questions()) and exists (select from contribution_standing s where s.kind = 'question' and s.id = question.id));
create policy everybody on question for select using (for_all and shown_question('question', id));
create policy author on question
    using (person = (select asking_person()) and authority = (select asking_authority()))
    with check (person = (select asking_person()) and authority = (select asking_authority()) and (select in_questions()));

alter table answer enable row level security;
create policy network on answer for select
    using ((select in_questions()) and exists (select from contribution_standing s where s.kind = 'answer' and s.id = answer.id));
create policy everybody on answer for select
    using (exists (select from question q where q.id = question and q.for_all) and shown_question('answer', id));
create policy author on answer
    using (person = (select asking_person()) and authority = (select asking_authority()))
    with check (person = (select asking_person()) and authority = (select asking_authority()) and (select in_questions()));

-- An answer moves its question up in the list; nothing else of it is another's to change.
create function question_answered() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    update question q set last_at = new.answered_at where q.id = new.question;
    return null;
end $$;
create trigger question_answered after insert on answer for each row execute function question_answered();

-- A keyhole: whoever asked takes the question back while nobody has answered, not even in a way that still waits to be looked at.
create function withdraw_question(asked uuid) returns boolean language plpgsql security definer set search_path = public, pg_temp as $$
begin
    perform from question q where q.id = asked for update;
    delete from question q
    where q.id = asked and q.person = asking_person() and q.authority = asking_authority()
      and not exists (select from answer a where a.question = q.id);
    return found;
end $$;

-- Votes of one's own administration; of others only how many.
alter table answer_vote enable row level security;
create policy own_authority on answer_vote
    using (authority = (select asking_authority()) and (select in_questions()))
    with check (authority = (select asking_authority()) and person = (select asking_person()) and (select in_questions()));

create function answer_votes(asked uuid[]) returns table (answer uuid, votes bigint)
    language sql stable security definer set search_path = public, pg_temp
    begin atomic
        select v.answer, count(*) from answer_vote v where v.answer = any (asked) group by v.answer;
    end;

alter table question_follower enable row level security;
create policy oneself on question_follower
    using (person = (select asking_person()) and authority = (select asking_authority()))
    with check (person = (select asking_person()) and authority = (select asking_authority()) and (select in_questions()));

-- Keyholes for the start of the software, which is nobody: what was read by earlier words is read again.
create function questions_to_read(words text) returns table (id uuid, title text, tags text[])
    language sql stable security definer set search_path = public, pg_temp
    begin atomic
        select q.id, q.title, q.tags from question q where q.read_as <> words and asking_person() is null;
    end;

create function read_question(asked uuid, found text[], words text) returns void
    language sql volatile security definer set search_path = public, pg_temp
    begin atomic
        update question set terms = found, read_as = words where id = asked and asking_person() is null;
    end;

-- A keyhole for the inbox: whom to tell, and where. No names; only of questions that the asker sees.
create function question_followers(asked uuid) returns table (authority uuid, person uuid)
    language sql stable security definer set search_path = public, pg_temp
    begin atomic
        select f.authority, f.person from question_follower f
        where f.question = asked and (in_questions() or asking_moderator()) and f.person <> asking_person()
          and exists (select from membership m
              where m.person = f.person and m.authority = f.authority and m.ended_at is null and m.group_name <> 'GUEST');
    end;

alter table question_referral enable row level security;
create policy oneself on question_referral using (person = (select asking_person()) and authority = (select asking_authority()));
create policy asker on question_referral for select
    using (exists (select from question q where q.id = question and q.person = (select asking_person()) and q.authority = (select asking_authority())));

alter table question_refusal enable row level security;
create policy oneself on question_refusal using (person = (select asking_person()) and authority = (select asking_authority()));

-- A keyhole, the only way to a referral: by who asked the question, to who agreed to be asked (at a template, or in their profile), so many a week
-- for each of them and never twice about the same. Why it failed it does not say: too many questions, this one already, or that they said no.
create function refer_question(asked uuid, whom uuid, whom_authority uuid, moment timestamptz, since timestamptz, most integer) returns boolean
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if whom_authority = asking_authority() or not in_questions() or not exists (select from question q
            where q.id = asked and q.person = asking_person() and q.authority = asking_authority() and shown_question('question', q.id)) then
        return false;
    end if;
    if not exists (select from template_contact c where c.person = whom and c.authority = whom_authority)
            and not exists (select from profile_detail d where d.person = whom and d.authority = whom_authority and d.detail = 'TOPICS') then
        return false;
    end if;
    if exists (select from question_refusal r where r.person = whom and r.authority = whom_authority)
            or exists (select from conversation_mute m where m.person = whom and m.authority = whom_authority and m.muted = asking_person()) then
        return false;
    end if;
    perform pg_advisory_xact_lock(hashtextextended('referral:' || whom, 0));
    if (select count(*) from question_referral r where r.person = whom and r.asked_at > since) >= most then
        return false;
    end if;
    insert into question_referral (authority, question, person, asked_at) values (whom_authority, asked, whom, moment)
    on conflict do nothing;
    return found;
end $$;
revoke insert, update, delete, truncate on question_referral from allmende_app;
grant update (declined) on question_referral to allmende_app;

-- Who leaves asks and answers no longer under their name; on wish all they wrote goes, but a question with answers of others stays readable.
create function end_questions(house uuid, somebody uuid) returns void
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    delete from question_follower f where f.person = somebody and f.authority = house;
    delete from question_referral r where r.person = somebody and r.authority = house;
    delete from question_refusal r where r.person = somebody and r.authority = house;
    update question q set person = null, name = '' where q.person = somebody and q.authority = house;
    update answer a set person = null, name = '' where a.person = somebody and a.authority = house;
end $$;
revoke execute on function end_questions(uuid, uuid) from public, allmende_app;

create function leave_questions(removing boolean) returns void
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    answers uuid[];
    questions uuid[];
begin
    if removing then
        select coalesce(array_agg(a.id), '{}') into answers from answer a
        where a.person = asking_person() and a.authority = asking_authority();
        delete from answer a where a.id = any (answers);
        with removed as (
            delete from question q
            where q.person = asking_person() and q.authority = asking_authority()
              and not exists (select from answer a where a.question = q.id)
            returning q.id)
        select coalesce(array_agg(r.id), '{}') into questions from removed r;
        delete from contribution_standing s
        where (s.kind = 'answer' and s.id = any (answers) or s.kind = 'question' and s.id = any (questions)) and s.hidden_by is null;
        update contribution_standing s set title = '–', excerpt = ''
        where s.kind = 'answer' and s.id = any (answers) or s.kind = 'question' and s.id = any (questions);
    end if;
    perform end_questions(asking_authority(), asking_person());
end $$;

create function end_questions_of_member() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    perform end_questions(new.authority, new.person);
    return null;
end $$;
create trigger end_questions after update on membership for each row
    when (new.ended_at is not null or new.group_name = 'GUEST') execute function end_questions_of_member();
