alter table outgoing_mail add html text;
alter table outgoing_mail add unsubscribe text;
comment on column outgoing_mail.unsubscribe is 'Address that a mail program posts to (RFC 8058); empty for mails one cannot unsubscribe from.';
