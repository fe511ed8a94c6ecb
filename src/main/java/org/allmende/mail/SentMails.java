package org.allmende.mail;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The mails of the demo, which has no mail server: newest first. */
@Component
public class SentMails {

    /** A line of a mail; {@code link} is an address of this server without its host, or empty. */
    public record Line(String text, String link) {}

    public record SentMail(String recipient, String subject, Instant at, List<Line> lines) {}

    private record Row(String recipient, String subject, Instant createdAt, String body) {}

    private final JdbcClient jdbc;

    SentMails(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The latest fifty.
     *
     * @param url address of this server, so that its links can be followed on whatever host the
     *     demo was opened
     */
    public List<SentMail> latest(String url) {
        return jdbc
                .sql(
                        "select recipient, subject, created_at, body from outgoing_mail order by created_at desc, id desc limit 50")
                .query(new SimplePropertyRowMapper<>(Row.class))
                .stream()
                .map(row ->
                        new SentMail(
                                row.recipient(),
                                row.subject(),
                                row.createdAt(),
                                lines(row.body(), url)))
                .toList();
    }

    private static List<Line> lines(String body, String url) {
        return body.lines()
                .map(line ->
                        new Line(
                                line,
                                line.startsWith(url + "/")
                                        ? line.substring(url.length()).strip()
                                        : ""))
                .toList();
    }
}
