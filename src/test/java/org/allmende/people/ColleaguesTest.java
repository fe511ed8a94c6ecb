package org.allmende.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.allmende.AllmendeTest;
import org.allmende.Cast;
import org.allmende.tenancy.Fence;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@AllmendeTest
class ColleaguesTest {

    @Autowired Cast cast;
    @Autowired Colleagues colleagues;

    @Test
    void colleaguesAreTheCardsOfOnesOwnAuthority() {
        var town = cast.town();
        var viewer = town.worker().viewer();
        var all = Fence.within(viewer, () -> colleagues.of(viewer));
        assertThat(all)
                .extracting(one -> one.card().name())
                .containsExactly(
                        "Petra Adam", "Tarik Kaya", "Mara Lindner", "Olga Petri", "Gesa Thiel");
        assertThat(all.getFirst().card().initials()).isEqualTo("PA");
        var stranger = cast.town().worker().person();
        assertThat(
                        Fence.within(
                                viewer,
                                () ->
                                        colleagues.cards(
                                                viewer, List.of(stranger, town.guest().person()))))
                .containsOnlyKeys(town.guest().person());
    }
}
