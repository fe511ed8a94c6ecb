-- A draft that was made of a project: what of it must not leave the authority unseen.

alter table template_draft
    add column project uuid,
    add column file_references text[] not null default '{}',
    add column kept text[] not null default '{}',
    add foreign key (project, authority) references project (id, authority);
comment on column template_draft.project is 'The project it was made of; its texts are searched for names, numbers and amounts.';
comment on column template_draft.file_references is 'Aktenzeichen of the project and its tasks, as they were.';
comment on column template_draft.kept is 'What was found and may stay, each as somebody decided.';
