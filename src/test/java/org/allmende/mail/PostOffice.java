package org.allmende.mail;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import java.util.List;
import org.allmende.TestDatabase;
import org.allmende.server.AllmendeSettings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.PlatformTransactionManager;

/** A real SMTP server for tests of other modules that count what arrives. */
public final class PostOffice implements AutoCloseable {

    private final GreenMail server =
            new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP).dynamicPort());
    private final MailDelivery delivery;

    /** What other tests left to be sent stays unsent: thousands of mails nobody waits for. */
    public PostOffice(JdbcClient jdbc, PlatformTransactionManager transactions) {
        JdbcClient.create(TestDatabase.asOwner())
                .sql("delete from outgoing_mail where sent_at is null")
                .update();
        server.start();
        int port = server.getSmtp().getPort();
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        sender.setDefaultEncoding("UTF-8");
        var settings =
                new AllmendeSettings(
                        8080,
                        "target/test-data",
                        "",
                        false,
                        false,
                        new AllmendeSettings.Database("", "", ""),
                        new AllmendeSettings.Mail(
                                "127.0.0.1", port, "", "", "allmende@musterlingen.example", false),
                        "",
                        new AllmendeSettings.Files(250, 0, AllmendeSettings.Unscanned.ABLEHNEN),
                        new AllmendeSettings.S3("", "", "", "", ""),
                        new AllmendeSettings.Links(true));
        delivery = new MailDelivery(jdbc, transactions, sender, settings);
    }

    /** Sends what is due, and tells the subjects of what this address has got. */
    public List<String> arrivedAt(String address) throws Exception {
        delivery.deliverDue();
        return Arrays.stream(server.getReceivedMessages())
                .filter(mail -> sentTo(mail, address))
                .map(PostOffice::subject)
                .toList();
    }

    private static boolean sentTo(MimeMessage mail, String address) {
        try {
            return Arrays.stream(mail.getAllRecipients())
                    .anyMatch(one -> one.toString().equalsIgnoreCase(address));
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static String subject(MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
