package org.allmende.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.allmende.server.TestPostgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Two servers on one machine, each a process with a database of its own: what is published on A
 * appears on B with its origin; what was tampered with does not; B goes on when A is away.
 */
class TwoServersTest {

    private static final String OPERATOR = "olga.petersen@beispielland.example";
    private static final String SOURCES = "/betrieb/quellen";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir Path folder;

    private JdbcClient databaseOfA;

    @Test
    void whatIsPublishedOnOneAppearsOnTheOther() throws Exception {
        var starting = CompletableFuture.supplyAsync(() -> start("feed_a"));
        try (var b = start("feed_b");
                var a = starting.join()) {
            publish("radverkehrskonzept", "1.0");
            a.signIn(OPERATOR);
            b.signIn(OPERATOR);
            subscribe(b, a);
            String mirrored = "/vorlagen/radverkehrskonzept@" + a.name();

            until(b, mirrored, "von " + a.name());
            assertThat(b.get(mirrored))
                    .contains("Betreut von Stadt Musterlingen", a.address() + "/vorlagen/");
            assertThat(b.get(SOURCES)).contains("abonniert", "· " + published(a) + " ·");

            publish("gefaelscht", "1.0");
            a.get("/feed/v1");
            tamper("gefaelscht");
            b.post(SOURCES, SOURCES + "/abruf", "");
            until(b, SOURCES, "Die Prüfsumme stimmt nicht");
            assertThat(b.get("/vorlagen/gefaelscht@" + a.name()))
                    .contains("Diese Seite gibt es nicht");

            a.close();
            b.post(SOURCES, SOURCES + "/abruf", "");
            until(b, SOURCES, "antwortet nicht");
            assertThat(b.get(mirrored)).contains("von " + a.name());
        }
    }

    private StartedServer start(String database) {
        var access = TestPostgres.access();
        String url = TestPostgres.another(database);
        if (database.equals("feed_a")) {
            databaseOfA =
                    JdbcClient.create(
                            new DriverManagerDataSource(
                                    url, access.get("user"), access.get("password")));
        }
        try {
            return StartedServer.start(
                    folder.resolve(database), url, access.get("user"), access.get("password"));
        } catch (java.io.IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }

    /** What its feed says it holds, such as “3 Fassungen”. */
    private static String published(StartedServer server) throws Exception {
        Matcher said =
                Pattern.compile("Feed enthält (\\d+ Fassung(en)?)").matcher(server.get(SOURCES));
        assertThat(said.find()).isTrue();
        return said.group(1);
    }

    /** As an authority publishes: a template of its own with one version. */
    private void publish(String slug, String number) {
        databaseOfA
                .sql(
                        """
                        with made as (
                            insert into template (slug, subject, authority)
                            select :slug, 'Verkehr', (select id from authority where name = 'Stadt Musterlingen') returning id),
                        version as (
                            insert into template_version (template, number, ordinal, title, summary, note, licence, origin, tasks, milestones,
                                periods, workdays, document, checksum)
                            select made.id, :number, 1, title, summary, note, licence, origin, tasks, milestones, periods, workdays,
                                document || jsonb_build_object('id', cast(:slug as text), 'version', cast(:number as text)), checksum
                            from made, template_version v where v.id = (select newest from template where slug = 'dms-rollout-fachbereich')
                            returning id, template)
                        select id from version
                        """)
                .param("slug", slug)
                .param("number", number)
                .query((row, n) -> 1)
                .single();
        databaseOfA
                .sql(
                        "update template set newest = (select id from template_version where template = template.id) where slug = :slug")
                .param("slug", slug)
                .update();
    }

    /** Somebody with the database of A changes what was published. */
    private void tamper(String slug) {
        databaseOfA
                .sql(
                        """
                        update template_version set document = document || '{"summary": "Ganz anders."}'
                        where template = (select id from template where slug = :slug)
                        """)
                .param("slug", slug)
                .update();
    }

    private static void subscribe(StartedServer b, StartedServer a) throws Exception {
        String page =
                b.post(
                        SOURCES,
                        SOURCES,
                        "address=" + URLEncoder.encode(a.address(), StandardCharsets.UTF_8));
        Matcher offered =
                Pattern.compile(
                                "(/betrieb/quellen/[0-9a-f-]+)/bestaetigung\".*?name=\"fingerprint\" value=\"([^\"]+)",
                                Pattern.DOTALL)
                        .matcher(page);
        assertThat(offered.find()).as(page).isTrue();
        assertThat(a.get(SOURCES)).contains(offered.group(2));
        b.post(
                SOURCES,
                offered.group(1) + "/bestaetigung",
                "fingerprint=" + URLEncoder.encode(offered.group(2), StandardCharsets.UTF_8));
    }

    /** The round runs as a job: looks again until it is seen. */
    private static void until(StartedServer server, String path, String text) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        String page = server.get(path);
        while (!page.contains(text) && System.nanoTime() < end) {
            Thread.sleep(250);
            page = server.get(path);
        }
        assertThat(page).contains(text);
    }
}
