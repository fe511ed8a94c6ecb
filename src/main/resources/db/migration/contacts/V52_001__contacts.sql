-- What an Ansprechperson may be asked about, in their own words. The table itself was made by library.
alter table template_contact add column topics text not null default '' check (length(topics) <= 300);
create index template_contact_person on template_contact (person, authority);

-- Contacts are shown to verified administrations only; one's own rows one always sees (policy oneself).
drop policy signed_in on template_contact;
create policy verified on template_contact for select
    using ((select asking_person()) is not null
        and exists (select from authority a where a.id = (select asking_authority()) and a.verified_on is not null)
        and exists (select from template t where t.id = template_contact.template));

-- Who leaves an authority, or becomes a guest of it, answers for it no longer and could not withdraw by themselves.
create function end_contacts() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    delete from template_contact c where c.authority = new.authority and c.person = new.person;
    return null;
end $$;
create trigger end_contacts after update on membership for each row
    when (new.ended_at is not null or new.group_name = 'GUEST') execute function end_contacts();
