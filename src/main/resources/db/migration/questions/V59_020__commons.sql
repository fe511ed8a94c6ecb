-- Questions and the answers that helped, as part of the commons.
create view commons_question as
select q.id, q.title, '/fragen/' || q.id path, coalesce(t.title, '') line, a.name house,
    array_remove(array[q.id, t.id], null) || commons_named(q.title) ties, q.tags || commons_subjects(array[t.id]) topics,
    case when q.for_all then 'OPEN' else 'NETWORK' end circle, commons_since('question', q.id, q.asked_at) at, null::timestamptz starts_at, true news
from question q join authority a on a.id = q.authority
left join template t on t.id = q.template and t.audience = 'COMMONS' and t.hidden_at is null
where commons_stands('question', q.id);

create view commons_answer as
select w.id, q.title, '/fragen/' || q.id path, '' line, a.name house, array[q.id] ties, c.topics, c.circle,
    commons_since('answer', w.id, w.answered_at) at, null::timestamptz starts_at, true news
from question q join answer w on w.id = q.accepted join authority a on a.id = w.authority join commons_question c on c.id = q.id
where commons_stands('answer', w.id);

select add_commons('QUESTION', 'commons_question'), add_commons('ANSWER', 'commons_answer');
create constraint trigger keep_commons after insert or update or delete on question deferrable initially deferred
    for each row execute function keep_commons('QUESTION', 'id');

-- An answer comes and goes with its choice, with its question, and with what moderation says of that.
create function keep_commons_of_answers() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    perform write_commons('ANSWER', w.id) from answer w where w.question = new.id;
    return null;
end $$;
create constraint trigger keep_commons_answers after update on question deferrable initially deferred
    for each row execute function keep_commons_of_answers();
create constraint trigger keep_commons_answers after update on contribution_standing deferrable initially deferred
    for each row when (new.kind = 'question') execute function keep_commons_of_answers();
create constraint trigger keep_commons after update or delete on answer deferrable initially deferred
    for each row execute function keep_commons('ANSWER', 'id');
