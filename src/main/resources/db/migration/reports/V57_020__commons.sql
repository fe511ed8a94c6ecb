-- Published reports, as part of the commons.
create view commons_report as
select p.report id, p.title, '/erfahrungen/' || p.report path, coalesce(t.title, '') line, coalesce(a.name, '') house,
    array_remove(array[p.report, p.template], null) ties, commons_subjects(array[p.template]) topics,
    case p.circle when 'OPEN' then 'OPEN' else 'NETWORK' end circle,
    commons_since('report', p.report, p.published_on + time '12:00' at time zone 'Europe/Berlin') at, null::timestamptz starts_at, true news
from published_report p left join template t on t.id = p.template and t.audience = 'COMMONS' and t.hidden_at is null
left join authority a on a.id = p.shown_authority
where commons_stands('report', p.report);
select add_commons('REPORT', 'commons_report');
create constraint trigger keep_commons after insert or update or delete on published_report deferrable initially deferred
    for each row execute function keep_commons('REPORT', 'report');
