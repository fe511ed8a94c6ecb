-- Exchange formats: how administrations meet and learn from each other.

create table exchange_format (
    id          uuid primary key default uuidv7(),
    slug        text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 80),
    number      text unique check (number ~ '^F[0-9]{2}$'),
    authority   uuid references authority,
    person      uuid references person,
    sheet       jsonb not null,
    version     integer not null default 0,
    check ((number is null) = (authority is not null))
);
comment on column exchange_format.number is 'Of those that come with the software; the others belong to the authority whose people described them.';
comment on column exchange_format.person is 'Who described it; nobody any more once they have left.';

-- What moderation hid, its author and the moderators still see: so says the fence of contribution_standing.
alter table exchange_format enable row level security;
create policy shared on exchange_format for select
    using ((select asking_person()) is not null
        and (authority is null
            or exists (select from contribution_standing s where s.kind = 'format' and s.id = exchange_format.id)));
create policy described on exchange_format for insert
    with check (person = (select asking_person()) and authority = (select asking_authority()));
create policy reworded on exchange_format for update
    using (person = (select asking_person()) and authority = (select asking_authority()));
revoke delete, truncate on exchange_format from allmende_app;

-- A keyhole for the start of the software, which is nobody. What has not changed stays as it is.
create function keep_shared_format(asked_number text, asked_slug text, described jsonb) returns boolean
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if asking_person() is not null then
        raise exception 'only the start brings shared formats';
    end if;
    insert into exchange_format (number, slug, sheet) values (asked_number, asked_slug, described)
    on conflict (number) do update set slug = excluded.slug, sheet = excluded.sheet, version = exchange_format.version + 1
    where (exchange_format.slug, exchange_format.sheet) is distinct from (excluded.slug, excluded.sheet);
    return found;
end $$;
