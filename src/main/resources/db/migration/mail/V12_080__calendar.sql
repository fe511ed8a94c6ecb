alter table outgoing_mail add calendar text;
comment on column outgoing_mail.calendar is 'An invitation (iCalendar with its METHOD) that travels as a part of the mail, or empty.';
