-- What people show of themselves: each detail with its own consent. A copy on purpose: withdrawing deletes the row.
create table profile_detail (
    authority    uuid not null references authority,
    person       uuid not null references person,
    detail       text not null check (detail in ('NAME', 'UNIT', 'EMAIL', 'FUNCTION', 'TOPICS', 'ABOUT')),
    value        text not null check (length(value) between 1 and 4000),
    consented_on date not null,
    primary key (person, detail)
);
alter table profile_detail enable row level security;
create policy oneself on profile_detail using (person = (select asking_person()));
create policy verified on profile_detail for select
    using ((select asking_person()) is not null
        and exists (select from authority a where a.id = (select asking_authority()) and a.verified_on is not null));

-- Who leaves the authority for which they agreed, or becomes a guest of it, is shown no longer and could not withdraw by themselves.
create function end_profile() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    delete from profile_detail d where d.authority = new.authority and d.person = new.person;
    if found then
        delete from contribution_standing s where s.kind = 'profile' and s.id = new.person and s.hidden_by is null;
        update contribution_standing s set title = '–', excerpt = '' where s.kind = 'profile' and s.id = new.person;
    end if;
    return null;
end $$;
create trigger end_profile after update on membership for each row
    when (new.ended_at is not null or new.group_name = 'GUEST') execute function end_profile();
