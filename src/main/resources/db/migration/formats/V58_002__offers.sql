-- Offers to meet in one of the formats, who answers them, and the date that is found.

-- Somebody of a verified administration, who is no guest there.
create function in_exchange() returns boolean
    language sql stable security definer set search_path = public, pg_temp
    begin atomic
        select exists (
            select from membership m join authority a on a.id = m.authority
            where m.person = asking_person() and m.authority = asking_authority()
              and m.ended_at is null and m.group_name <> 'GUEST' and a.verified_on is not null);
    end;

create table exchange_offer (
    id          uuid primary key,
    authority   uuid not null references authority,
    person      uuid references person,
    name        text not null,
    format      uuid not null references exchange_format,
    side        text not null check (side in ('OFFERS', 'SEEKS')),
    topic       text not null check (length(topic) between 5 and 120),
    about       text not null check (length(about) between 1 and 2000),
    software    text not null default '' check (length(software) <= 100),
    land        text,
    until_on    date not null,
    state       text not null default 'OPEN' check (state in ('OPEN', 'ENDED', 'WITHDRAWN')),
    note        text not null default '' check (length(note) <= 1500),
    offered_at  timestamptz not null,
    ended_at    timestamptz check ((ended_at is null) = (state = 'OPEN'))
);
comment on column exchange_offer.name is 'As the person was called: other administrations see no persons. Empty once they have left.';
comment on column exchange_offer.land is 'Where it is meant for; empty for everywhere.';
comment on column exchange_offer.note is 'What came of it, in a few sentences.';
create index exchange_offer_open on exchange_offer (offered_at desc, id) where state = 'OPEN';
create index exchange_offer_person on exchange_offer (person, authority);
create index exchange_offer_format on exchange_offer (format);

create table exchange_response (
    id          uuid primary key,
    authority   uuid not null references authority,
    person      uuid not null references person,
    offer       uuid not null references exchange_offer,
    name        text not null,
    email       citext not null check (length(email) <= 254),
    words       text not null check (length(words) between 1 and 1000),
    state       text not null default 'WAITING' check (state in ('WAITING', 'ACCEPTED', 'DECLINED', 'WITHDRAWN')),
    answered_at timestamptz not null,
    unique (offer, person, authority)
);
create index exchange_response_person on exchange_response (person, answered_at);

create table exchange_offer_mail (
    offer       uuid primary key references exchange_offer,
    authority   uuid not null references authority,
    person      uuid not null references person,
    email       citext not null check (length(email) <= 254)
);

create table exchange_slot (
    id          uuid primary key,
    offer       uuid not null references exchange_offer,
    starts_at   timestamptz not null,
    unique (offer, starts_at)
);

create table exchange_tick (
    authority   uuid not null references authority,
    slot        uuid not null references exchange_slot on delete cascade,
    person      uuid not null references person,
    primary key (slot, person, authority)
);

create table exchange_meeting (
    offer       uuid primary key references exchange_offer,
    starts_at   timestamptz not null,
    minutes     integer not null check (minutes between 15 and 480),
    room        text not null default '' check (length(room) <= 500),
    sequence    integer not null default 0,
    changed_at  timestamptz not null
);
comment on column exchange_meeting.room is 'Where one meets: for those who take part only.';
comment on column exchange_meeting.sequence is 'As iCalendar counts it.';

-- Offers are for verified administrations, unless moderation hid them.
alter table exchange_offer enable row level security;
create policy network on exchange_offer for select
    using ((select in_exchange()) and exists (select from contribution_standing s where s.kind = 'offer' and s.id = exchange_offer.id));
create policy offering on exchange_offer
    using (person = (select asking_person()) and authority = (select asking_authority()))
    with check (person = (select asking_person()) and authority = (select asking_authority()) and (select in_exchange()));

-- Who answered is seen by themselves and by who offered.
alter table exchange_response enable row level security;
create policy oneself on exchange_response
    using (person = (select asking_person()) and authority = (select asking_authority()))
    with check (person = (select asking_person()) and authority = (select asking_authority()) and (select in_exchange()));
create policy offered on exchange_response for select
    using (exists (select from exchange_offer o
        where o.id = offer and o.person = (select asking_person()) and o.authority = (select asking_authority())));
create policy answered on exchange_response for update
    using (exists (select from exchange_offer o
        where o.id = offer and o.person = (select asking_person()) and o.authority = (select asking_authority())));
