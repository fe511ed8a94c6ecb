-- When somebody compared a version with the law again, after it had been published. Written by the module care; lists show the newest.
create table template_check (
    id          uuid primary key default uuidv7(),
    template    uuid not null,
    version     uuid not null,
    authority   uuid references authority,
    person      uuid not null references person,
    checked_on  date not null,
    checked_at  timestamptz not null,
    foreign key (version, template) references template_version (id, template)
);
comment on column template_check.authority is 'Who looks after the template; empty where the operator does.';
create index template_check_version on template_check (version, checked_at desc);

create function looking_after(asked uuid) returns boolean language sql stable
    return exists (select from template t where t.id = asked and t.server is null
        and (t.authority = asking_authority() or t.authority is null and asking_operator()));
comment on function looking_after is 'Whether the asker''s people look after a template: their own ones, the operator the starter content.';

-- Who sees the template sees that it was checked; who did it, the database shows their own authority only (person).
alter table template_check enable row level security;
create policy as_template on template_check for select
    using (exists (select from template t where t.id = template_check.template));
create policy added on template_check for insert
    with check (person = (select asking_person()) and looking_after(template)
        and authority is not distinct from (select t.authority from template t where t.id = template_check.template));
create policy taken_back on template_check for delete using (looking_after(template));
