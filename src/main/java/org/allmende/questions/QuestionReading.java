package org.allmende.questions;

import java.util.List;
import org.allmende.library.Template;
import org.allmende.shared.NotFound;
import org.allmende.tenancy.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The questions as the viewer may see them. */
@Component
@Transactional(readOnly = true)
public class QuestionReading {

    private static final int PAGE = 25;
    private static final int MOST_SIMILAR = 5;
    private static final int MOST_TAGS = 20;
    private static final int MOST_AT_TEMPLATE = 3;

    private final AskedQuestions questions;
    private final Answers answers;
    private final Followers followers;
    private final Referrals referrals;
    private final SimilarQuestions similar;
    private final QuestionSubjects subjects;
    private final QuestionNetwork network;

    QuestionReading(
            AskedQuestions questions,
            Answers answers,
            Followers followers,
            Referrals referrals,
            SimilarQuestions similar,
            QuestionSubjects subjects,
            QuestionNetwork network) {
        this.questions = questions;
        this.answers = answers;
        this.followers = followers;
        this.referrals = referrals;
        this.similar = similar;
        this.subjects = subjects;
        this.network = network;
    }

    public QuestionList list(Viewer viewer, QuestionFilter filter) {
        if (!network.includes(viewer)) {
            return new QuestionList(filter, false, List.of(), false, List.of());
        }
        List<AskedQuestion> found =
                filter.words().isEmpty()
                        ? questions.page(viewer, filter, PAGE + 1)
                        : similar.to(viewer, filter.words()).stream()
                                .skip((filter.page() - 1L) * PAGE)
                                .limit(PAGE + 1)
                                .toList();
        return new QuestionList(
                filter,
                true,
                found.subList(0, Math.min(PAGE, found.size())),
                found.size() > PAGE,
                questions.tags(viewer, MOST_TAGS));
    }

    /** At a template: the newest, and whether the viewer may see any. */
    public QuestionList at(Viewer viewer, Template template) {
        var filter = QuestionFilter.at(template.slug());
        if (!network.includes(viewer)) {
            return new QuestionList(filter, false, List.of(), false, List.of());
        }
        List<AskedQuestion> found = questions.page(viewer, filter, MOST_AT_TEMPLATE + 1);
        return new QuestionList(
                filter,
                true,
                found.subList(0, Math.min(MOST_AT_TEMPLATE, found.size())),
                found.size() > MOST_AT_TEMPLATE,
                List.of());
    }

    /** A new question, as far as it is typed, with earlier ones like it. */
    public AskingPage asking(Viewer viewer, QuestionForm form) {
        network.require(viewer);
        Template template = subjects.template(viewer, form);
        return new AskingPage(
                form,
                template,
                template == null ? List.of() : subjects.tasks(viewer, template),
                similar.to(viewer, form.title()).stream().limit(MOST_SIMILAR).toList());
    }

    /**
     * @throws NotFound also for what the viewer may not see
     */
    public QuestionPage one(Viewer viewer, QuestionId id) {
        boolean mayTalk = network.includes(viewer);
        AskedQuestion question = questions.find(viewer, id).orElseThrow(NotFound::new);
        return new QuestionPage(
                viewer,
                question,
                answers.of(viewer, id),
                followers.includes(viewer, id),
                question.own() ? referrals.of(viewer, id) : 0,
                mayTalk);
    }
}
