-- A keyhole between two authorities: one of the two of a conversation leaves a line for the other, and nothing but that it was written.
-- Who writes and who is told follows from the conversation.
create function tell_correspondent(asked_conversation uuid, happening_id uuid, what text, told_at timestamptz) returns void
    language sql volatile security definer set search_path = public, pg_temp
    begin atomic
        insert into happening (authority, id, change, project, person, cause, at, steps)
        select case when c.asker = asking_person() then c.asked_authority else c.asker_authority end,
            happening_id, c.id, null, asking_person(), 'HAND', told_at,
            jsonb_build_array(jsonb_build_object(
                'f', 'CORRESPONDENCE',
                'a', c.id || ':' || what || ':'
                    || case when c.asker = asking_person() then c.asker_name else c.asked_name end || ' (' || a.name || ')' || E'\n' || c.about,
                'b', case when c.asker = asking_person() then c.asked else c.asker end))
        from conversation c join authority a on a.id = asking_authority()
        where c.id = asked_conversation and what in ('ASKED', 'WRITTEN', 'DECLINED', 'CLOSED')
            and (c.asker = asking_person() and c.asker_authority = asking_authority()
                or c.asked = asking_person() and c.asked_authority = asking_authority());
    end;
