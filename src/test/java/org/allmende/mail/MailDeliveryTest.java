package org.allmende.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.allmende.AllmendeTest;
import org.allmende.server.AllmendeSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Over real SMTP. */
@AllmendeTest
class MailDeliveryTest {

    private static final ServerSetup SMTP =
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP).dynamicPort();

    final GreenMail server = new GreenMail(SMTP);

    @Autowired JdbcClient jdbc;
    @Autowired PlatformTransactionManager transactions;
    @Autowired Outbox outbox;

    String recipient;

    @BeforeEach
    void open() {
        server.start();
    }

    @AfterEach
    void close() {
        server.stop();
    }

    @BeforeEach
    void onlyMailsOfThisTestAreDue() {
        recipient = "jörg-" + UUID.randomUUID() + "@musterlingen.example";
        jdbc.sql(
                        "update outgoing_mail set next_attempt_at = now() + interval '1 day' where sent_at is null")
                .update();
    }

    @Test
    void aMailLeavesOnceAndItsTextGoesWithIt() throws Exception {
        put("Einladung: Straße & Ämter", "Guten Tag,\n\nüber „diesen“ Link …\n");
        delivery(server.getSmtp().getPort()).deliverDue();
        delivery(server.getSmtp().getPort()).deliverDue();
        var received = server.getReceivedMessages();
        assertThat(received).hasSize(1);
        assertThat(received[0].getSubject()).isEqualTo("Einladung: Straße & Ämter");
        assertThat(received[0].getContent().toString()).contains("über „diesen“ Link …");
        assertThat(GreenMailUtil.getWholeMessage(received[0]))
                .contains("Auto-Submitted: auto-generated");
        assertThat(row()).containsExactly("sent", "1", "", "");
    }

    @Test
    void aMailWithBothFormsSaysHowToUnsubscribeAndKeepsItsIdentifier() throws Exception {
        new TransactionTemplate(transactions)
                .executeWithoutResult(status ->
                        outbox.send(
                                new Mail(
                                        recipient,
                                        "Drei Neuigkeiten",
                                        "Guten Tag",
                                        "<p>Guten <b>Tag</b></p>",
                                        "https://allmende.example/ab/x")));
        delivery(server.getSmtp().getPort()).deliverDue();
        var received = server.getReceivedMessages()[0];
        assertThat(received.getContentType()).startsWith("multipart/");
        assertThat(GreenMailUtil.getWholeMessage(received)).contains("text/plain", "text/html");
        assertThat(received.getHeader("List-Unsubscribe"))
                .containsExactly("<https://allmende.example/ab/x>");
        assertThat(received.getHeader("List-Unsubscribe-Post"))
                .containsExactly("List-Unsubscribe=One-Click");
        String id =
                jdbc.sql("select id::text from outgoing_mail where recipient = ?::citext")
                        .param(recipient)
                        .query(String.class)
                        .single();
        assertThat(received.getMessageID()).isEqualTo("<" + id + "@musterlingen.example>");
    }

    @Test
    void severalNodesAtOnceSendNothingTwice() throws Exception {
        for (int i = 0; i < 20; i++) {
            put("Nummer " + i, "Text");
        }
        try (var nodes = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Boolean> node =
                    () -> {
                        delivery(server.getSmtp().getPort()).deliverDue();
                        return true;
                    };
            nodes.invokeAll(List.of(node, node, node, node));
        }
        assertThat(server.getReceivedMessages()).hasSize(20);
    }

    @Test
    void aMailServerThatIsAwayIsTriedAgainLater() {
        put("Später", "Text");
        delivery(1).deliverDue();
        assertThat(row()).startsWith("waiting", "1", "Text").last().asString().isNotEmpty();
        assertThat(minutesUntilNext()).isBetween(0, 2);
        jdbc.sql(
                        "update outgoing_mail set attempts = 5, next_attempt_at = now() where recipient = ?::citext")
                .param(recipient)
                .update();
        delivery(1).deliverDue();
        assertThat(minutesUntilNext()).isBetween(30, 33);
        jdbc.sql("update outgoing_mail set next_attempt_at = now() where recipient = ?::citext")
                .param(recipient)
                .update();
        delivery(server.getSmtp().getPort()).deliverDue();
        assertThat(row()).startsWith("sent", "7");
    }

    @Test
    void anImpossibleAddressHurtsNobodyElse() {
        recipient = "kein gültiges @@ Ziel";
        put("Nie", "Text");
        recipient = "gut-" + UUID.randomUUID() + "@musterlingen.example";
        put("Doch", "Text");
        delivery(server.getSmtp().getPort()).deliverDue();
        assertThat(row()).startsWith("sent");
    }

    @Test
    void aMailGoesWithItsTransaction() {
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> {
                    outbox.send(new Mail(recipient, "Nie", "geschrieben"));
                    status.setRollbackOnly();
                });
        assertThat(
                        jdbc.sql("select count(*) from outgoing_mail where recipient = ?::citext")
                                .param(recipient)
                                .query(Integer.class)
                                .single())
                .isZero();
        assertThatThrownBy(() -> outbox.send(new Mail(recipient, "x", "y")))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void aSubjectStaysOneLine() {
        assertThat(new Mail("a@b.de", "Eins\r\nBcc: x@y.de", "").subject())
                .isEqualTo("Eins Bcc: x@y.de");
    }

    private void put(String subject, String body) {
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> outbox.send(new Mail(recipient, subject, body)));
    }

    private MailDelivery delivery(int port) {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        sender.setDefaultEncoding("UTF-8");
        var mail =
                new AllmendeSettings.Mail(
                        "127.0.0.1", port, "", "", "allmende@musterlingen.example", false);
        var settings =
                new AllmendeSettings(
                        8080,
                        "target/test-data",
                        "",
                        false,
                        false,
                        new AllmendeSettings.Database("", "", ""),
                        mail,
                        "",
                        new AllmendeSettings.Files(250, 0, AllmendeSettings.Unscanned.ABLEHNEN),
                        new AllmendeSettings.S3("", "", "", "", ""),
                        new AllmendeSettings.Links(true));
        return new MailDelivery(jdbc, transactions, sender, settings);
    }

    private List<String> row() {
        return jdbc.sql(
                        """
                        select case when sent_at is null then 'waiting' else 'sent' end, attempts::text, body, coalesce(last_error, '')
                        from outgoing_mail where recipient = ?::citext
                        """)
                .param(recipient)
                .query((row, n) ->
                        List.of(
                                row.getString(1),
                                row.getString(2),
                                row.getString(3),
                                row.getString(4)))
                .single();
    }

    private int minutesUntilNext() {
        return jdbc.sql(
                        "select round(extract(epoch from next_attempt_at - now()) / 60)::int from outgoing_mail where recipient = ?::citext")
                .param(recipient)
                .query(Integer.class)
                .single();
    }
}