revoke update, delete, truncate on exchange_response from allmende_app;
grant update (words, state, answered_at) on exchange_response to allmende_app;

-- The mail address of who offers: for those they take part with.
alter table exchange_offer_mail enable row level security;
create policy oneself on exchange_offer_mail using (person = (select asking_person()) and authority = (select asking_authority()));
create policy taking_part on exchange_offer_mail for select
    using (exists (select from exchange_response r
        where r.offer = exchange_offer_mail.offer and r.person = (select asking_person()) and r.authority = (select asking_authority()) and r.state = 'ACCEPTED'));

alter table exchange_slot enable row level security;
create policy offering on exchange_slot
    using (exists (select from exchange_offer o
        where o.id = offer and o.person = (select asking_person()) and o.authority = (select asking_authority())));
create policy taking_part on exchange_slot for select
    using (exists (select from exchange_response r
        where r.offer = exchange_slot.offer and r.person = (select asking_person()) and r.authority = (select asking_authority()) and r.state = 'ACCEPTED'));

-- Who could when: for themselves and for who offers.
alter table exchange_tick enable row level security;
create policy oneself on exchange_tick
    using (person = (select asking_person()) and authority = (select asking_authority()))
    with check (person = (select asking_person()) and authority = (select asking_authority())
        and exists (select from exchange_slot s where s.id = slot));
create policy offered on exchange_tick for select
    using (exists (select from exchange_slot s join exchange_offer o on o.id = s.offer
        where s.id = slot and o.person = (select asking_person()) and o.authority = (select asking_authority())));

alter table exchange_meeting enable row level security;
create policy offering on exchange_meeting
    using (exists (select from exchange_offer o
        where o.id = offer and o.person = (select asking_person()) and o.authority = (select asking_authority())));
create policy taking_part on exchange_meeting for select
    using (exists (select from exchange_response r
        where r.offer = exchange_meeting.offer and r.person = (select asking_person()) and r.authority = (select asking_authority()) and r.state = 'ACCEPTED'));

-- Who leaves offers nothing any more: answers go with name and address, what ended stays without a name.
create function end_exchange(house uuid, somebody uuid) returns void
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    delete from exchange_tick t where t.person = somebody and t.authority = house;
    delete from exchange_response r where r.person = somebody and r.authority = house;
    delete from exchange_offer_mail m where m.person = somebody and m.authority = house;
    delete from exchange_meeting m using exchange_offer o
    where o.id = m.offer and o.person = somebody and o.authority = house and o.state = 'OPEN';
    update exchange_offer o
    set state = case o.state when 'OPEN' then 'WITHDRAWN' else o.state end, ended_at = coalesce(o.ended_at, now()), person = null, name = ''
    where o.person = somebody and o.authority = house;
    update exchange_format f set person = null where f.person = somebody and f.authority = house;
end $$;
revoke execute on function end_exchange(uuid, uuid) from public, allmende_app;

-- The same by oneself; on wish with all one wrote, except what others build on.
create function leave_exchange(removing boolean) returns void
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    gone uuid[];
begin
    if removing then
        select coalesce(array_agg(o.id), '{}') into gone from exchange_offer o
        where o.person = asking_person() and o.authority = asking_authority();
        delete from exchange_slot s where s.offer = any (gone);
        delete from exchange_meeting m where m.offer = any (gone);
        delete from exchange_offer_mail m where m.offer = any (gone);
        delete from exchange_response r where r.offer = any (gone);
        delete from exchange_offer o where o.id = any (gone);
        with removed as (
            delete from exchange_format f
            where f.person = asking_person() and f.authority = asking_authority()
              and not exists (select from exchange_offer o where o.format = f.id)
            returning f.id)
        select gone || coalesce(array_agg(r.id), '{}') into gone from removed r;
        delete from contribution_standing s where s.kind in ('format', 'offer') and s.id = any (gone) and s.hidden_by is null;
        update contribution_standing s set title = '–', excerpt = '' where s.kind in ('format', 'offer') and s.id = any (gone);
    end if;
    perform end_exchange(asking_authority(), asking_person());
end $$;

create function end_exchange_of_member() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    perform end_exchange(new.authority, new.person);
    return null;
end $$;
create trigger end_exchange after update on membership for each row
    when (new.ended_at is not null or new.group_name = 'GUEST') execute function end_exchange_of_member();
