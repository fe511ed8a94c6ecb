-- The formats that come with the software are for everybody, also without signing in; those of users for who is signed in.
drop policy shared on exchange_format;
create policy shared on exchange_format for select
    using (authority is null
        or (select asking_person()) is not null
            and exists (select from contribution_standing s where s.kind = 'format' and s.id = exchange_format.id));

alter table exchange_format add column words tsvector not null generated always as (jsonb_to_tsvector('german', sheet, '["string"]')) stored;
