-- A line typed into an outline comes with a name of its own: however often it is sent, it becomes one item.
create table entry_line (
    authority   uuid not null,
    project     uuid not null,
    line        uuid not null,
    item        uuid,
    sent_at     timestamptz not null default now(),
    primary key (project, line),
    foreign key (project, authority) references project (id, authority) on delete cascade
);
create index entry_line_old on entry_line (sent_at);
alter table entry_line enable row level security;
create policy own_authority on entry_line using (authority = (select asking_authority()));

-- A keyhole for the job that cleans up: lines are needed for as long as a browser may send them again.
create function forget_entry_lines() returns void language sql security definer set search_path = public, pg_temp as $$
    delete from entry_line where sent_at < now() - interval '7 days';
$$;
