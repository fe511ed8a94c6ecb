package org.allmende.contacts;

import static org.allmende.contacts.Likeness.KIND;
import static org.allmende.contacts.Likeness.LAND;
import static org.allmende.contacts.Likeness.SIZE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.allmende.people.AuthorityKind;
import org.allmende.plan.Land;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LikenessTest {

    static final Peer TOWN = peer(AuthorityKind.TOWN, 24_000, Land.BW);

    @Test
    void whatTwoHaveInCommonIsNamed() {
        assertThat(Likeness.between(TOWN, peer(AuthorityKind.TOWN, 30_000, Land.BW)))
                .containsExactly(KIND, SIZE, LAND);
        assertThat(Likeness.between(TOWN, peer(AuthorityKind.DISTRICT, 400_000, Land.SN)))
                .isEmpty();
    }

    @Test
    void halfAndTwiceAreSimilarAndTheUnknownIsNot() {
        assertThat(Likeness.between(TOWN, peer(AuthorityKind.DISTRICT, 12_000, Land.SN)))
                .containsExactly(SIZE);
        assertThat(Likeness.between(TOWN, peer(AuthorityKind.DISTRICT, 48_000, Land.SN)))
                .containsExactly(SIZE);
        assertThat(Likeness.between(TOWN, peer(AuthorityKind.DISTRICT, 11_999, Land.SN))).isEmpty();
        assertThat(Likeness.between(TOWN, peer(AuthorityKind.DISTRICT, 48_001, Land.SN))).isEmpty();
        var unknown = peer(AuthorityKind.DISTRICT, null, Land.SN);
        assertThat(Likeness.between(TOWN, unknown)).isEmpty();
        assertThat(Likeness.between(unknown, TOWN)).isEmpty();
    }

    @Test
    void itIsTheSameFromBothSides() {
        for (int other : new int[] {1, 11_999, 12_000, 23_999, 47_999, 48_000, 48_001}) {
            var peer = peer(AuthorityKind.TOWN, other, Land.BY);
            assertThat(Likeness.between(TOWN, peer)).isEqualTo(Likeness.between(peer, TOWN));
        }
    }

    @Test
    void moreInCommonComesFirstThenWhatWeighsMore() {
        List<Set<Likeness>> order =
                List.of(
                        Set.of(KIND, SIZE, LAND),
                        Set.of(KIND, SIZE),
                        Set.of(KIND, LAND),
                        Set.of(SIZE, LAND),
                        Set.of(KIND),
                        Set.of(SIZE),
                        Set.of(LAND),
                        Set.of());
        assertThat(Stream.of(7, 3, 0, 5, 1, 6, 2, 4).map(order::get).sorted(Likeness.NEAREST_FIRST))
                .isEqualTo(order);
    }

    private static Peer peer(AuthorityKind kind, @Nullable Integer inhabitants, Land land) {
        return new Peer(kind, inhabitants, land);
    }
}
