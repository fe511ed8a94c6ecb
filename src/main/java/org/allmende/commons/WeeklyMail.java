package org.allmende.commons;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import jtegenerated.Templates;
import org.allmende.mail.Mail;
import org.allmende.server.AllmendeSettings;
import org.allmende.shell.Texts;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The weekly mail: German, as plain text and as a page. */
@Component
class WeeklyMail {

    static final String UNSUBSCRIBING = "/neues/abbestellung/";

    private final Templates pages;
    private final MessageSource messages;
    private final AllmendeSettings settings;

    WeeklyMail(Templates pages, MessageSource messages, AllmendeSettings settings) {
        this.pages = pages;
        this.messages = messages;
        this.settings = settings;
    }

    Mail of(WeeklyRound.Claim claim, List<CommonsEntry> news, LocalDate today) {
        var t = new Texts(messages, Locale.GERMANY, CommonsEntry.ZONE, today);
        String unsubscribe = settings.url() + UNSUBSCRIBING + claim.signature();
        return new Mail(
                claim.email(),
                t.of("commons.mail.subject", news.size()),
                t.of(
                        "commons.mail.body",
                        claim.name(),
                        news.stream().map(one -> line(t, one)).collect(Collectors.joining("\n\n")),
                        settings.url() + StreamFilter.PATH,
                        unsubscribe),
                pages.commonsMail(t, claim.name(), news, settings.url(), unsubscribe).render(),
                unsubscribe);
    }

    private String line(Texts t, CommonsEntry entry) {
        return t.of(entry.kind()) + ": " + entry.title() + "\n" + settings.url() + entry.path();
    }
}
