package org.allmende.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Places: P (a package) holds P.1 and P.2; Q holds Q.1; A, B, C stand at the top. */
class CircleTest {

    private static final Circle.Stop A = stop("A");
    private static final Circle.Stop B = stop("B");
    private static final Circle.Stop C = stop("C");
    private static final Circle.Stop P = stop("P");
    private static final Circle.Stop P1 = stop("P.1");
    private static final Circle.Stop P2 = stop("P.2");
    private static final Circle.Stop Q = stop("Q");
    private static final Circle.Stop Q1 = stop("Q.1");

    @Test
    void aChainIsNoCircle() {
        assertThat(Circle.between(A, C, List.of(link(A, B), link(B, C)))).isEmpty();
    }

    @Test
    void namesTheWayBack() {
        assertThat(Circle.between(C, A, List.of(link(A, B), link(B, C))))
                .containsExactly("A", "B", "C");
    }

    @Test
    void theShortestCircleIsTheOtherWayRound() {
        assertThat(Circle.between(B, A, List.of(link(A, B)))).containsExactly("A", "B");
    }

    @Test
    void whoWaitsForAPackageWaitsForAllOfItsContent() {
        assertThat(Circle.between(B, P1, List.of(link(P, B)))).containsExactly("P.1", "B");
    }

    @Test
    void aPackageThatWaitsMakesItsContentWait() {
        assertThat(Circle.between(P2, A, List.of(link(A, P)))).containsExactly("A", "P", "P.2");
    }

    @Test
    void goesThroughSeveralPackages() {
        assertThat(Circle.between(Q1, A, List.of(link(A, P1), link(P, Q))))
                .containsExactly("A", "P.1", "Q", "Q.1");
    }

    @Test
    void siblingsInAPackageDoNotWaitForEachOther() {
        assertThat(Circle.between(P2, A, List.of(link(A, P1)))).isEmpty();
    }

    @Test
    void likeBeginningsOfPlacesAreNoPackages() {
        assertThat(Circle.touch("P", "P1")).isFalse();
        assertThat(Circle.touch("P", "P.1")).isTrue();
        assertThat(Circle.touch("P.1", "P")).isTrue();
    }

    @Test
    void anOldCircleDoesNotHoldItUp() {
        assertThat(Circle.between(C, A, List.of(link(A, B), link(B, A)))).isEmpty();
    }

    private static Circle.Stop stop(String place) {
        return new Circle.Stop(place, place);
    }

    private static Circle.Link link(Circle.Stop from, Circle.Stop to) {
        return new Circle.Link(from, to);
    }
}
