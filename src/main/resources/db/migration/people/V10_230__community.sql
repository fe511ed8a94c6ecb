-- People who belong to the community alone, and administrations that take part without the software.

alter table membership drop constraint membership_group_name_check,
    add constraint membership_group_name_check check (group_name in ('ADMINISTRATION', 'PLANNING', 'WORKING', 'GUEST', 'COMMUNITY'));
alter table invitation drop constraint invitation_group_name_check,
    add constraint invitation_group_name_check check (group_name in ('ADMINISTRATION', 'PLANNING', 'WORKING', 'GUEST', 'COMMUNITY')),
    alter column invited_by drop not null;
comment on column invitation.invited_by is 'Nobody where somebody asked for it by their own mail address.';

alter table authority
    add column uses_software boolean not null default true,
    add column website text not null default '' check (length(website) <= 300),
    add column mail_domains text[] not null default '{}' check (cardinality(mail_domains) <= 20);
comment on column authority.mail_domains is 'Whose address ends so belongs to it; in the form machines use (xn--…). Kept by the operator, each of one authority only.';
create index authority_mail_domains on authority using gin (mail_domains);

-- Of two authorities that are given the same domain at the same time, one waits and is refused.
create function mail_domain_of_one() returns trigger language plpgsql as $$
begin
    perform pg_advisory_xact_lock(10, 230);
    if exists (select from authority a where a.id <> new.id and a.mail_domains && new.mail_domains) then
        raise unique_violation using message = 'a mail domain belongs to one authority', constraint = 'authority_mail_domain';
    end if;
    return new;
end $$;
create trigger mail_domain_of_one before insert or update of mail_domains on authority for each row
    when (cardinality(new.mail_domains) > 0) execute function mail_domain_of_one();
