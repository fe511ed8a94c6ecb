package org.allmende.talks.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class GoOnVoteTest {

    private static final List<Integer> MINUTES = List.of(4, 2, 0);

    @Test
    void mostVotesDecide() {
        assertThat(GoOnVote.minutes(List.of(3, 2, 1), MINUTES)).isEqualTo(4);
        assertThat(GoOnVote.minutes(List.of(1, 2, 1), MINUTES)).isEqualTo(2);
        assertThat(GoOnVote.minutes(List.of(1, 2, 3), MINUTES)).isZero();
    }

    @Test
    void ofAsManyTheShorterAndWithNoneTheNextTopic() {
        assertThat(GoOnVote.minutes(List.of(2, 2, 1), MINUTES)).isEqualTo(2);
        assertThat(GoOnVote.minutes(List.of(2, 0, 2), MINUTES)).isZero();
        assertThat(GoOnVote.minutes(List.of(0, 0, 0), MINUTES)).isZero();
    }
}
