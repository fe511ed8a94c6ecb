package org.allmende.formats;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.allmende.mail.Mail;
import org.allmende.mail.MailTexts;
import org.allmende.mail.Outbox;
import org.allmende.server.AllmendeSettings;
import org.springframework.stereotype.Component;

/** Invitations to a meeting, written inside the caller's transaction. */
@Component
class MeetingMails {

    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("EEEE, d. MMMM yyyy, HH:mm", Locale.GERMANY);

    private final Outbox outbox;
    private final MailTexts texts;
    private final AllmendeSettings settings;

    MeetingMails(Outbox outbox, MailTexts texts, AllmendeSettings settings) {
        this.outbox = outbox;
        this.texts = texts;
        this.settings = settings;
    }

    /** Also when it is moved: calendars know it again. */
    void invite(Offer offer, Meeting meeting, String name, String email) {
        String what = meeting.sequence() == 0 ? "invited" : "moved";
        outbox.send(
                mail(what, offer, meeting, email)
                        .inviting(invitation(offer, meeting).request(name, email)));
    }

    void cancel(Offer offer, Meeting meeting, String name, String email) {
        outbox.send(
                mail("cancelled", offer, meeting, email)
                        .inviting(invitation(offer, meeting).cancellation(name, email)));
    }

    private MeetingInvitation invitation(Offer offer, Meeting meeting) {
        String from = settings.mail().from();
        return new MeetingInvitation(
                offer,
                meeting,
                settings.url() + offer.path(),
                from.isEmpty() ? "austausch@allmende.invalid" : from);
    }

    private Mail mail(String what, Offer offer, Meeting meeting, String email) {
        return new Mail(
                email,
                texts.of("formats.mail." + what + ".subject", offer.topic()),
                texts.of(
                        "formats.mail." + what + ".body",
                        offer.format(),
                        offer.topic(),
                        WHEN.format(meeting.startsAt().atZone(Meeting.ZONE)),
                        meeting.room().isEmpty() ? texts.of("formats.mail.noRoom") : meeting.room(),
                        settings.url() + offer.path()));
    }
}
