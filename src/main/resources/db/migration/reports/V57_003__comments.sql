-- What others say to a report, read by all who read the report; it outlives a withdrawal. Names and whether it is shown are the community's.
create table report_comment (
    id         uuid primary key,
    report     uuid not null references experience_report,
    author     uuid not null references person,
    text       text not null check (length(text) between 1 and 4000),
    written_at timestamptz not null
);
create index report_comment_report on report_comment (report, id);
create index report_comment_author on report_comment (author);
alter table report_comment enable row level security;
create policy author on report_comment using (author = (select asking_person()));
create policy readers on report_comment for select using (
    exists (select from published_report p where p.report = report_comment.report)
    and exists (select from contribution_standing s where s.kind = 'reportcomment' and s.id = report_comment.id));

create function end_standing_of_comment() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    delete from contribution_standing s where s.kind = 'reportcomment' and s.id = old.id and s.hidden_by is null;
    update contribution_standing s set title = '–', excerpt = '' where s.kind = 'reportcomment' and s.id = old.id;
    return null;
end $$;
create trigger end_standing_of_comment after delete on report_comment for each row execute function end_standing_of_comment();
