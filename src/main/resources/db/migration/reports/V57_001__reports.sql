-- Erfahrungsberichte: what an authority writes, and what others read of it.

create table experience_report (
    authority   uuid not null references authority,
    id          uuid primary key,
    state       text not null default 'EDITING' check (state in ('EDITING', 'REVIEW', 'RETURNED', 'PUBLISHED', 'DISCARDED')),
    version     integer not null default 0,
    extent      text not null check (extent in ('SHORT', 'FULL')),
    project     uuid,
    template    uuid references template,
    template_number text not null default '',
    circle      text not null default 'ASSOCIATION' check (circle in ('ASSOCIATION', 'OPEN')),
    anonymous   boolean not null default false,
    document    jsonb not null,
    changed_by  uuid not null references person,
    changed_at  timestamptz not null,
    sent_by     uuid references person,
    reviewed_by uuid references person check (reviewed_by <> sent_by),
    remark      text not null default '' check (length(remark) <= 2000),
    foreign key (project, authority) references project (id, authority)
);
comment on column experience_report.document is 'What was typed, finished or not, as JSON.';
comment on column experience_report.reviewed_by is 'Four eyes: never who sent it.';
create index experience_report_authority on experience_report (authority, changed_at desc);
create index experience_report_project on experience_report (project);

alter table experience_report enable row level security;
create policy own_authority on experience_report using (authority = (select asking_authority()));

-- A copy on purpose: others have no row of the table above, so what is not in here nobody else can ask for.
create table published_report (
    report      uuid primary key references experience_report,
    extent      text not null,
    template    uuid references template,
    template_number text not null,
    shown_authority uuid references authority,
    kind        text not null,
    land        text not null,
    size        text,
    circle      text not null check (circle in ('ASSOCIATION', 'OPEN')),
    conclusion     text not null,
    title       text not null check (length(title) between 1 and 90),
    document    jsonb not null,
    words       tsvector not null,
    published_on date not null
);
comment on table published_report is 'What others read of a report; withdrawing it deletes the row.';
comment on column published_report.shown_authority is 'Empty where the authority wants to stay unnamed: then its kind, Land and size class are all there is.';
create index published_report_newest on published_report (published_on desc, report);
create index published_report_template on published_report (template);

alter table published_report enable row level security;
create policy own_report on published_report
    using (exists (select from experience_report r where r.id = published_report.report));
create policy readers on published_report for select using (
    (select asking_person()) is not null
    and exists (select from contribution_standing s where s.kind = 'report' and s.id = published_report.report and s.state = 'VISIBLE')
    and (circle = 'OPEN'
        or exists (select from authority a where a.id = (select asking_authority()) and a.verified_on is not null)));

-- To moderators a report belongs to whoever approved it last: a colleague may withdraw it and another approve it anew. What was hidden is
-- still looked at first.
create function keep_standing_of_report() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if tg_op = 'DELETE' then
        delete from contribution_standing s where s.kind = 'report' and s.id = old.report and s.hidden_by is null;
        update contribution_standing s set title = '–', excerpt = '' where s.kind = 'report' and s.id = old.report;
        return null;
    end if;
    update contribution_standing s set author = asking_person() where s.kind = 'report' and s.id = new.report;
    return null;
end $$;
create trigger keep_standing_of_report after insert or delete on published_report for each row execute function keep_standing_of_report();
