package org.allmende.talks.pool;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.allmende.people.Secret;
import org.jspecify.annotations.Nullable;

/**
 * What a round of voting comes to. Who may vote and how many points a person has is asked when they
 * vote; this is the rest of the rule.
 *
 * <p>The points of one administration on one topic count three at most, as many as one person has:
 * a house with twenty accounts weighs on a topic no more than a house with one.
 *
 * @param order the topics, the first before all others
 * @param voters persons who voted
 */
public record BallotCount(List<Standing> order, int voters) {

    /** Points that a person has in a round. */
    public static final int POINTS = 3;

    /** Of which so many may go to one topic. */
    public static final int ON_ONE_TOPIC = 2;

    /** What one administration counts for on one topic. */
    public static final int OF_ONE_HOUSE = 3;

    /** A winner has points from so many administrations. */
    public static final int HOUSES_OF_A_WINNER = 3;

    /** With fewer voters the moderation decides among the first three. */
    public static final int FEWEST_VOTERS = 10;

    /** A topic with fewer points had a weak round; after three in a row it is put back. */
    public static final int WEAK = 3;

    public static final int WEAK_ROUNDS = 3;

    /** From how many the moderation chooses where the vote does not decide. */
    public static final int TO_CHOOSE_FROM = 3;

    /**
     * @param deadline the date that presses, if any
     * @param since when it came into the pool
     */
    record Candidate(UUID topic, @Nullable LocalDate deadline, Instant since) {}

    /** Points of one voter on one topic; voter and house are pseudonyms. */
    record Vote(long voter, long house, UUID topic, int points, boolean own) {}

    /**
     * @param houses administrations that gave points
     * @param own points that came from who brought the topic in; they count, and are shown
     */
    public record Standing(UUID topic, int points, int houses, int own) {

        boolean isWeak() {
            return points < WEAK;
        }
    }

    /**
     * @param round decides the lot, so that everybody can draw it again
     */
    static BallotCount of(UUID round, Collection<Candidate> candidates, Collection<Vote> votes) {
        Map<UUID, List<Vote>> byTopic = votes.stream().collect(groupingBy(Vote::topic));
        var order =
                candidates.stream()
                        .map(one ->
                                new Ranked(one, standing(one.topic(), byTopic), lot(round, one)))
                        .sorted(Ranked.FIRST)
                        .map(Ranked::standing)
                        .toList();
        return new BallotCount(order, (int) votes.stream().map(Vote::voter).distinct().count());
    }

    /** Whether so many voted that the points decide. */
    public boolean decides() {
        return voters >= FEWEST_VOTERS;
    }

    /** The first with points from enough administrations; none where too few voted. */
    public Optional<UUID> winner() {
        return decides()
                ? order.stream()
                        .filter(one -> one.houses() >= HOUSES_OF_A_WINNER)
                        .map(Standing::topic)
                        .findFirst()
                : Optional.empty();
    }

    private static Standing standing(UUID topic, Map<UUID, List<Vote>> byTopic) {
        List<Vote> votes = byTopic.getOrDefault(topic, List.of());
        Map<Long, Integer> houses =
                votes.stream().collect(groupingBy(Vote::house, summingInt(Vote::points)));
        return new Standing(
                topic,
                houses.values().stream().mapToInt(sum -> Math.min(sum, OF_ONE_HOUSE)).sum(),
                houses.size(),
                votes.stream().filter(Vote::own).mapToInt(Vote::points).sum());
    }

    private static int lot(UUID round, Candidate one) {
        byte[] drawn = Secret.hash(round + " " + one.topic());
        return ByteBuffer.wrap(drawn).getInt();
    }

    private record Ranked(Candidate candidate, Standing standing, int lot) {

        static final Comparator<Ranked> FIRST =
                Comparator.comparingInt((Ranked one) -> -one.standing.points())
                        .thenComparingInt(one -> -one.standing.houses())
                        .thenComparing(
                                one -> one.candidate.deadline(),
                                Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(one -> one.candidate.since())
                        .thenComparingInt(Ranked::lot);
    }
}
