package org.allmende.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.Message;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.allmende.AllmendeTest;
import org.allmende.Cast;
import org.allmende.TestDatabase;
import org.allmende.server.MailboxSettings;
import org.allmende.work.ProjectCast;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.CannotCreateTransactionException;

/** Over real IMAP. */
@AllmendeTest
class MailEntryTest {

    private static final ServerSetup IMAP =
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP).dynamicPort();
    private static final String OWN = "allmende@musterlingen.example";

    private final JdbcClient owner = JdbcClient.create(TestDatabase.asOwner());
    private final GreenMail server = new GreenMail(IMAP);

    @Autowired MockMvc mvc;
    @Autowired Cast cast;
    @Autowired ProjectCast projects;
    @Autowired MailEntry entry;

    Cast.Town town;
    ProjectCast.Eakte eakte;
    GreenMailUser box;
    String address;

    @BeforeEach
    void open() {
        server.start();
        box = server.setUser("projekte@musterlingen.example", "projekte", "geheim");
        town = cast.town();
        eakte = projects.eakte(town);
        address =
                address(
                        "abcdefgh"
                                + UUID.randomUUID().toString().replace("-", "").substring(0, 12));
    }

    @AfterEach
    void close() {
        server.stop();
    }

    @Test
    void a_mail_becomes_a_task_with_its_files_once() throws Exception {
        var mail = mail(town.worker(), "AW: Brandschutz prüfen");
        var parts = new MimeMessageHelper(mail, true, "UTF-8");
        parts.setText("Bitte *bald*:\n1. anrufen\n<script>alert(1)</script>", "<p>anders</p>");
        parts.addAttachment(
                "Plan für Süd.txt",
                new ByteArrayResource("Inhalt".getBytes(StandardCharsets.UTF_8)));
        deliver(mail);
        fetch();
        fetch();
        assertThat(projects.tree(town, eakte.id())).endsWith("Brandschutz prüfen");
        assertThat(
                        one(
                                "select description from item where project = ? and title = 'Brandschutz prüfen'"))
                .isEqualTo(
                        "Bitte \\*bald\\*:\\\n1\\. anrufen\\\n\\<script\\>alert(1)\\</script\\>");
        assertThat(one("select string_agg(name, ',') from file where project = ?"))
                .isEqualTo("Plan für Süd.txt");
        assertThat(answers(town.worker())).isEmpty();
    }

    @Test
    void a_run_that_was_killed_goes_on_where_it_was() throws Exception {
        var mail = mail(town.worker(), "Brandschutz prüfen");
        var parts = new MimeMessageHelper(mail, true, "UTF-8");
        parts.setText("Text");
        parts.addAttachment(
                "Plan.txt", new ByteArrayResource("Inhalt".getBytes(StandardCharsets.UTF_8)));
        mail.saveChanges();
        deliver(mail);
        fetch();
        // As if it had been killed before the files came and before the mail was marked.
        owner.sql("delete from file_version where project = ?").param(eakte.id().value()).update();
        owner.sql("delete from file where project = ?").param(eakte.id().value()).update();
        owner.sql("update received_mail set finished = false where project = ?")
                .param(eakte.id().value())
                .update();
        deliver(mail);
        fetch();
        deliver(mail);
        fetch();
        assertThat(projects.tree(town, eakte.id())).containsOnlyOnce("Brandschutz prüfen");
        assertThat(one("select count(*)::text from file where project = ?")).isEqualTo("1");
        assertThat(one("select count(*)::text from file_version where project = ?")).isEqualTo("1");
    }

    @Test
    void a_mail_in_html_becomes_its_words() throws Exception {
        var mail = mail(town.planner(), "");
        var parts = new MimeMessageHelper(mail, false, "UTF-8");
        parts.setText(
                "<html><head><style>p{}</style></head><body><p>Erste Zeile</p><p>Zweite<br>Dritte</p></body></html>",
                true);
        deliver(mail);
        fetch();
        assertThat(
                        one(
                                "select description from item where project = ? and title = 'E-Mail ohne Betreff'"))
                .isEqualTo("Erste Zeile\n\nZweite\\\nDritte");
    }

    @Test
    void strangers_and_those_without_right_are_answered_once_a_day() throws Exception {
        String stranger = "fremd-" + UUID.randomUUID() + "@anderswo.example";
        for (int i = 0; i < 3; i++) {
            var mail = new MimeMessage((jakarta.mail.Session) null);
            mail.setFrom(new InternetAddress(stranger));
            mail.setRecipients(Message.RecipientType.TO, address);
            mail.setSubject("Hallo " + i);
            mail.setText("Text");
            deliver(mail);
        }
        deliver(mail(town.guest(), "Darf ich nicht"));
        fetch();
        assertThat(projects.tree(town, eakte.id())).hasSize(5);
        assertThat(answersTo(stranger)).hasSize(1).first().asString().contains("nicht bekannt");
        assertThat(answers(town.guest())).hasSize(1);
    }

    @Test
    void what_a_program_wrote_is_neither_taken_nor_answered() throws Exception {
        for (String[] header :
                new String[][] {
                    {"Auto-Submitted", "auto-replied"},
                    {"Precedence", "bulk"},
                    {"List-Id", "<liste.example>"},
                    {"Return-Path", "<>"},
                    {"X-Autoreply", "yes"}
                }) {
            var mail = mail(town.worker(), header[0]);
            mail.setHeader(header[0], header[1]);
            deliver(mail);
        }
        var own = mail(town.worker(), "Eigene");
        own.setFrom(new InternetAddress(OWN));
        deliver(own);
        var bounce = mail(town.worker(), "Unzustellbar");
        bounce.setFrom(new InternetAddress("MAILER-DAEMON@anderswo.example"));
        deliver(bounce);
        fetch();
        assertThat(projects.tree(town, eakte.id())).hasSize(5);
        assertThat(answers(town.worker())).isEmpty();
        assertThat(answersTo(OWN)).isEmpty();
        assertThat(answersTo("mailer-daemon@anderswo.example")).isEmpty();
    }

    @Test
    void too_many_mails_of_one_sender_are_refused() throws Exception {
        owner.sql(
                        "insert into received_mail (authority, project, message, sender) select ?, ?, 'x' || n, ? from generate_series(1, 30) n")
                .params(town.id().value(), eakte.id().value(), town.worker().email())
                .update();
        deliver(mail(town.worker(), "Noch eine"));
        fetch();
        assertThat(projects.tree(town, eakte.id())).hasSize(5);
        assertThat(answers(town.worker())).hasSize(1);
    }

    @Test
    void an_old_address_ends_with_a_new_one() throws Exception {
        owner.sql(
                        "update project_mailbox set secret = 'zzzzzzzz' || substr(secret, 9) where project = ?")
                .param(eakte.id().value())
                .update();
        deliver(mail(town.worker(), "Zu spät"));
        fetch();
        assertThat(projects.tree(town, eakte.id())).hasSize(5);
        assertThat(answers(town.worker())).isEmpty();
    }

    @Test
    void the_page_says_when_the_server_takes_no_mails() throws Exception {
        mvc.perform(get(eakte.path() + "/postfach").with(cast.as(town.planner())))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("nimmt dieser Server nicht an")));
        mvc.perform(post(eakte.path() + "/postfach").with(cast.as(town.planner())))
                .andExpect(status().isSeeOther());
        mvc.perform(post(eakte.path() + "/postfach/ende").with(cast.as(town.planner())))
                .andExpect(status().isSeeOther());
        assertThat(one("select count(*)::text from project_mailbox where project = ?"))
                .isEqualTo("0");
        mvc.perform(post(eakte.path() + "/postfach").with(cast.as(town.worker())))
                .andExpect(status().isForbidden());
    }

    @Test
    void what_fails_again_and_again_is_put_aside_and_marked() throws Exception {
        var failing = mock(MailEntry.class);
        doThrow(new IllegalStateException("kaputt")).when(failing).take(any());
        deliver(mail(town.worker(), "Geht nie"));
        var fetching = new MailFetching(settings(), OWN, failing);
        for (int i = 0; i < 8; i++) {
            fetching.fetch();
        }
        verify(failing, times(5)).take(any());
        verify(failing).refuse(any(), eq("entry.mail.failed"));
        var inbox = server.getManagers().getImapHostManager().getInbox(box);
        assertThat(inbox.getMessages())
                .singleElement()
                .satisfies(
                        mail -> assertThat(mail.getFlags().contains(Flags.Flag.FLAGGED)).isTrue());
    }

    @Test
    void while_the_database_is_away_mails_wait() throws Exception {
        var failing = mock(MailEntry.class);
        doThrow(new CannotCreateTransactionException("weg")).when(failing).take(any());
        deliver(mail(town.worker(), "Später"));
        var fetching = new MailFetching(settings(), OWN, failing);
        for (int i = 0; i < 8; i++) {
            fetching.fetch();
        }
        verify(failing, times(8)).take(any());
    }

    private void fetch() {
        new MailFetching(settings(), OWN, entry).fetch();
    }

    private MailboxSettings settings() {
        return new MailboxSettings(
                "127.0.0.1",
                server.getImap().getPort(),
                "projekte",
                "geheim",
                "projekte@musterlingen.example",
                false);
    }

    private void deliver(MimeMessage mail) throws Exception {
        if (mail.getMessageID() == null) {
            mail.saveChanges();
        }
        box.deliver(mail);
    }

    private MimeMessage mail(Cast.Member from, String subject) throws Exception {
        var mail = new MimeMessage((jakarta.mail.Session) null);
        mail.setFrom(new InternetAddress(from.email(), from.name()));
        mail.setRecipients(Message.RecipientType.TO, address);
        mail.setSubject(subject, "UTF-8");
        mail.setText("Text", "UTF-8");
        return mail;
    }

    private String address(String secret) {
        owner.sql(
                        "insert into project_mailbox (authority, project, secret, made_by) values (?, ?, ?, ?)")
                .params(
                        town.id().value(),
                        eakte.id().value(),
                        secret,
                        town.planner().person().value())
                .update();
        return "projekte+" + secret + "@musterlingen.example";
    }

    private String one(String sql) {
        return owner.sql(sql).param(eakte.id().value()).query(String.class).single();
    }

    private List<String> answers(Cast.Member to) {
        return answersTo(to.email());
    }

    private List<String> answersTo(String to) {
        return owner.sql("select body from outgoing_mail where recipient = ?::citext")
                .param(to)
                .query(String.class)
                .list();
    }
}
