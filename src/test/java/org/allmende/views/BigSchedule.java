package org.allmende.views;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.allmende.plan.DependencyKind;
import org.allmende.plan.ItemKind;
import org.allmende.plan.Nature;
import org.allmende.plan.PeriodEnd;
import org.allmende.plan.Span;
import org.allmende.work.TaskState;
import org.jspecify.annotations.Nullable;

/**
 * A project of any size, as the database would give it: packages of fifty within packages of five
 * hundred, each a chain.
 */
final class BigSchedule {

    final List<ScheduleLine> lines = new ArrayList<>();
    final List<ScheduleLink> edges = new ArrayList<>();

    BigSchedule(int items, LocalDate start) {
        UUID outer = null;
        UUID inner = null;
        UUID before = null;
        for (int i = 0; i < items; i++) {
            UUID id =
                    new UUID(
                            0x0199_0000_0000_7000L + i,
                            0x8000_0000_0000_0000L + i * 0x9E37_79B9_7F4AL);
            LocalDate day = start.plusDays(i % 500);
            if (i % 500 == 0) {
                outer = id;
                lines.add(line(id, null, i, ItemKind.PACKAGE, Nature.TASK, null, null));
            } else if (i % 50 == 1) {
                inner = id;
                before = null;
                lines.add(line(id, outer, i, ItemKind.PACKAGE, Nature.TASK, null, null));
            } else if (i % 50 == 0) {
                lines.add(
                        line(
                                id,
                                inner,
                                i,
                                ItemKind.MILESTONE,
                                Nature.TASK,
                                day.plusDays(8),
                                day.plusDays(8)));
                before = joined(before, id);
            } else {
                lines.add(
                        line(
                                id,
                                inner,
                                i,
                                ItemKind.TASK,
                                i % 25 == 7 ? Nature.PERIOD : Nature.TASK,
                                day,
                                day.plusDays(6)));
                before = joined(before, id);
            }
        }
    }

    private UUID joined(@Nullable UUID before, UUID id) {
        if (before != null) {
            edges.add(new ScheduleLink(before, id, DependencyKind.FINISH_START, Span.ZERO));
        }
        return id;
    }

    static ScheduleLine line(
            UUID id,
            @Nullable UUID parent,
            int number,
            ItemKind kind,
            Nature nature,
            @Nullable LocalDate first,
            @Nullable LocalDate last) {
        return new ScheduleLine(
                id,
                parent,
                number,
                kind,
                nature,
                "Aufgabe " + number + " der Einführung",
                number % 9 == 2 ? TaskState.DONE : TaskState.PLANNED,
                first,
                last,
                nature == Nature.PERIOD ? Span.calendarDays(7) : null,
                PeriodEnd.ROLLS,
                true,
                number % 9 == 2 ? 100 : 0,
                true);
    }
}
