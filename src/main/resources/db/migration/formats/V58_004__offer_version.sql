alter table exchange_offer add column version integer not null default 0;
comment on column exchange_offer.version is 'Counts how often it was put otherwise.';
