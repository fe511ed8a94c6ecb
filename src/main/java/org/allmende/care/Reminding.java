package org.allmende.care;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.allmende.mail.Mail;
import org.allmende.mail.MailTexts;
import org.allmende.mail.Outbox;
import org.allmende.server.AllmendeSettings;
import org.allmende.tenancy.AuthorityId;
import org.allmende.tenancy.Fence;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reminds those who look after templates of what nobody has checked for a year: their own
 * Ansprechpersonen for the template, or where there are none, those who administer the authority.
 * Who looks after many gets one mail of them all.
 */
@Component
public class Reminding {

    private static final Logger LOG = LoggerFactory.getLogger(Reminding.class);
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Outbox outbox;
    private final MailTexts texts;
    private final AllmendeSettings settings;
    private final Clock clock;

    Reminding(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Outbox outbox,
            MailTexts texts,
            AllmendeSettings settings,
            Clock clock) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.outbox = outbox;
        this.texts = texts;
        this.settings = settings;
        this.clock = clock;
    }

    private record Reminded(UUID template, String slug, String title) {}

    /** What is wrong in one authority keeps no other from being reminded. */
    public void run() {
        for (AuthorityId authority : owners()) {
            try {
                Fence.within(
                        authority,
                        () -> {
                            transaction.executeWithoutResult(status -> remind(authority));
                            return true;
                        });
            } catch (RuntimeException broken) {
                LOG.warn("No reminder to authority {}", authority, broken);
            }
        }
    }

    private List<AuthorityId> owners() {
        return jdbc.sql("select id from authority")
                .query((row, number) -> new AuthorityId(row.getObject("id", UUID.class)))
                .list();
    }

    private void remind(AuthorityId authority) {
        Map<String, List<Reminded>> mails = new TreeMap<>();
        for (Reminded template : due(authority)) {
            recipients(authority, template)
                    .forEach(address ->
                            mails.computeIfAbsent(address, first -> new ArrayList<>())
                                    .add(template));
        }
        mails.forEach((address, templates) -> outbox.send(mail(address, templates)));
    }

    /**
     * Those to be reminded of, which from now on they were. The day counts on which a version came
     * out.
     */
    private List<Reminded> due(AuthorityId authority) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, ZONE);
        return jdbc.sql(
                        """
                        with due as (
                            select t.id, t.slug, v.title from template t join template_version v on v.id = t.newest
                            where t.authority = :authority and t.deprecated_reason is null
                              and greatest(v.checked_on, v.published_at::date,
                                  (select max(c.checked_on) from template_check c where c.version = v.id)) <= :longAgo
                              and not exists (select from care_reminder r where r.template = t.id and r.sent_at > :lastYear)),
                        reminded as (
                            insert into care_reminder (authority, template, year, sent_at)
                            select :authority, id, :year, :now from due on conflict do nothing returning template)
                        select due.* from due join reminded on reminded.template = due.id
                        """)
                .param("authority", authority.value())
                .param("longAgo", today.minusMonths(LegalState.LONGEST_MONTHS))
                .param("lastYear", today.minusYears(1).atStartOfDay(ZONE).toOffsetDateTime())
                .param("year", today.getYear())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, number) ->
                        new Reminded(
                                row.getObject("id", UUID.class),
                                row.getString("slug"),
                                row.getString("title")))
                .list();
    }

    private List<String> recipients(AuthorityId authority, Reminded template) {
        return jdbc.sql(
                        """
                        with own as (
                            select p.email, c.person is not null contact
                            from membership m join person p on p.id = m.person
                            left join own_contacts(:template) c on c.person = m.person
                            where m.authority = :authority and m.ended_at is null and (c.person is not null or m.group_name = 'ADMINISTRATION'))
                        select email::text from own where contact or not exists (select from own where contact)
                        """)
                .param("template", template.template())
                .param("authority", authority.value())
                .query((row, number) -> row.getString(1))
                .list();
    }

    private Mail mail(String address, List<Reminded> templates) {
        return new Mail(
                address,
                texts.of("care.mail.subject", templates.size(), templates.getFirst().title()),
                texts.of(
                        "care.mail.body",
                        templates.size(),
                        templates.stream().map(this::line).collect(Collectors.joining("\n\n")),
                        settings.url() + "/werkstatt/pflege"));
    }

    private String line(Reminded template) {
        return texts.of(
                "care.mail.template",
                template.title(),
                settings.url() + "/vorlagen/" + template.slug());
    }
}
