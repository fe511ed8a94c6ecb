package org.allmende.talks.pool;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.allmende.mail.MailTexts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts the rounds that are over and forgets single votes. Bound to nobody. */
@Component
class RoundClosing {

    private static final Duration KEPT = Duration.ofDays(30);

    private final VotingRounds rounds;
    private final TopicVotes votes;
    private final TopicNews news;
    private final MailTexts texts;
    private final Clock clock;

    RoundClosing(
            VotingRounds rounds, TopicVotes votes, TopicNews news, MailTexts texts, Clock clock) {
        this.rounds = rounds;
        this.votes = votes;
        this.news = news;
        this.texts = texts;
        this.clock = clock;
    }

    @Transactional
    public void run(LocalDate today) {
        rounds.dueOn(today).forEach(this::close);
        votes.forget(clock.instant().minus(KEPT));
    }

    private void close(VotingRound round) {
        List<TopicVotes.Candidate> candidates = votes.candidates();
        BallotCount count = votes.count(round, candidates);
        rounds.close(round, count, clock.instant());
        Map<UUID, TopicVotes.Candidate> byTopic =
                candidates.stream()
                        .collect(
                                Collectors.toMap(TopicVotes.Candidate::topic, Function.identity()));
        UUID winner = count.winner().orElse(null);
        for (BallotCount.Standing standing : count.order()) {
            settle(round, Objects.requireNonNull(byTopic.get(standing.topic())), standing, winner);
        }
    }

    /** What was not picked stays, unless it was weak once too often. */
    private void settle(
            VotingRound round,
            TopicVotes.Candidate candidate,
            BallotCount.Standing standing,
            @Nullable UUID winner) {
        int weak = weakRounds(round, candidate, standing);
        TopicStep step = null;
        if (standing.topic().equals(winner)) {
            step =
                    step(
                            TopicState.PLANNED,
                            texts.of("talks.round.won", standing.points(), standing.houses()));
        } else if (weak >= BallotCount.WEAK_ROUNDS) {
            step = step(TopicState.POSTPONED, texts.of("talks.round.weak", weak, BallotCount.WEAK));
        }
        votes.settle(candidate, weak, step);
        if (step != null) {
            news.tell(
                    candidate.contact(),
                    candidate.question(),
                    "/talk/themen/" + candidate.topic(),
                    step.state(),
                    step.reason());
        }
    }

    /** A topic that came during the round had no fair chance: that round does not count. */
    private static int weakRounds(
            VotingRound round, TopicVotes.Candidate candidate, BallotCount.Standing standing) {
        if (!standing.isWeak()) {
            return 0;
        }
        return candidate.votingSince().isAfter(round.opensOn())
                ? candidate.weakRounds()
                : candidate.weakRounds() + 1;
    }

    private TopicStep step(TopicState state, String reason) {
        return new TopicStep(clock.instant(), state, reason, null);
    }
}
