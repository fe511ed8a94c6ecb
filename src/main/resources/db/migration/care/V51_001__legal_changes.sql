-- “§ … geändert zum …”: said by the operator or by who looks after a template that cites it, read by everybody who is signed in.
create table legal_change (
    id          uuid primary key default uuidv7(),
    authority   uuid references authority,
    person      uuid not null references person,
    law         text not null check (length(law) between 1 and 200),
    changed_on  date not null,
    remark      text not null check (length(remark) between 1 and 1000),
    source      text not null check (length(source) <= 500 and source ~ '^https?://'),
    marked_at   timestamptz not null,
    withdrawn_at timestamptz
);
comment on column legal_change.authority is 'Whose people said it; empty for the operator.';
comment on column legal_change.law is 'As typed; what it names is compared by the application, whatever the order of its parts.';
create index legal_change_marked on legal_change (marked_at desc) where withdrawn_at is null;

alter table legal_change enable row level security;
create policy signed_in on legal_change for select using ((select asking_person()) is not null);
create policy marked on legal_change for insert
    with check (person = (select asking_person())
        and (authority = (select asking_authority()) or authority is null and (select asking_operator())));
create policy withdrawn on legal_change for update
    using (authority = (select asking_authority()) or (select asking_operator()));
revoke update, delete, truncate on legal_change from allmende_app;
grant update (withdrawn_at) on legal_change to allmende_app;
