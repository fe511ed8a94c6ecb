-- The library between servers. Nothing here belongs to an authority: what is given away is public, sources are the operator's.

create table feed_server (
    one         boolean primary key default true check (one),
    open        boolean not null default true,
    name        text not null default '' check (length(name) <= 200),
    contact     text not null default '' check (length(contact) <= 254),
    state       text not null default '',
    changed_at  timestamptz not null default now()
);
comment on table feed_server is 'What this server says of itself to others: one row.';
comment on column feed_server.state is 'What the feed came to when it was last asked for, and since when.';
insert into feed_server default values;
revoke insert, delete, truncate on feed_server from allmende_app;

create table feed_key (
    id          uuid primary key default uuidv7(),
    public_key  bytea not null,
    private_key bytea,
    made_at     timestamptz not null default now(),
    retired_at  timestamptz,
    check ((private_key is null) = (retired_at is not null))
);
comment on table feed_key is 'Ed25519 pairs; of a retired one only the public half is kept.';
create unique index feed_key_current on feed_key ((true)) where retired_at is null;
revoke delete, truncate on feed_key from allmende_app;
