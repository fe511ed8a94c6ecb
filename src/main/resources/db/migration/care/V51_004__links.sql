-- Where links of templates led when they were last asked. What a private template names is private: kept by its digest, the table tells
-- nobody which addresses there are, and whoever knows one learns what they could find out by themselves.
create table link_check (
    digest      bytea primary key check (length(digest) = 32),
    state       text not null check (state in ('FINE', 'GONE', 'UNREACHABLE')),
    since       timestamptz not null,
    checked_at  timestamptz not null
);
comment on column link_check.digest is 'SHA-256 of the address.';
comment on column link_check.since is 'When it was first found in this state; equal to checked_at when it was found so only once.';
