package org.allmende.questions;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.allmende.contacts.ContactReading;
import org.allmende.directory.DirectoryReading;
import org.allmende.library.Templates;
import org.allmende.shared.Forbidden;
import org.allmende.shared.NotFound;
import org.allmende.shared.Refused;
import org.allmende.tenancy.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** “Wer hat das schon gemacht?”: hands a question to those who agreed to be asked. */
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
    private final DirectoryReading directory;
    private final Templates templates;
    private final QuestionNetwork network;
    private final QuestionNews news;
    private final Clock clock;

    Referring(
            AskedQuestions questions,
            Referrals referrals,
            ContactReading contacts,
            DirectoryReading directory,
            Templates templates,
            QuestionNetwork network,
            QuestionNews news,
            Clock clock) {
        this.questions = questions;
        this.referrals = referrals;
        this.contacts = contacts;
        this.directory = directory;
        this.templates = templates;
        this.network = network;
        this.news = news;
        this.clock = clock;
    }

    /**
     * The Ansprechpersonen of its template first, then who knows about one of its tags; among them
     * those “auf Augenhöhe”. Who is away, was asked enough this week or said no is passed over.
     *
     * @throws Refused where nobody can be asked
     */
    @Transactional
    public void refer(Viewer viewer, QuestionId id) {
        AskedQuestion question = visible(viewer, id);
        if (!question.own()) {
            throw new Forbidden();
        }
        if (!question.isReferable()) {
            throw new Refused("questions.refer.nothing");
        }
        int left = MOST_ASKED - referrals.of(viewer, id).asked();
        if (left <= 0) {
            throw new Refused("questions.refer.done", MOST_ASKED);
        }
        int reached = 0;
        for (Referrals.Candidate one : candidates(viewer, question)) {
            if (reached < left && reached(viewer, question, one)) {
                reached++;
            }
        }
        if (reached == 0) {
            throw new Refused("questions.refer.nobody");
        }
    }

    /** Who was asked does not know either: somebody else can be asked instead. */
    @Transactional
    public void decline(Viewer viewer, QuestionId id) {
        visible(viewer, id);
        if (!referrals.decline(viewer, id)) {
            throw new Forbidden();
        }
    }

    /**
     * Whether questions may be handed to the viewer at all.
     *
     * @param all true to be left alone
     */
    @Transactional
    public void refuse(Viewer viewer, boolean all) {
        network.require(viewer);
        referrals.refuse(viewer, all);
    }

    private List<Referrals.Candidate> candidates(Viewer viewer, AskedQuestion question) {
        Stream<Referrals.Candidate> atTemplate =
                question.at() == null
                        ? Stream.empty()
                        : templates.find(viewer, question.at().slug()).stream()
                                .flatMap(one -> contacts.of(viewer, one).contacts().stream())
                                .filter(one -> !one.colleague() && one.awayUntil() == null)
                                .map(one ->
                                        new Referrals.Candidate(one.authorityId(), one.person()));
        return Stream.concat(
                        atTemplate,
                        directory.knowing(viewer, question.tags()).stream()
                                .map(one ->
                                        new Referrals.Candidate(one.authorityId(), one.person())))
                .toList();
    }

    private boolean reached(Viewer viewer, AskedQuestion question, Referrals.Candidate candidate) {
        Instant now = clock.instant();
        boolean reached =
                referrals.refer(
                        viewer, question.id(), candidate, now, now.minus(WEEK), MOST_A_WEEK);
        if (reached) {
            news.tell(viewer, candidate.house(), List.of(candidate.person()), question, "referred");
        }
        return reached;
    }

    private AskedQuestion visible(Viewer viewer, QuestionId id) {
        network.require(viewer);
        return questions.find(viewer, id).orElseThrow(NotFound::new);
    }
}
