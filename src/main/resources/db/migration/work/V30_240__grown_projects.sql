-- That a template was inserted into a project: its pages ask for newer versions only where there can be any.
alter table project add column grown boolean not null default false;
