-- Comments that can be changed, name people and are reacted to. The table itself came with work.

alter table comment
    add column change     uuid,
    add column edited_at  timestamptz,
    add column deleted_at timestamptz,
    add column deleted_by uuid references person,
    add column version    integer not null default 0,
    add unique (id, project);
comment on column comment.change is 'Its line of the history, which quotes it as long as it is not deleted; null for those before this column.';
create index comment_deleted on comment (change) where deleted_at is not null;
create index comment_person on comment (person, created_at);

create table comment_wording (
    authority   uuid not null,
    project     uuid not null,
    comment     uuid not null,
    version     integer not null,
    text        text not null,
    written_at  timestamptz not null,
    primary key (comment, version),
    foreign key (comment, project) references comment (id, project) on delete cascade,
    foreign key (project, authority) references project (id, authority) on delete cascade
);
comment on table comment_wording is 'What a comment said before it was edited.';

create table comment_mention (
    authority   uuid not null,
    project     uuid not null,
    comment     uuid not null,
    person      uuid not null references person,
    named       text not null check (length(named) between 1 and 200),
    primary key (comment, person),
    foreign key (comment, project) references comment (id, project) on delete cascade,
    foreign key (project, authority) references project (id, authority) on delete cascade
);
comment on column comment_mention.named is 'As it stands in the text, without the sign before it.';

create table comment_reaction (
    authority   uuid not null,
    project     uuid not null,
    comment     uuid not null,
    person      uuid not null references person,
    kind        text not null check (kind in ('AGREED', 'THANKS', 'DONE', 'SEEN', 'QUESTION')),
    at          timestamptz not null,
    primary key (comment, person, kind),
    foreign key (comment, project) references comment (id, project) on delete cascade,
    foreign key (project, authority) references project (id, authority) on delete cascade
);

do $$
declare t text;
begin
    foreach t in array array['comment_wording', 'comment_mention', 'comment_reaction']
    loop
        execute format('alter table %I enable row level security', t);
        execute format('create policy own_authority on %I using (authority = (select asking_authority()))', t);
    end loop;
end $$;
