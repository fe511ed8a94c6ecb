-- Topics and remarks are contributions: what moderation hid or has not looked at yet is seen by its author and the moderators only.

insert into contribution_standing (kind, id, author, author_name, house, title, excerpt, path, state, seen_once, written_at)
select 'topic', t.id, s.person, concat_ws(' ', p.given_name, p.family_name), a.name, t.question, t.about, '/talk/themen/' || t.id, 'VISIBLE', true, t.submitted_at
from talk_topic t join talk_topic_source s on s.topic = t.id join person p on p.id = s.person join authority a on a.id = t.authority;

delete from talk_remark where removed_at is not null;
insert into contribution_standing (kind, id, author, author_name, house, title, excerpt, path, state, seen_once, written_at)
select 'remark', r.id, r.person, r.name, a.name, t.question, r.words, '/talk/themen/' || t.id || '#b-' || r.id, 'VISIBLE', true, r.at
from talk_remark r join talk_topic t on t.id = r.topic join authority a on a.id = r.authority;

-- Visitors see no standings at all, so this asks for them: few ids, asked once a query.
create function unseen_talk_topics() returns setof uuid
    language sql stable security definer set search_path = public, pg_temp
    begin atomic
        select s.id from contribution_standing s
        where s.kind = 'topic' and s.state <> 'VISIBLE' and s.author is distinct from asking_person() and not asking_moderator();
    end;
create policy moderated on talk_topic as restrictive for select using (id not in (select unseen_talk_topics()));

-- Names are the community's, which knows who has left; what somebody takes back is gone.
drop policy network on talk_remark;
drop policy added on talk_remark;
drop policy oneself on talk_remark;
drop policy taken_back on talk_remark;
drop policy moderating on talk_remark;
alter table talk_remark drop column name, drop column removed_at;
create policy network on talk_remark for select
    using (((select talk_network()) or (select talk_moderating())) and exists (select from talk_topic t where t.id = topic)
        and exists (select from contribution_standing s where s.kind = 'remark' and s.id = talk_remark.id));
create policy oneself on talk_remark
    using (person = (select asking_person()))
    with check (person = (select asking_person()) and authority = (select asking_authority()) and (select talk_network()));
revoke update, truncate on talk_remark from allmende_app;
create index talk_remark_person on talk_remark (person);

create function end_talk_standing() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    delete from contribution_standing s where s.kind = tg_argv[0] and s.id = old.id and s.hidden_by is null;
    update contribution_standing s set title = '–', excerpt = '' where s.kind = tg_argv[0] and s.id = old.id;
    return null;
end $$;
create trigger end_standing after delete on talk_remark for each row execute function end_talk_standing('remark');
create trigger end_standing after delete on talk_topic for each row execute function end_talk_standing('topic');

-- Nobody counts votes for what others cannot read, and a topic whose author has left has nobody to tell.
create or replace function talk_candidates()
    returns table (topic uuid, authority uuid, question text, deadline_on date, submitted_at timestamptz, voting_since date, weak_rounds integer, contact citext)
    language sql stable security definer set search_path = public, pg_temp
    begin atomic
        select t.id, t.authority, t.question, t.deadline_on, t.submitted_at, t.voting_since, t.weak_rounds, s.contact
        from talk_topic t left join talk_topic_source s on s.topic = t.id
        where t.state = 'VOTING'
          and not exists (select from contribution_standing c where c.kind = 'topic' and c.id = t.id and c.state <> 'VISIBLE');
    end;

-- Whoever leaves: votes for topics and who they were go; sums of sessions stay. Of what they brought in, the question stays where others answered it or voted on it.
create function leave_talks(removing boolean) returns void
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    mine uuid[];
begin
    delete from talk_vote v where v.person = asking_person() and v.authority = asking_authority();
    select coalesce(array_agg(s.topic), '{}') into mine from talk_topic_source s
    where s.person = asking_person() and s.authority = asking_authority();
    delete from talk_topic_source s where s.topic = any (mine);
    delete from talk_hand h where h.voice = asking_person();
    update talk_question q set voice = gen_random_uuid() where q.voice = asking_person();
    update talk_question_vote v set voice = gen_random_uuid() where v.voice = asking_person();
    update talk_poll_vote v set voice = gen_random_uuid() where v.voice = asking_person();
    if not removing then
        return;
    end if;
    delete from talk_remark r where r.person = asking_person() and r.authority = asking_authority();
    update talk_topic t set about = '–', audience = '', reference = '', wish = '' where t.id = any (mine);
    update contribution_standing c set excerpt = '' where c.kind = 'topic' and c.id = any (mine);
    select coalesce(array_agg(t.id), '{}') into mine from talk_topic t
    where t.id = any (mine) and t.state not in ('PLANNED', 'DISCUSSED', 'FOLLOWED')
      and not exists (select from talk_remark r where r.topic = t.id)
      and not exists (select from talk_vote v where v.topic = t.id)
      and not exists (select from talk_result r where r.topic = t.id)
      and not exists (select from talk_round r where r.winner = t.id)
      and not exists (select from talk_session s where s.topic = t.id)
      and not exists (select from talk_topic other where other.merged_into = t.id);
    delete from talk_topic_step s where s.topic = any (mine);
    delete from talk_topic t where t.id = any (mine);
end $$;
