package org.allmende.adoption;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.allmende.AllmendeTest;
import org.allmende.Cast;
import org.allmende.library.TemplatePublishing;
import org.allmende.plan.Dependency;
import org.allmende.plan.Item;
import org.allmende.plan.LegalBasis;
import org.allmende.plan.Plan;
import org.allmende.plan.PlanDocument;
import org.allmende.plan.Role;
import org.allmende.plan.Span;
import org.allmende.tenancy.Fence;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * How long adopting a template of 500 items with 300 dependencies takes, warm. Not a test of the
 * suite: {@code ./mvnw test -Dtest=AdoptionTiming}.
 */
@AllmendeTest
class AdoptionTiming {

    private static final int RUNS = 300;

    @Autowired Cast cast;
    @Autowired TemplatePublishing publishing;
    @Autowired TemplateAdoption adoption;

    @Test
    void adoptingFiveHundredItems() {
        publishing.publish(PlanDocument.of("grosse-vorlage", "1.0", "Große Vorlage", plan()));
        var viewer = cast.town().planner().viewer();
        long[] times = new long[RUNS];
        for (int i = 0; i < RUNS; i++) {
            long begin = System.nanoTime();
            Fence.within(
                    viewer,
                    () ->
                            adoption.adopt(
                                    viewer,
                                    AdoptionRequest.of(
                                            "grosse-vorlage",
                                            null,
                                            AdoptionTerms.startingOn(LocalDate.of(2027, 1, 4))),
                                    LocalDate.of(2026, 11, 23)));
            times[i] = System.nanoTime() - begin;
        }
        long[] warm = Arrays.copyOfRange(times, RUNS / 2, RUNS);
        Arrays.sort(warm);
        System.out.printf(
                "TIMING first %d ms, p50 %.1f ms, p95 %.1f ms%n",
                times[0] / 1_000_000,
                warm[warm.length / 2] / 1e6,
                warm[warm.length * 95 / 100] / 1e6);
    }

    private static Plan plan() {
        List<Item> items = new ArrayList<>();
        List<Dependency> dependencies = new ArrayList<>();
        for (int pack = 1; pack <= 20; pack++) {
            items.add(Item.pack("" + pack, "Paket " + pack));
            for (int task = 1; task <= 24; task++) {
                String key = pack + "." + task;
                items.add(
                        Item.task(key, "Aufgabe " + key)
                                .under("" + pack)
                                .lasting(Span.workingDays(task % 9 + 1))
                                .roles(task % 2 == 0 ? "PL" : "IT")
                                .described("Was zu tun ist, in einem Satz mit einigen Wörtern.")
                                .doneWhen("Es liegt vor.")
                                .legal(LegalBasis.of("§ " + task + " VgV")));
                if (task > 1 && dependencies.size() < 300) {
                    dependencies.add(Dependency.of(pack + "." + (task - 1), key));
                }
            }
        }
        return new Plan(
                List.of(Role.of("PL", "Projektleitung"), Role.of("IT", "IT")), items, dependencies);
    }
}
