-- A variant remembers what it was made of; what it has followed since stands in its document.
alter table template add column forked_from uuid references template check (forked_from <> id);
create index template_forked_from on template (forked_from);
comment on column template.forked_from is 'Kept as it was when the variant was published first, though the other may be out of sight by now.';
