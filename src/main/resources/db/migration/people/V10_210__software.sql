-- What an authority works with, as it says itself: part of the public directory, so that those who use the same find each other.
alter table authority add column software text[] not null default '{}' check (cardinality(software) <= 40);
comment on column authority.software is 'Names as they were typed; compared without regard to case.';
