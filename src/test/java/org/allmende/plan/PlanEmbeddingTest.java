package org.allmende.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Several plans in one, and each found again in it. */
class PlanEmbeddingTest {

    private static final RoleKey LEAD = RoleKey.of("PL");
    private static final PlanEmbedding SHARING_A_ROLE =
            new PlanEmbedding("v2-", ItemKey.of("v2"), Map.of(LEAD, LEAD));
    private static final PlanEmbedding WITH_ITS_OWN =
            new PlanEmbedding("v3-", ItemKey.of("v3"), Map.of());
    private static final List<PlanEmbedding> ALL =
            List.of(PlanEmbedding.WHOLE, SHARING_A_ROLE, WITH_ITS_OWN);

    @Property(tries = 200)
    void whatIsEmbeddedIsTheSameAgainWhenExtracted(@ForAll("plans") Plan plan) {
        for (PlanEmbedding embedding : ALL) {
            assertThat(embedding.extracted(embedding.embedded(plan, "Paket"))).isEqualTo(plan);
        }
    }

    @Property(tries = 200)
    void ofSeveralInOneEachHasItsShare(
            @ForAll("plans") Plan first,
            @ForAll("plans") Plan second,
            @ForAll("plans") Plan third) {
        Plan larger = larger(first, second, third);
        assertThat(PlanEmbedding.WHOLE.share(larger, first, ALL)).isEqualTo(first);
        assertThat(SHARING_A_ROLE.share(larger, second, ALL)).isEqualTo(second);
        assertThat(WITH_ITS_OWN.share(larger, third, ALL)).isEqualTo(third);
    }

    @Property(tries = 100)
    void whatIsAddedByHandBelongsWhereItWasPut(
            @ForAll("plans") Plan first, @ForAll("plans") Plan second) {
        Plan larger =
                PlanEdits.add(
                        larger(first, second, first), Item.task("n1", "Von Hand").under("v2"));
        assertThat(SHARING_A_ROLE.share(larger, second, ALL).has(ItemKey.of("n1"))).isTrue();
        assertThat(PlanEmbedding.WHOLE.share(larger, first, ALL)).isEqualTo(first);
        assertThat(WITH_ITS_OWN.share(larger, first, ALL)).isEqualTo(first);
    }

    @Test
    void aKeyThatBecomesTooLongIsRefused() {
        Plan plan = new Plan(List.of(), List.of(Item.task("x".repeat(64), "Lang")), List.of());
        assertThatThrownBy(() -> SHARING_A_ROLE.embedded(plan, "Paket"))
                .isInstanceOf(PlanRefused.class);
    }

    @Provide
    Arbitrary<Plan> plans() {
        return RandomPlans.plans(12, RandomPlans.EVERYTHING);
    }

    /** The first as what a project was started from, the others as its last packages. */
    private static Plan larger(Plan... plans) {
        List<Role> roles = new ArrayList<>();
        List<Item> items = new ArrayList<>();
        List<Dependency> dependencies = new ArrayList<>();
        for (int i = 0; i < plans.length; i++) {
            Plan embedded = ALL.get(i).embedded(plans[i], "Paket " + i);
            embedded.roles().stream().filter(role -> !roles.contains(role)).forEach(roles::add);
            items.addAll(embedded.items());
            dependencies.addAll(embedded.dependencies());
        }
        return new Plan(roles, items, dependencies);
    }
}
