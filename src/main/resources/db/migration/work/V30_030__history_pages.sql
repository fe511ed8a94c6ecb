-- A page of the Verlauf is read from this index alone: changes by the time they happened.
drop index history_change;
create index history_change on history (project, change) include (authority, at, person);
