package org.allmende.talks.pool;

import org.allmende.mail.Mail;
import org.allmende.mail.MailTexts;
import org.allmende.mail.Outbox;
import org.allmende.server.AllmendeSettings;
import org.springframework.stereotype.Component;

/** Tells who brought a topic in what became of it. */
@Component
class TopicNews {

    private final Outbox outbox;
    private final MailTexts texts;
    private final AllmendeSettings settings;

    TopicNews(Outbox outbox, MailTexts texts, AllmendeSettings settings) {
        this.outbox = outbox;
        this.texts = texts;
        this.settings = settings;
    }

    /** Inside the caller's transaction. */
    void tell(String contact, Topic topic, TopicStep step) {
        tell(contact, topic.question(), topic.path(), step.state(), step.reason());
    }

    void tell(String contact, String question, String path, TopicState state, String reason) {
        outbox.send(
                new Mail(
                        contact,
                        texts.of("talks.mail.topic.subject", question),
                        texts.of(
                                "talks.mail.topic.body",
                                question,
                                texts.of("TopicState." + state.name()),
                                reason.isEmpty() ? texts.of("talks.mail.topic.noReason") : reason,
                                settings.url() + path)));
    }
}
