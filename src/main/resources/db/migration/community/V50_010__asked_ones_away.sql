-- A keyhole into the absences of other authorities, for the directory: who agreed to be asked is known to be away today, and until when.
-- Nothing of absences that are over or to come, of other persons, of substitutes; and only for verified authorities.
create function asked_ones_away() returns table (authority uuid, person uuid, until_on date)
    language sql stable security definer set search_path = public, pg_temp
    begin atomic
        select a.authority, a.person, max(a.until_on)
        from absence a
        where a.withdrawn_at is null and (now() at time zone 'Europe/Berlin')::date between a.from_on and a.until_on
            and exists (select from authority v where v.id = asking_authority() and v.verified_on is not null)
            and (exists (select from template_contact c where c.authority = a.authority and c.person = a.person)
                or exists (select from profile_detail d where d.authority = a.authority and d.person = a.person and d.detail = 'TOPICS'))
        group by a.authority, a.person;
    end;
