package org.allmende.contacts;

import static org.allmende.contacts.Likeness.KIND;
import static org.allmende.contacts.Likeness.LAND;
import static org.allmende.contacts.Likeness.SIZE;
import static org.allmende.contacts.Likeness.SOFTWARE;
import static org.allmende.contacts.Likeness.TEMPLATE_SOFTWARE;
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
        assertThat(Likeness.between(TOWN, peer(AuthorityKind.TOWN, 30_000, Land.BW), List.of()))
                .containsExactly(KIND, SIZE, LAND);
        assertThat(
                        Likeness.between(
                                TOWN, peer(AuthorityKind.DISTRICT, 400_000, Land.SN), List.of()))
                .isEmpty();
    }

    @Test
    void halfAndTwiceAreSimilarAndTheUnknownIsNot() {
        assertThat(Likeness.between(TOWN, peer(AuthorityKind.DISTRICT, 12_000, Land.SN), List.of()))
                .containsExactly(SIZE);
        assertThat(Likeness.between(TOWN, peer(AuthorityKind.DISTRICT, 48_000, Land.SN), List.of()))
                .containsExactly(SIZE);
        assertThat(Likeness.between(TOWN, peer(AuthorityKind.DISTRICT, 11_999, Land.SN), List.of()))
                .isEmpty();
        assertThat(Likeness.between(TOWN, peer(AuthorityKind.DISTRICT, 48_001, Land.SN), List.of()))
                .isEmpty();
        var unknown = peer(AuthorityKind.DISTRICT, null, Land.SN);
        assertThat(Likeness.between(TOWN, unknown, List.of())).isEmpty();
        assertThat(Likeness.between(unknown, TOWN, List.of())).isEmpty();
    }

    @Test
    void itIsTheSameFromBothSides() {
        for (int other : new int[] {1, 11_999, 12_000, 23_999, 47_999, 48_000, 48_001}) {
            var peer = peer(AuthorityKind.TOWN, other, Land.BY);
            assertThat(Likeness.between(TOWN, peer, List.of()))
                    .isEqualTo(Likeness.between(peer, TOWN, List.of()));
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

    @Test
    void theSameSoftwareCountsAndTwiceWhereTheTemplateNamesIt() {
        var here = with("enaio", "MACH");
        var there = with("Nextcloud", "Enaio");
        assertThat(Likeness.between(here, there, List.of("Civento")))
                .containsExactly(KIND, LAND, SOFTWARE);
        assertThat(Likeness.between(here, there, List.of("ENAIO")))
                .containsExactly(TEMPLATE_SOFTWARE, KIND, LAND);
        assertThat(Likeness.between(here, with("MACHX"), List.of("MACH")))
                .containsExactly(KIND, LAND);
        assertThat(there.shared(here.software())).containsExactly("Enaio");
        List<Set<Likeness>> order =
                List.of(
                        Set.of(TEMPLATE_SOFTWARE, KIND),
                        Set.of(KIND, SIZE, LAND),
                        Set.of(TEMPLATE_SOFTWARE),
                        Set.of(KIND, SOFTWARE),
                        Set.of(LAND),
                        Set.of(SOFTWARE));
        assertThat(Stream.of(5, 2, 0, 4, 3, 1).map(order::get).sorted(Likeness.NEAREST_FIRST))
                .isEqualTo(order);
    }

    private static Peer with(String... software) {
        return new Peer(AuthorityKind.TOWN, null, Land.BW, List.of(software));
    }

    private static Peer peer(AuthorityKind kind, @Nullable Integer inhabitants, Land land) {
        return new Peer(kind, inhabitants, land, List.of());
    }
}
