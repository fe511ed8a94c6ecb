package org.allmende.mail;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Where mails are handed in. */
@Component
public class Outbox {

    private final JdbcClient jdbc;
    private final MailDelivery delivery;

    Outbox(JdbcClient jdbc, MailDelivery delivery) {
        this.jdbc = jdbc;
        this.delivery = delivery;
    }

    /** Puts the mail down in the caller's transaction: it leaves if that commits, and only then. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void send(Mail mail) {
        jdbc.sql(
                        "insert into outgoing_mail (recipient, subject, body, html, unsubscribe, calendar) values (:recipient, :subject, :body, :html, :unsubscribe, :calendar)")
                .param("recipient", mail.recipient())
                .param("subject", mail.subject())
                .param("body", mail.body())
                .param("html", mail.html())
                .param("unsubscribe", mail.unsubscribe())
                .param("calendar", mail.calendar())
                .update();
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        delivery.deliverSoon();
                    }
                });
    }
}
