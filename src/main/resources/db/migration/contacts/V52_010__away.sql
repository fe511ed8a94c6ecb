-- A keyhole into the absences of another authority: who agreed to be asked about a template is known to be away today, and until when.
-- Nothing of absences that are over or to come, of other persons, of substitutes; and only for those who see contacts at all.
create function contacts_away(asked uuid) returns table (authority uuid, person uuid, until_on date)
    language sql stable security definer set search_path = public, pg_temp
    begin atomic
        select c.authority, c.person, a.until_on
        from template_contact c join absence a on a.authority = c.authority and a.person = c.person and a.withdrawn_at is null
        where c.template = asked and (now() at time zone 'Europe/Berlin')::date between a.from_on and a.until_on
            and exists (select from authority v where v.id = asking_authority() and v.verified_on is not null);
    end;
