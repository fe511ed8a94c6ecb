package org.allmende.questions;

import java.util.List;
import org.allmende.commons.Belongings;
import org.allmende.commons.EntryKind;
import org.allmende.library.Template;
import org.allmende.shared.NotFound;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The questions as the viewer, or a visitor, may see them. */
@Component
@Transactional(readOnly = true)
public class QuestionReading {

    private static final int PAGE = 25;
    private static final int MOST_SIMILAR = 5;
    private static final int MOST_TAGS = 20;
    private static final int MOST_AT_TEMPLATE = 3;
    private static final int MOST_UNANSWERED = 20;

    private final AskedQuestions questions;
    private final Answers answers;
    private final Followers followers;
    private final Referrals referrals;
    private final SimilarQuestions similar;
    private final QuestionSubjects subjects;
    private final QuestionNetwork network;
    private final Belongings belongings;

    QuestionReading(
            AskedQuestions questions,
            Answers answers,
            Followers followers,
            Referrals referrals,
            SimilarQuestions similar,
            QuestionSubjects subjects,
            QuestionNetwork network,
            Belongings belongings) {
        this.questions = questions;
        this.answers = answers;
        this.followers = followers;
        this.referrals = referrals;
        this.similar = similar;
        this.subjects = subjects;
        this.network = network;
        this.belongings = belongings;
    }

    public QuestionList list(@Nullable Viewer viewer, QuestionFilter filter) {
        boolean verified = network.includes(viewer);
        List<AskedQuestion> found =
                filter.words().isEmpty()
                        ? questions.page(viewer, filter, PAGE + 1)
                        : similar.to(viewer, filter.words()).stream()
                                .skip((filter.page() - 1L) * PAGE)
                                .limit(PAGE + 1)
                                .toList();
        return new QuestionList(
                filter,
                verified,
                found.subList(0, Math.min(PAGE, found.size())),
                found.size() > PAGE,
                questions.tags(viewer, MOST_TAGS),
                viewer != null && verified && referrals.refused(viewer));
    }

    /** At a template: those first that wait for an answer; none where the viewer may not ask. */
    public QuestionsHere at(Viewer viewer, Template template) {
        if (!network.includes(viewer)) {
            return new QuestionsHere(template.slug(), false, List.of(), false);
        }
        List<AskedQuestion> found =
                questions.about(viewer, List.of(template.id()), MOST_AT_TEMPLATE + 1);
        return new QuestionsHere(
                template.slug(),
                true,
                found.subList(0, Math.min(MOST_AT_TEMPLATE, found.size())),
                found.size() > MOST_AT_TEMPLATE);
    }

    /** Those about these templates that nobody has answered. */
    public List<AskedQuestion> unanswered(Viewer viewer, List<Template> templates) {
        return network.includes(viewer)
                ? questions
                        .about(
                                viewer,
                                templates.stream().map(Template::id).toList(),
                                MOST_UNANSWERED)
                        .stream()
                        .filter(question -> question.answers() == 0)
                        .toList()
                : List.of();
    }

    /** What is found by these words; see {@link SimilarQuestions}. */
    List<AskedQuestion> about(Viewer viewer, String words, int most) {
        return similar.to(viewer, words).stream().limit(most).toList();
    }

    /** A new question, as far as it is typed, with earlier ones like it. */
    public AskingPage asking(Viewer viewer, QuestionForm form) {
        network.require(viewer);
        Template template = subjects.template(viewer, form);
        return new AskingPage(
                form,
                template,
                template == null ? List.of() : subjects.tasks(viewer, template),
                about(viewer, form.title(), MOST_SIMILAR));
    }

    /**
     * @throws NotFound also for what the viewer may not see
     */
    public QuestionPage one(@Nullable Viewer viewer, QuestionId id) {
        AskedQuestion question = questions.find(viewer, id).orElseThrow(NotFound::new);
        boolean mayTalk = network.includes(viewer);
        return new QuestionPage(
                viewer,
                question,
                answers.of(viewer, id),
                viewer != null && followers.includes(viewer, id),
                viewer == null ? Referral.NONE : referrals.of(viewer, id),
                mayTalk,
                belongings.of(viewer, EntryKind.QUESTION, id.value(), EntryKind.ANSWER));
    }
}
