-- For whom the newest version of a template is, as the overview filters it.

alter table template
    add column size_class text check (size_class in ('SMALL', 'MEDIUM', 'LARGE')),
    add column software text[] not null default '{}',
    add column leika text[] not null default '{}';
comment on column template.size_class is 'Size of authorities it was thought for; empty for any.';
comment on column template.leika is 'Keys of the Leistungskatalog, 14 digits each.';
update template t set
    size_class = upper(v.document ->> 'size'),
    software = array(select jsonb_array_elements_text(coalesce(v.document -> 'software', '[]'))),
    leika = array(select jsonb_array_elements_text(coalesce(v.document -> 'leika', '[]')))
from template_version v where v.id = t.newest;
-- Few of many say so.
create index template_software on template (id) where software <> '{}';
