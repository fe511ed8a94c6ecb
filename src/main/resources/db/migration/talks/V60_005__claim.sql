-- A registration of a guest becomes that of somebody with an account, who held its link while signed in; with all that was said by it.
create function claim_talk_attendance(claiming uuid) returns boolean
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    guest uuid := asking_person();
begin
    update talk_attendance a set person = claiming
    where a.id = guest and a.person is null and a.state in ('WAITING', 'REGISTERED')
      and not exists (select from talk_attendance o where o.session = a.session and o.person = claiming and o.state <> 'WITHDRAWN');
    if not found then
        return false;
    end if;
    update talk_question q set voice = claiming where q.voice = guest;
    update talk_question_vote v set voice = claiming
    where v.voice = guest and not exists (select from talk_question_vote o where o.question = v.question and o.voice = claiming);
    update talk_poll_vote v set voice = claiming
    where v.voice = guest and not exists (select from talk_poll_vote o where o.poll = v.poll and o.voice = claiming);
    delete from talk_question_vote v where v.voice = guest;
    delete from talk_poll_vote v where v.voice = guest;
    delete from talk_hand h where h.voice = guest;
    return true;
end $$;
