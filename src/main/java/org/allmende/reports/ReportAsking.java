package org.allmende.reports;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.allmende.library.StewardNews;
import org.allmende.tenancy.AuthorityId;
import org.allmende.tenancy.Fence;
import org.allmende.tenancy.PersonId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Asks after a year whether a report still holds, and reminds twice: whoever sent or approved it,
 * or where both have gone, all who write there. Who does not answer has it marked by itself. The
 * inbox tells them, and mails it as they wish.
 */
@Component
public class ReportAsking {

    static final int MOST = 3;
    static final int DAYS_BETWEEN = 14;

    private static final Logger LOG = LoggerFactory.getLogger(ReportAsking.class);
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    /** Those of them who still write there. */
    private static final String OF_PEOPLE =
            """
            select a.report, a.title, a.asked, array(
                select m.person from membership m
                where m.authority = r.authority and m.person in (r.sent_by, r.reviewed_by)
                  and m.ended_at is null and m.group_name in ('ADMINISTRATION', 'PLANNING')) people
            from asked a join experience_report r on r.id = a.report
            """;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ReportAsking(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.events = events;
        this.clock = clock;
    }

    private record Asked(ReportId report, String title, int asked, List<PersonId> people) {}

    /** What is wrong in one authority keeps no other from being asked. */
    public void run() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZONE);
        for (AuthorityId authority : authorities()) {
            try {
                Fence.within(
                        authority,
                        () -> {
                            transaction.executeWithoutResult(status -> ask(authority, today));
                            return true;
                        });
            } catch (RuntimeException broken) {
                LOG.warn("No question to authority {}", authority, broken);
            }
        }
    }

    private List<AuthorityId> authorities() {
        return jdbc.sql("select id from authority")
                .query((row, number) -> new AuthorityId(row.getObject("id", UUID.class)))
                .list();
    }

    private void ask(AuthorityId authority, LocalDate today) {
        giveUp(authority, today)
                .forEach(report -> tell(authority, report, "reports.news.unconfirmed"));
        due(authority, today)
                .forEach(report ->
                        tell(
                                authority,
                                report,
                                report.asked() == 1
                                        ? "reports.news.asked"
                                        : "reports.news.reminded"));
    }

    private List<Asked> giveUp(AuthorityId authority, LocalDate today) {
        return asked(
                jdbc.sql(
                                """
                                with late as (
                                    delete from report_question where authority = :authority and asked = :most and asked_on <= :before returning report),
                                asked as (
                                    update published_report set validity = 'UNCONFIRMED', version = version + 1
                                    where report in (select report from late) returning report, title, 0 asked)
                                """
                                        + OF_PEOPLE)
                        .param("most", MOST),
                authority,
                today);
    }

    private List<Asked> due(AuthorityId authority, LocalDate today) {
        return asked(
                jdbc.sql(
                                """
                                with questioned as (
                                    insert into report_question (authority, report, asked_on)
                                    select r.authority, p.report, :today from published_report p join experience_report r on r.id = p.report
                                    where r.authority = :authority and p.validity in ('CURRENT', 'CONFIRMED', 'AMENDED')
                                      and coalesce(p.answered_on, p.published_on) <= :lastYear
                                    on conflict (report) do update set asked = report_question.asked + 1, asked_on = excluded.asked_on
                                    where report_question.asked < :most and report_question.asked_on <= :before
                                    returning report, asked),
                                asked as (select p.report, p.title, q.asked from questioned q join published_report p on p.report = q.report)
                                """
                                        + OF_PEOPLE)
                        .param("most", MOST)
                        .param("today", today)
                        .param("lastYear", today.minusYears(PublishedReport.CURRENT_YEARS)),
                authority,
                today);
    }

    private static List<Asked> asked(
            JdbcClient.StatementSpec statement, AuthorityId authority, LocalDate today) {
        return statement
                .param("authority", authority.value())
                .param("before", today.minusDays(DAYS_BETWEEN))
                .query(ReportAsking::read)
                .list();
    }

    private static Asked read(ResultSet row, int number) throws SQLException {
        Array people = row.getArray("people");
        return new Asked(
                new ReportId(row.getObject("report", UUID.class)),
                row.getString("title"),
                row.getInt("asked"),
                Stream.of((UUID[]) people.getArray()).map(PersonId::new).toList());
    }

    private void tell(AuthorityId authority, Asked asked, String key) {
        events.publishEvent(
                new StewardNews(
                        null,
                        authority,
                        asked.people(),
                        asked.report().value(),
                        PublishedReport.path(asked.report()) + "#stand",
                        asked.title(),
                        key,
                        ""));
    }
}
