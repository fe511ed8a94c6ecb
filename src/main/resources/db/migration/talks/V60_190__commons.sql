-- What remains of a session, as part of the commons: since its note is published.
create view commons_note as
select s.id, s.question title, '/talk/archiv/' || s.id path, n.answer line, '' house, c.ties, c.topics, c.circle,
    n.published_at at, null::timestamptz starts_at, true news
from talk_note n join talk_session s on s.id = n.session join commons_session c on c.id = s.id
where n.state = 'PUBLISHED' and s.confidentiality <> 'ROOM';

select add_commons('NOTE', 'commons_note');
create constraint trigger keep_commons after insert or update or delete on talk_note deferrable initially deferred
    for each row execute function keep_commons('NOTE', 'session');
