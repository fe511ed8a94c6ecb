package org.allmende.people;

import org.allmende.mail.Mail;
import org.allmende.mail.MailTexts;
import org.allmende.mail.Outbox;
import org.allmende.server.AllmendeSettings;
import org.allmende.shared.Forbidden;
import org.allmende.shell.Problems;
import org.allmende.tenancy.AuthorityId;
import org.allmende.tenancy.Group;
import org.allmende.tenancy.PersonId;
import org.allmende.tenancy.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Inviting somebody to an authority by a link. */
@Component
public class InvitationSending {

    private final Invitations invitations;
    private final Outbox outbox;
    private final MailTexts texts;
    private final AllmendeSettings settings;
    private final Authorities authorities;
    private final Trace trace;

    InvitationSending(
            Invitations invitations,
            Outbox outbox,
            MailTexts texts,
            AllmendeSettings settings,
            Authorities authorities,
            Trace trace) {
        this.invitations = invitations;
        this.outbox = outbox;
        this.texts = texts;
        this.settings = settings;
        this.authorities = authorities;
        this.trace = trace;
    }

    /** Mails the link and answers it, for those who would rather hand it over themselves. */
    @Transactional
    public String send(Viewer viewer, InvitationForm form) {
        if (!viewer.group().mayAdminister()) {
            throw new Forbidden();
        }
        var problems = new Problems();
        String email = EmailAddress.read(problems, "email", form.email());
        Group group = problems.choice("group", form.group(), Group.class, Group.GUEST);
        String unit = problems.text("unit", form.unit(), 100);
        problems.refuseIfAny();
        if (invitations.memberAlready(viewer, email)) {
            problems.at("email", "people.invitation.member");
            problems.refuseIfAny();
        }
        String link =
                send(
                        viewer.authority(),
                        authorities.of(viewer).name(),
                        viewer.person(),
                        email,
                        group,
                        unit);
        trace.note(viewer, "invitation.sent", email, "", group.name());
        return link;
    }

    /** Inside the caller's transaction and fence. */
    String send(
            AuthorityId authority,
            String name,
            PersonId inviting,
            String email,
            Group group,
            String unit) {
        Secret secret = Secret.fresh("");
        invitations.add(authority, inviting, email, group, unit, secret.hash());
        String link = settings.url() + "/einladung/" + secret.text();
        outbox.send(
                new Mail(
                        email,
                        texts.of("people.mail.invitation.subject", name),
                        texts.of("people.mail.invitation.body", name, link)));
        return link;
    }
}
