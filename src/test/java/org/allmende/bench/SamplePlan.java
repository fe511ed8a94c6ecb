package org.allmende.bench;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.allmende.plan.Dependency;
import org.allmende.plan.DependencyKind;
import org.allmende.plan.Item;
import org.allmende.plan.ItemKind;
import org.allmende.plan.LegalBasis;
import org.allmende.plan.Plan;
import org.allmende.plan.PlanDocument;
import org.allmende.plan.Role;
import org.allmende.plan.Span;

/**
 * A plan as a large template holds it: packages in packages, chains of tasks, some milestones and
 * legal periods. The same at each run.
 */
final class SamplePlan {

    private static final List<Role> ROLES =
            List.of(
                    Role.of("leitung", "Projektleitung"),
                    Role.of("it", "IT-Koordination"),
                    Role.of("fach", "Fachbereich"),
                    Role.of("schulung", "Schulung"));

    private final Random random = new Random(7);
    private final List<Item> items = new ArrayList<>();

    private SamplePlan() {}

    static Plan of(int items, int dependencies) {
        return new SamplePlan().plan(items, dependencies);
    }

    static PlanDocument document(String slug, int items, int dependencies) {
        return PlanDocument.of(slug, "1.0", "Große Vorlage", of(items, dependencies));
    }

    private Plan plan(int size, int dependencies) {
        for (int i = 0; i < size; i++) {
            items.add(item(i));
        }
        return new Plan(ROLES, items, dependencies(size, dependencies));
    }

    /** Of fifty one package at the top, with three packages in it. */
    private Item item(int i) {
        int place = i % 50;
        int section = place < 17 ? 1 : place < 33 ? 17 : 33;
        if (place == 0) {
            return Item.pack("i" + i, "Arbeitspaket " + i / 50);
        }
        if (place == section) {
            return Item.pack("i" + i, "Abschnitt " + i).under("i" + (i - place));
        }
        return leaf(i).under("i" + (i - place + section))
                .roles(ROLES.get(i % ROLES.size()).key().value());
    }

    private Item leaf(int i) {
        return switch (random.nextInt(20)) {
            case 0 -> Item.milestone("i" + i, "Meilenstein " + i);
            case 1 ->
                    Item.period(
                                    "i" + i,
                                    "Frist für Einwände " + i,
                                    Span.calendarDays(10 + random.nextInt(25)))
                            .legal(LegalBasis.of("§ 15 Abs. 4 VgV"));
            default ->
                    Item.task(
                                    "i" + i,
                                    "Ablagestruktur und Aktenplan im Fachbereich "
                                            + i
                                            + " abstimmen")
                            .lasting(Span.workingDays(1 + random.nextInt(10)))
                            .effort(4 + random.nextInt(40))
                            .described(
                                    "Bestand aufnehmen, Lücken benennen, mit der Fachseite abstimmen. Ergebnis im Projektordner ablegen.")
                            .doneWhen("Die Abstimmung ist protokolliert.")
                            .checklist(
                                    "Unterlagen anfordern", "Termin abstimmen", "Ergebnis ablegen");
        };
    }

    private List<Dependency> dependencies(int size, int count) {
        List<Dependency> dependencies = new ArrayList<>();
        Set<Long> seen = new HashSet<>();
        while (dependencies.size() < count) {
            int to = 2 + random.nextInt(size - 2);
            int from = Math.max(0, to - 1 - random.nextInt(random.nextInt(10) == 0 ? 120 : 12));
            if (isLeaf(from) && isLeaf(to) && seen.add(from * 100_000L + to)) {
                var lag = random.nextInt(10) == 0 ? Span.workingDays(random.nextInt(5)) : Span.ZERO;
                dependencies.add(
                        Dependency.of("i" + from, "i" + to, DependencyKind.FINISH_START, lag));
            }
        }
        return dependencies;
    }

    private boolean isLeaf(int i) {
        return items.get(i).kind() != ItemKind.PACKAGE;
    }
}
