-- Topics that were looked at and sessions, as part of the commons. Who brought a topic in stands on its page, for whom that concerns.
create view commons_topic as
select t.id, t.question title, '/talk/themen/' || t.id path, '' line, '' house, array[t.id] || commons_named(t.reference || ' ' || t.question) ties,
    commons_subjects(commons_named(t.reference || ' ' || t.question)) topics, case t.confidentiality when 'OPEN' then 'OPEN' else 'NETWORK' end circle,
    commons_since('topic', t.id, coalesce((select min(s.at) from talk_topic_step s where s.topic = t.id and s.state not in ('SUBMITTED', 'UNSUITABLE')), t.submitted_at)) at,
    null::timestamptz starts_at, true news
from talk_topic t where t.state not in ('SUBMITTED', 'UNSUITABLE', 'MERGED') and commons_stands('topic', t.id);

-- New from when it was arranged or moved.
create view commons_session as
select s.id, s.question title, '/talk/termine/' || s.id path, '' line, '' house,
    array_remove(array[s.id, s.topic], null) || commons_named(coalesce(t.reference, '') || ' ' || s.question) ties,
    commons_subjects(commons_named(coalesce(t.reference, '') || ' ' || s.question)) topics, case s.confidentiality when 'OPEN' then 'OPEN' else 'NETWORK' end circle,
    s.changed_at at, s.starts_at, true news
from talk_session s left join talk_topic t on t.id = s.topic where s.cancelled_at is null;

select add_commons('TOPIC', 'commons_topic'), add_commons('SESSION', 'commons_session');
create constraint trigger keep_commons after insert or update or delete on talk_topic deferrable initially deferred
    for each row execute function keep_commons('TOPIC', 'id');
create constraint trigger keep_commons after insert or update or delete on talk_session deferrable initially deferred
    for each row execute function keep_commons('SESSION', 'id');
