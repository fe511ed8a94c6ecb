-- That who looks after a template was reminded to check it: once a year, and never twice.
create table care_reminder (
    authority   uuid not null references authority,
    template    uuid not null,
    year        integer not null,
    sent_at     timestamptz not null,
    primary key (template, year),
    foreign key (template, authority) references template (id, authority)
);
alter table care_reminder enable row level security;
create policy own_authority on care_reminder using (authority = (select asking_authority()));
revoke update, delete, truncate on care_reminder from allmende_app;

-- A keyhole for the reminder, which nobody asks for: the authority's own Ansprechpersonen of a template.
create function own_contacts(asked uuid) returns table (person uuid)
    language sql stable security definer set search_path = public, pg_temp
    begin atomic
        select c.person from template_contact c where c.template = asked and c.authority = asking_authority();
    end;
