-- Mails wait here in the same transaction that caused them, and leave by a job.
create table outgoing_mail (
    id          uuid primary key default uuidv7(),
    recipient   citext not null,
    subject     text not null,
    body        text not null,
    created_at  timestamptz not null default now(),
    sent_at     timestamptz,
    attempts    integer not null default 0,
    next_attempt_at timestamptz not null default now(),
    last_error  text
);
create index outgoing_mail_due on outgoing_mail (next_attempt_at) where sent_at is null;
comment on table outgoing_mail is 'System table of the mail job. Read by people only in the demo.';
