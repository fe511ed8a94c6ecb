package org.allmende.talks.pool;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.allmende.talks.pool.BallotCount.Candidate;
import org.allmende.talks.pool.BallotCount.Standing;
import org.allmende.talks.pool.BallotCount.Vote;
import org.junit.jupiter.api.Test;

/** The rule of counting: docs/decisions/talks.md. */
class BallotCountTest {

    static final UUID ROUND = UUID.randomUUID();
    static final Instant LONG_AGO = Instant.parse("2026-01-05T08:00:00Z");
    static final Instant LATELY = Instant.parse("2026-10-05T08:00:00Z");

    final UUID scanning = UUID.randomUUID();
    final UUID assistant = UUID.randomUUID();
    final List<Vote> votes = new ArrayList<>();
    long voters;

    @Test
    void mostPointsComeFirst() {
        give(scanning, 2, 1);
        give(assistant, 1, 2);
        give(assistant, 2, 3);
        assertThat(order(plain(scanning), plain(assistant))).containsExactly(assistant, scanning);
    }

    @Test
    void oneAdministrationCountsThreePointsOnATopicAtMost() {
        for (int colleague = 0; colleague < 20; colleague++) {
            give(scanning, 2, 1);
        }
        give(assistant, 2, 2);
        give(assistant, 2, 3);
        BallotCount count = count(plain(scanning), plain(assistant));
        assertThat(count.order())
                .containsExactly(new Standing(assistant, 4, 2, 0), new Standing(scanning, 3, 1, 0));
        assertThat(count.voters()).isEqualTo(22);
    }

    @Test
    void equalPointsGoToMoreAdministrations() {
        give(scanning, 2, 1);
        give(scanning, 2, 2);
        give(assistant, 2, 3);
        give(assistant, 1, 4);
        give(assistant, 1, 5);
        assertThat(order(plain(scanning), plain(assistant))).containsExactly(assistant, scanning);
    }

    @Test
    void thenToTheDeadlineThenToTheOlder() {
        var pressing = new Candidate(assistant, LocalDate.of(2027, 1, 1), LATELY);
        var old = new Candidate(scanning, null, LONG_AGO);
        assertThat(order(old, pressing)).containsExactly(assistant, scanning);
        assertThat(order(new Candidate(assistant, null, LATELY), old))
                .containsExactly(scanning, assistant);
    }

    @Test
    void thenTheLotDecidesTheSameForEverybody() {
        var drawn = order(plain(scanning), plain(assistant));
        assertThat(order(plain(assistant), plain(scanning))).isEqualTo(drawn);
    }

    @Test
    void ownPointsCountAndAreShown() {
        votes.add(new Vote(++voters, 1, scanning, 2, true));
        give(scanning, 1, 2);
        assertThat(count(plain(scanning)).order()).containsExactly(new Standing(scanning, 3, 2, 2));
    }

    @Test
    void whoWinsHasPointsFromThreeAdministrations() {
        for (int voter = 0; voter < 10; voter++) {
            give(scanning, 2, voter % 2);
            give(assistant, 1, voter % 3);
        }
        BallotCount count = count(plain(scanning), plain(assistant));
        assertThat(count.winner()).contains(assistant);
        votes.removeIf(vote -> vote.house() == 2);
        assertThat(count(plain(scanning), plain(assistant)).winner()).isEmpty();
    }

    @Test
    void tooFewVotersDecideNothing() {
        for (int voter = 0; voter < 9; voter++) {
            give(scanning, 2, voter);
        }
        assertThat(count(plain(scanning)).winner()).isEmpty();
        give(scanning, 1, 20);
        assertThat(count(plain(scanning)).winner()).contains(scanning);
    }

    @Test
    void theOrderOfTheVotesDoesNotMatter() {
        var dice = new Random(7);
        for (int vote = 0; vote < 60; vote++) {
            give(dice.nextBoolean() ? scanning : assistant, 1 + dice.nextInt(2), dice.nextInt(9));
        }
        BallotCount first = count(plain(scanning), plain(assistant));
        Collections.shuffle(votes, dice);
        assertThat(count(plain(assistant), plain(scanning))).isEqualTo(first);
    }

    @Test
    void withoutVotesAllAreWeak() {
        assertThat(count(plain(scanning)).order()).allMatch(Standing::isWeak);
    }

    private void give(UUID topic, int points, long house) {
        votes.add(new Vote(++voters, house, topic, points, false));
    }

    private static Candidate plain(UUID topic) {
        return new Candidate(topic, null, LONG_AGO);
    }

    private BallotCount count(Candidate... candidates) {
        return BallotCount.of(ROUND, List.of(candidates), votes);
    }

    private List<UUID> order(Candidate... candidates) {
        return count(candidates).order().stream().map(Standing::topic).toList();
    }
}
