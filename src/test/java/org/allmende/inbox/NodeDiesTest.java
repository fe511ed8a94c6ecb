package org.allmende.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.allmende.Allmende;
import org.allmende.server.StartedProgram;
import org.allmende.server.TestPostgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * A comment concerns a thousand people. The mail server is away, and the node that tells them is
 * killed in the middle of it; another goes on, and the mail server comes back.
 */
class NodeDiesTest {

    private static final int PEOPLE = 1000;

    @TempDir Path data;

    private Map<String, String> environment;
    private JdbcClient owner;
    private int smtp;

    @BeforeEach
    void settings() throws Exception {
        String url = TestPostgres.another("inbox_node_dies");
        String user = TestPostgres.access().get("user");
        String password = TestPostgres.access().get("password");
        owner = JdbcClient.create(new DriverManagerDataSource(url, user, password));
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            smtp = free.getLocalPort();
        }
        environment =
                Map.of(
                        "ALLMENDE_PORT",
                        "0",
                        "ALLMENDE_DATA",
                        data.toString(),
                        "ALLMENDE_DATABASE_URL",
                        url,
                        "ALLMENDE_DATABASE_USER",
                        user,
                        "ALLMENDE_DATABASE_PASSWORD",
                        password,
                        "ALLMENDE_MAIL_HOST",
                        "127.0.0.1",
                        "ALLMENDE_MAIL_PORT",
                        String.valueOf(smtp),
                        "ALLMENDE_MAIL_FROM",
                        "allmende@musterlingen.example",
                        "ALLMENDE_MAIL_STARTTLS",
                        "false");
    }

    @Test
    void aThousandPeopleGetTheirMailOnceAlthoughTheNodeDiesAndTheMailServerWasAway()
            throws Exception {
        try (var first = ready()) {
            happen();
            await(() -> written() >= 50, Duration.ofSeconds(90));
            first.kill();
        }
        int before = written();
        assertThat(before).as("killed in the middle").isBetween(50, PEOPLE - 1);
        assertThat(count("select count(*) from notice where read_step is null")).isEqualTo(PEOPLE);
        // What was written is noted as written: both or neither.
        assertThat(count("select count(*) from notice_line where mail_at is null"))
                .isEqualTo(before);
        assertThat(count("select count(*) from happening")).isZero();

        var mails = new GreenMail(new ServerSetup(smtp, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mails.start();
        Message[] received;
        try (var second = ready()) {
            timePasses();
            await(
                    () ->
                            count("select count(*) from outgoing_mail where sent_at is not null")
                                    == PEOPLE,
                    Duration.ofSeconds(120));
            received = mails.getReceivedMessages();
        } finally {
            mails.stop();
        }
        var recipients = new HashSet<String>();
        var ids = new HashSet<String>();
        for (Message message : received) {
            recipients.add(message.getAllRecipients()[0].toString());
            ids.add(message.getHeader("Message-ID")[0]);
            assertThat(message.getHeader("List-Unsubscribe-Post")).isNotEmpty();
        }
        assertThat(received).hasSize(PEOPLE);
        assertThat(recipients).hasSize(PEOPLE);
        assertThat(ids).hasSize(PEOPLE);
        assertThat(count("select count(*) from notice")).isEqualTo(PEOPLE);
    }

    private StartedProgram ready() throws Exception {
        return StartedProgram.start(Allmende.class, environment).until("Allmende ist bereit: ");
    }

    /**
     * What the other waits for: the minute until a mail is tried again, the heartbeats of the dead.
     */
    private void timePasses() {
        owner.sql("update outgoing_mail set next_attempt_at = now() where sent_at is null")
                .update();
        owner.sql(
                        "update scheduled_tasks set last_heartbeat = now() - interval '5 minutes' where picked")
                .update();
    }

    private void happen() {
        UUID authority = UUID.randomUUID();
        UUID lead = UUID.randomUUID();
        UUID project = UUID.randomUUID();
        UUID item = UUID.randomUUID();
        owner.sql(
                        "insert into authority (id, name, kind, land) values (?, 'Musterlingen', 'TOWN', 'BW')")
                .param(authority)
                .update();
        owner.sql(
                        "insert into person (id, email, given_name, family_name) values (?, 'mara@x.example', 'Mara', 'Lindner')")
                .param(lead)
                .update();
        owner.sql(
                        "insert into membership (authority, person, group_name) values (?, ?, 'PLANNING')")
                .params(authority, lead)
                .update();
        owner.sql(
                        """
                        with people as (
                            insert into person (email, given_name, family_name)
                            select 'p' || n || '@musterlingen.example', 'Ines', 'Nummer ' || n from generate_series(1, ?) n returning id
                        )
                        insert into membership (authority, person, group_name) select ?, id, 'WORKING' from people
                        """)
                .params(PEOPLE, authority)
                .update();
        owner.sql(
                        "insert into project (authority, id, title, state, responsible, land, anchor, anchor_on, created_by) values (?, ?, 'E-Akte', 'ACTIVE', ?, 'BW', 'START', current_date, ?)")
                .params(authority, project, lead, lead)
                .update();
        owner.sql(
                        "insert into access_grant (authority, project, person, role) select authority, ?, person, 'WORKING' from membership where authority = ?")
                .params(project, authority)
                .update();
        owner.sql(
                        "insert into item (authority, project, id, number, key, place, kind, title) values (?, ?, ?, 1, '1', 'V', 'TASK', 'Aktenplan')")
                .params(authority, project, item)
                .update();
        owner.sql(
                        "insert into assignee (authority, project, item, person) select authority, ?, ?, person from membership where authority = ? and person <> ?")
                .params(project, item, authority, lead)
                .update();
        owner.sql("insert into notice_preset values (?, 'COMMENT', 'NOW')")
                .param(authority)
                .update();
        owner.sql("insert into notice_hours values (?, null, '00:00', '00:00', false, '08:00')")
                .param(authority)
                .update();
        owner.sql(
                        """
                        insert into happening (authority, id, change, project, person, cause, at, steps)
                        values (?, uuidv7(), uuidv7(), ?, ?, 'HAND', now() - interval '5 minutes',
                            jsonb_build_array(jsonb_build_object('i', ?::text, 'f', 'COMMENT', 'a', null, 'b', 'Bitte alle lesen')))
                        """)
                .params(authority, project, lead, item.toString())
                .update();
    }

    private int written() {
        return count("select count(*) from outgoing_mail");
    }

    private int count(String sql) {
        return owner.sql(sql).query(Integer.class).single();
    }

    private static void await(BooleanSupplier there, Duration most) throws InterruptedException {
        Instant end = Instant.now().plus(most);
        while (!there.getAsBoolean()) {
            assertThat(Instant.now()).as("waited too long").isBefore(end);
            Thread.sleep(20);
        }
    }
}
