-- Whether a report still holds, as its authority says: asked a year after it was published or last confirmed, reminded twice, and then
-- “unconfirmed” by itself.
alter table published_report
    add column validity text not null default 'CURRENT' check (validity in ('CURRENT', 'CONFIRMED', 'AMENDED', 'OUTDATED', 'UNCONFIRMED')),
    add column answered_on date,
    add column amendment text not null default '' check (length(amendment) <= 2000),
    add column version integer not null default 0;
comment on column published_report.answered_on is 'When its authority last said whether it still holds; null until then.';
comment on column published_report.amendment is 'What is different by now, as Markdown.';

create table report_question (
    authority   uuid not null references authority,
    report      uuid primary key references published_report on delete cascade,
    asked       integer not null default 1 check (asked between 1 and 3),
    asked_on    date not null
);
comment on table report_question is 'That the authority was asked whether a report still holds, until it answers or time is up.';
create index report_question_authority on report_question (authority);
alter table report_question enable row level security;
create policy own_authority on report_question using (authority = (select asking_authority()));

-- Who amends a report answers for it from then on.
create trigger keep_standing_of_amendment after update of amendment on published_report
    for each row when (old.amendment <> new.amendment) execute function keep_standing_of_report();
