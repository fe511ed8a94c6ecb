-- Templates and routines of the library, their versions, and how many may be asked about them.

-- Whether what came from another server is shown still: said by the module that fetches it.
create function commons_knows(server text) returns boolean language sql stable return server is null;

create view commons_templates as
select t.id, t.title, '/vorlagen/' || t.slug path, '' line, coalesce(a.name, '') house, array[t.id] ties, array[t.subject] topics,
    'OPEN' circle, (select min(v.published_at) from template_version v where v.template = t.id) at, null::timestamptz starts_at,
    t.authority is not null or (select min(v.published_at) from template_version v where v.template = t.id)
        > (select min(v.published_at) from template_version v) + interval '1 day' news, t.routine
from template t left join authority a on a.id = t.authority
where t.audience = 'COMMONS' and t.hidden_at is null and t.deprecated_reason is null and t.newest is not null and commons_knows(t.server);

create view commons_template as select * from commons_templates where not routine;
create view commons_routine as select * from commons_templates where routine;

-- A version that is not the first.
create view commons_version as
select v.id, v.title, t.path || '/versionen' path, v.number || case when v.note = '' then '' else ' – ' || v.note end line,
    t.house, t.ties, t.topics, t.circle, v.published_at at, null::timestamptz starts_at, true news
from commons_templates t join template_version v on v.template = t.id and v.ordinal > (select min(f.ordinal) from template_version f where f.template = t.id);

-- No names: who they are stands in the directory.
create view commons_contact as
select t.id, t.title, t.path || '' path, (select count(*)::text from template_contact c where c.template = t.id) line,
    '' house, t.ties, t.topics, 'NETWORK' circle, (select min(c.consented_on)::timestamptz from template_contact c where c.template = t.id) at, null::timestamptz starts_at, false news
from commons_templates t where exists (select from template_contact c where c.template = t.id);

select add_commons('TEMPLATE', 'commons_template'), add_commons('ROUTINE', 'commons_routine'), add_commons('VERSION', 'commons_version'),
    add_commons('CONTACT', 'commons_contact');
revoke all on commons_templates from public, allmende_app;

create constraint trigger keep_commons_template after insert or update or delete on template deferrable initially deferred for each row execute function keep_commons('TEMPLATE', 'id');
create constraint trigger keep_commons_routine after insert or update or delete on template deferrable initially deferred for each row execute function keep_commons('ROUTINE', 'id');
create constraint trigger keep_commons_contact after insert or update or delete on template_contact deferrable initially deferred for each row execute function keep_commons('CONTACT', 'template');
create constraint trigger keep_commons_version after insert on template_version deferrable initially deferred for each row execute function keep_commons('VERSION', 'id');

-- What becomes of a template becomes of its versions and its contacts.
create function keep_commons_of_template() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    perform write_commons('CONTACT', new.id);
    perform write_commons('VERSION', v.id) from template_version v where v.template = new.id;
    return null;
end $$;
create constraint trigger keep_commons_of_template after update on template deferrable initially deferred for each row
    when ((old.audience, old.slug, old.title, old.subject, old.authority) is distinct from (new.audience, new.slug, new.title, new.subject, new.authority)
        or (old.hidden_at is null) <> (new.hidden_at is null) or (old.deprecated_reason is null) <> (new.deprecated_reason is null))
    execute function keep_commons_of_template();

-- Templates that a text names: by their address, or by their title up to a bracket or a dash.
create function commons_named(words text) returns uuid[]
    language sql stable security definer set search_path = public, pg_temp
    begin atomic
        select coalesce(array_agg(t.id), '{}') from template t
        where t.audience = 'COMMONS' and t.hidden_at is null and t.newest is not null
          and (words ~ ('/vorlagen/' || regexp_replace(t.slug, '([.@-])', '\\\1', 'g') || '($|[^a-z0-9@.-])')
              or length(t.title) > 5 and position(lower(btrim(split_part(split_part(t.title, '(', 1), ' – ', 1))) in lower(words)) > 0);
    end;
revoke execute on function commons_named(text) from public, allmende_app;

-- The subjects of templates, so that what hangs on one is found by its topic.
create function commons_subjects(asked uuid[]) returns text[]
    language sql stable security definer set search_path = public, pg_temp
    begin atomic
        select coalesce(array_agg(distinct t.subject), '{}') from template t where t.id = any (asked);
    end;
revoke execute on function commons_subjects(uuid[]) from public, allmende_app;
