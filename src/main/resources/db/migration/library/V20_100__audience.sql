-- Who sees a template: its own authority, those it chose, or everybody. Starter content belongs to nobody and is for everybody.

alter table template
    add column audience text not null default 'COMMONS' check (audience in ('OWN', 'CHOSEN', 'COMMONS')),
    add column hidden_at timestamptz,
    add column hidden_by uuid references person,
    add column hidden_reason text check (length(hidden_reason) between 1 and 2000),
    add column deprecated_reason text check (length(deprecated_reason) between 1 and 2000),
    add column successor uuid references template check (successor <> id),
    add unique (id, authority),
    add check (authority is not null or audience = 'COMMONS'),
    add check ((hidden_at is null) = (hidden_reason is null)),
    add check (successor is null or deprecated_reason is not null);
comment on column template.hidden_reason is 'Why the operator took it out of the commons; its authors read it.';
comment on column template.deprecated_reason is 'Why it should not be adopted any more; a successor may take its place.';
create index template_authority on template (authority);

create table template_audience (
    authority   uuid not null references authority,
    template    uuid not null,
    chosen      uuid not null references authority check (chosen <> authority),
    primary key (template, chosen),
    foreign key (template, authority) references template (id, authority)
);
comment on table template_audience is 'The authorities that see a template besides its own, where its audience is CHOSEN.';
create index template_audience_chosen on template_audience (chosen, template);

alter table template_audience enable row level security;
create policy own_authority on template_audience using (authority = (select asking_authority()));
create policy chosen on template_audience for select using (chosen = (select asking_authority()));

create function asking_operator() returns boolean language sql stable
    return exists (select from person p where p.id = asking_person() and p.operator);

-- What is hidden, its own people and the operator still see; a template nobody published to the commons is no concern of the operator.
alter table template enable row level security;
create policy own_authority on template for select using (authority = (select asking_authority()));
create policy commons on template for select
    using (audience = 'COMMONS' and (hidden_at is null or (select asking_operator())));
create policy chosen on template for select
    using (audience = 'CHOSEN' and hidden_at is null
        and exists (select from template_audience a where a.template = template.id and a.chosen = (select asking_authority())));
-- Nobody writes but the owner; starter content is written with nobody bound, at the start.
create policy added on template for insert with check (authority is not distinct from (select asking_authority()));
create policy changed on template for update using (authority is not distinct from (select asking_authority()));

-- A version is seen by whoever sees its template.
alter table template_version enable row level security;
create policy as_template on template_version for select
    using (exists (select from template t where t.id = template_version.template));
create policy added on template_version for insert
    with check (exists (select from template t where t.id = template_version.template
        and t.authority is not distinct from (select asking_authority())));

-- The same for those who may be asked about it.
drop policy signed_in on template_contact;
create policy signed_in on template_contact for select
    using ((select asking_person()) is not null and exists (select from template t where t.id = template_contact.template));

-- A keyhole: full text search is not leak-proof, so behind the fence it could not use its index. It answers identifiers
-- only; who may see them is asked where they are joined, behind the fence.
create function versions_with(asked tsquery) returns table (version uuid)
    language sql stable security definer set search_path = public, pg_temp
    begin atomic
        select v.id from template_version v where v.words @@ asked;
    end;

-- A keyhole: whether a name is taken, also by a template one does not see.
create function template_name_taken(asked text) returns boolean
    language sql stable security definer set search_path = public, pg_temp
    begin atomic
        select exists (select from template t where t.slug = asked);
    end;

-- A keyhole for the operator alone: takes a template out of the commons, or puts it back (without a reason).
create function hide_template(asked uuid, reason text) returns boolean
    language sql volatile security definer set search_path = public, pg_temp
    begin atomic
        update template t
        set hidden_at = case when reason is null then null else now() end,
            hidden_by = case when reason is null then null else asking_person() end,
            hidden_reason = reason
        where t.id = asked and t.audience = 'COMMONS' and asking_operator()
        returning true;
    end;
