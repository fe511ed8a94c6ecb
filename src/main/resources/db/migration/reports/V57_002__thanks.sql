-- „Das hat uns geholfen“, once for each authority. Who said so stays with them; all who read the report see how many did.
create table report_thanks (
    authority uuid not null references authority,
    report    uuid not null references published_report on delete cascade,
    given_by  uuid not null references person,
    primary key (report, authority)
);
alter table report_thanks enable row level security;
create policy own_authority on report_thanks using (authority = (select asking_authority()));

alter table published_report add column thanks integer not null default 0;

create function count_report_thanks() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    update published_report p set thanks = (select count(*) from report_thanks t where t.report = p.report)
    where p.report = coalesce(new.report, old.report);
    return null;
end $$;
create trigger count_report_thanks after insert or delete on report_thanks for each row execute function count_report_thanks();
