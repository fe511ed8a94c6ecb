package org.allmende.questions;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.allmende.contacts.Contact;
import org.allmende.contacts.ContactReading;
import org.allmende.library.Templates;
import org.allmende.shared.Forbidden;
import org.allmende.shared.NotFound;
import org.allmende.shared.Refused;
import org.allmende.tenancy.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** “Wer hat das schon gemacht?”: hands a question to Ansprechpersonen of its template. */
@Component
public class Referring {

    /** So many are asked about one question. */
    static final int MOST_ASKED = 3;

    /** So many questions a week are handed to one person. */
    static final int MOST_A_WEEK = 3;

    private static final Duration WEEK = Duration.ofDays(7);

    private final AskedQuestions questions;
    private final Referrals referrals;
    private final ContactReading contacts;
    private final Templates templates;
    private final QuestionNetwork network;
    private final QuestionNews news;
    private final Clock clock;

    Referring(
            AskedQuestions questions,
            Referrals referrals,
            ContactReading contacts,
            Templates templates,
            QuestionNetwork network,
            QuestionNews news,
            Clock clock) {
        this.questions = questions;
        this.referrals = referrals;
        this.contacts = contacts;
        this.templates = templates;
        this.network = network;
        this.news = news;
        this.clock = clock;
    }

    /**
     * Those “auf Augenhöhe” first; who is away, or was asked enough this week, is passed over.
     *
     * @return how many it reached
     * @throws Refused where nobody can be asked
     */
    @Transactional
    public int refer(Viewer viewer, QuestionId id) {
        network.require(viewer);
        AskedQuestion question = questions.find(viewer, id).orElseThrow(NotFound::new);
        if (!question.own()) {
            throw new Forbidden();
        }
        if (question.at() == null) {
            throw new Refused("questions.refer.noTemplate");
        }
        int left = MOST_ASKED - referrals.of(viewer, id);
        if (left <= 0) {
            throw new Refused("questions.refer.done", MOST_ASKED);
        }
        var template = templates.find(viewer, question.at().slug()).orElseThrow(NotFound::new);
        int reached = 0;
        for (Contact one : contacts.of(viewer, template).contacts()) {
            boolean there = !one.colleague() && one.awayUntil() == null;
            if (reached < left && there && asked(viewer, question, one)) {
                reached++;
            }
        }
        if (reached == 0) {
            throw new Refused("questions.refer.nobody");
        }
        return reached;
    }

    private boolean asked(Viewer viewer, AskedQuestion question, Contact one) {
        Instant now = clock.instant();
        boolean reached =
                referrals.refer(viewer, question.id(), one, now, now.minus(WEEK), MOST_A_WEEK);
        if (reached) {
            news.tell(viewer, one.authorityId(), List.of(one.person()), question, "referred");
        }
        return reached;
    }
}
