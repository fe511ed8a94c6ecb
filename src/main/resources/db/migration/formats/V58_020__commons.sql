-- Exchange formats and open offers, as part of the commons.
create view commons_format as
select f.id, f.sheet ->> 'title' title, '/formate/' || f.slug path, coalesce(f.number, '') line, coalesce(a.name, '') house, array[f.id] ties, '{}'::text[] topics,
    case when f.authority is null then 'OPEN' else 'SIGNED_IN' end circle,
    commons_since('format', f.id, coalesce(s.written_at, uuid_extract_timestamp(f.id), 'epoch')) at, null::timestamptz starts_at, f.authority is not null news
from exchange_format f left join authority a on a.id = f.authority left join contribution_standing s on s.kind = 'format' and s.id = f.id
where commons_stands('format', f.id);

create view commons_offer as
select o.id, o.topic title, '/formate/boerse/' || o.id path, f.sheet ->> 'title' line, a.name house,
    array[o.id, o.format] || commons_named(o.topic || ' ' || o.about) ties, commons_subjects(commons_named(o.topic || ' ' || o.about)) topics, 'NETWORK' circle,
    commons_since('offer', o.id, o.offered_at) at, null::timestamptz starts_at, true news
from exchange_offer o join exchange_format f on f.id = o.format join authority a on a.id = o.authority
where o.state = 'OPEN' and o.until_on >= (now() at time zone 'Europe/Berlin')::date and commons_stands('offer', o.id);

select add_commons('FORMAT', 'commons_format'), add_commons('OFFER', 'commons_offer');
create constraint trigger keep_commons after insert or update or delete on exchange_format deferrable initially deferred
    for each row execute function keep_commons('FORMAT', 'id');
create constraint trigger keep_commons after insert or update or delete on exchange_offer deferrable initially deferred
    for each row execute function keep_commons('OFFER', 'id');
