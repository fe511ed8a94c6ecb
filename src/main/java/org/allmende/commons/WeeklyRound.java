package org.allmende.commons;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.allmende.mail.Mail;
import org.allmende.mail.Outbox;
import org.allmende.tenancy.AuthorityId;
import org.allmende.tenancy.Fence;
import org.allmende.tenancy.Group;
import org.allmende.tenancy.PersonId;
import org.allmende.tenancy.Viewer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes the weekly mails that are due. The day is claimed, the news are read behind the fence of
 * who gets them, and the mail is put into the outbox in one transaction for each person: whoever
 * comes second finds nothing due, and a node that dies leaves it all to the next.
 */
@Component
public class WeeklyRound {

    private static final Logger LOG = LoggerFactory.getLogger(WeeklyRound.class);

    private final JdbcClient jdbc;
    private final CommonsEntries entries;
    private final WeeklyMail mails;
    private final Outbox outbox;
    private final TransactionTemplate transaction;
    private final Clock clock;

    WeeklyRound(
            JdbcClient jdbc,
            CommonsEntries entries,
            WeeklyMail mails,
            Outbox outbox,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.jdbc = jdbc;
        this.entries = entries;
        this.mails = mails;
        this.outbox = outbox;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /**
     * Whose day has come.
     *
     * @param from the day from which nothing was told yet
     */
    record Claim(LocalDate from, UUID signature, String email, String name) {}

    /** What goes wrong for one person keeps nobody else waiting. */
    public void run() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), CommonsEntry.ZONE);
        for (Viewer reader : due(today)) {
            try {
                Fence.within(
                        reader,
                        () -> {
                            transaction.executeWithoutResult(status -> tell(reader, today));
                            return true;
                        });
            } catch (RuntimeException broken) {
                LOG.warn("No weekly mail to {}", reader.person(), broken);
            }
        }
    }

    /** The fence of the database says what each of them may read. */
    private List<Viewer> due(LocalDate today) {
        return jdbc.sql("select authority, person from weekly_due(:today)")
                .param("today", today)
                .query((row, number) ->
                        new Viewer(
                                new PersonId(row.getObject("person", UUID.class)),
                                new AuthorityId(row.getObject("authority", UUID.class)),
                                Group.COMMUNITY,
                                false))
                .list();
    }

    private void tell(Viewer reader, LocalDate today) {
        Optional<Claim> claim = claim(reader, today);
        if (claim.isEmpty()) {
            return;
        }
        List<CommonsEntry> news = entries.between(reader, claim.get().from(), today);
        if (!news.isEmpty()) {
            Mail mail = mails.of(claim.get(), news, today);
            outbox.send(mail);
        }
    }

    private Optional<Claim> claim(Viewer reader, LocalDate today) {
        return jdbc.sql(
                        """
                        with mine as (
                            select told_until from commons_weekly
                            where person = :person and authority = :authority and next_on <= :today for update)
                        update commons_weekly w
                        set told_until = :today, next_on = :today::date + (w.weekday - extract(isodow from :today::date)::int + 6) % 7 + 1
                        from mine, person p where w.person = :person and w.authority = :authority and p.id = w.person
                        returning mine.told_until, w.signature, p.email::text, p.given_name || ' ' || p.family_name
                        """)
                .param("person", reader.person().value())
                .param("authority", reader.authority().value())
                .param("today", today)
                .query((row, number) ->
                        new Claim(
                                row.getObject(1, LocalDate.class),
                                row.getObject(2, UUID.class),
                                row.getString(3),
                                row.getString(4)))
                .optional();
    }
}
