package org.allmende.talks.pool;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Objects;
import org.allmende.shared.Problem;
import org.allmende.shared.Refused;
import org.allmende.shell.Problems;
import org.allmende.talks.TalkModeration;
import org.allmende.talks.TopicId;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opening a round, and deciding where the vote did not. */
@Component
public class RoundKeeping {

    private static final int FARTHEST_WEEKS = 26;

    private final VotingRounds rounds;
    private final Topics topics;
    private final TalkModeration moderation;
    private final TopicNews news;
    private final Clock clock;

    RoundKeeping(
            VotingRounds rounds,
            Topics topics,
            TalkModeration moderation,
            TopicNews news,
            Clock clock) {
        this.rounds = rounds;
        this.topics = topics;
        this.moderation = moderation;
        this.news = news;
        this.clock = clock;
    }

    /** When the next round could begin. */
    public static LocalDate nextMonday(LocalDate today) {
        return today.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
    }

    /**
     * @param typed a Monday
     */
    @Transactional
    public void open(Viewer viewer, String typed, LocalDate today) {
        moderation.require(viewer);
        var problems = new Problems();
        LocalDate monday = problems.date("monday", typed);
        if (monday == null && problems.none()) {
            problems.at("monday", "shell.problem.required");
        }
        if (monday != null && monday.getDayOfWeek() != DayOfWeek.MONDAY) {
            problems.at(
                    "monday",
                    "talks.round.monday",
                    monday.with(TemporalAdjusters.next(DayOfWeek.MONDAY)));
        }
        if (monday != null
                && (monday.isBefore(today.minusDays(1L * VotingRound.DAYS - 1))
                        || monday.isAfter(today.plusWeeks(FARTHEST_WEEKS)))) {
            problems.at("monday", "talks.round.far");
        }
        problems.refuseIfAny();
        if (monday != null && !rounds.open(monday, monday.plusDays(VotingRound.DAYS - 1L))) {
            throw new Refused(Problem.at("monday", "talks.round.taken"));
        }
    }

    /**
     * Too few voted: one of the first three, with a reason that all can read.
     *
     * @param chosen id of the topic
     */
    @Transactional
    public void decide(Viewer viewer, RoundId id, @Nullable TopicId chosen, String typed) {
        moderation.require(viewer);
        VotingRound round = rounds.visibleTo(viewer, id);
        var problems = new Problems();
        String reason = problems.required("reason", typed, TopicStateForm.LONGEST_REASON);
        if (!round.isOpenToDecide()) {
            problems.at("topic", "talks.round.decided");
        }
        if (chosen == null
                || rounds.results(round).stream()
                        .limit(BallotCount.TO_CHOOSE_FROM)
                        .noneMatch(one -> one.topic().equals(chosen.value()))) {
            problems.at("topic", "talks.round.first3", BallotCount.TO_CHOOSE_FROM);
        }
        problems.refuseIfAny();
        Topic topic = topics.visibleTo(viewer, Objects.requireNonNull(chosen));
        var step = new TopicStep(clock.instant(), TopicState.PLANNED, reason, null);
        rounds.decide(round, topic, reason);
        topics.bring(viewer, topic, step);
        topics.contact(viewer, topic.id()).ifPresent(contact -> news.tell(contact, topic, step));
    }
}
