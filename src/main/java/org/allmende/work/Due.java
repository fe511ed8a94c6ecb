package org.allmende.work;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.allmende.plan.ItemKind;
import org.allmende.shell.Texts;
import org.jspecify.annotations.Nullable;

/**
 * The Ampel of a task as one sees it: the tone of the mark and the words beside it, because the
 * tone alone says nothing to many.
 */
public record Due(String tone, String word) {

    /** What the words are made of. */
    public record Facts(
            ItemKind kind,
            TaskState state,
            @Nullable LocalDate pausedUntil,
            @Nullable LocalDate startOn,
            @Nullable LocalDate endOn,
            @Nullable LocalDate warnOn) {}

    public static Due of(Texts t, Facts facts) {
        return new Due(tone(facts, t.today()), word(t, facts));
    }

    private static String tone(Facts facts, LocalDate today) {
        return switch (Urgency.of(facts.state(), facts.endOn(), facts.warnOn(), today)) {
            case CLOSED -> facts.state() == TaskState.DONE ? "green" : "grey";
            case RED -> "red";
            case YELLOW -> "yellow";
            // Green is for what is under way; what has not begun has nothing to be on time with.
            case GREEN ->
                    isPauseOver(facts, today)
                            ? "yellow"
                            : facts.state() == TaskState.ACTIVE || facts.state() == TaskState.REVIEW
                                    ? "green"
                                    : "grey";
            case GREY -> isPauseOver(facts, today) ? "yellow" : "grey";
        };
    }

    private static String word(Texts t, Facts facts) {
        return switch (facts.state()) {
            case DONE, STOPPED -> t.of(facts.state());
            case PAUSED ->
                    facts.pausedUntil() == null
                            ? t.of(facts.state())
                            : t.of(
                                    isPauseOver(facts, t.today())
                                            ? "work.due.pauseOver"
                                            : "work.due.pausedUntil",
                                    t.shortDate(facts.pausedUntil()));
            case PLANNED, ACTIVE, REVIEW -> dates(t, facts);
        };
    }

    private static String dates(Texts t, Facts facts) {
        LocalDate start = facts.startOn();
        LocalDate end = facts.endOn();
        if (end == null) {
            return start != null && start.isAfter(t.today())
                    ? t.of("work.due.from", t.shortDate(start))
                    : t.of("work.due.none");
        }
        long days = ChronoUnit.DAYS.between(t.today(), end);
        if (days < 0) {
            return t.of("work.due.late", -days);
        }
        if (days <= 1) {
            return t.of("work.due.on", t.day(end));
        }
        if (facts.kind() == ItemKind.MILESTONE) {
            return t.shortDate(end);
        }
        return start != null && start.isAfter(t.today()) && facts.state() == TaskState.PLANNED
                ? t.of("work.due.from", t.shortDate(start))
                : t.of("work.due.until", t.shortDate(end));
    }

    /** A task that should have come back from its pause asks to be taken up again. */
    private static boolean isPauseOver(Facts facts, LocalDate today) {
        return facts.state() == TaskState.PAUSED
                && facts.pausedUntil() != null
                && !facts.pausedUntil().isAfter(today);
    }
}
