package org.allmende.steering;

import java.time.LocalDate;
import java.util.List;
import org.allmende.work.ProjectState;
import org.allmende.work.Urgency;
import org.jspecify.annotations.Nullable;

/**
 * Where a project stood at the end of a day, on one page. A value: kept as it is, whatever becomes
 * of the project.
 *
 * @param since what was done is told from the day after this one
 * @param sinceReport whether that is the day of the report before; otherwise four weeks
 * @param doneSince the last ones finished; {@code doneMore} further ones are not named
 * @param next what is being done or begins soon
 * @param unknown keys of sentences that say what the history does not know
 */
public record StatusReport(
        LocalDate asOf,
        LocalDate since,
        boolean sinceReport,
        String title,
        String fileReference,
        String responsible,
        ProjectState state,
        Urgency ampel,
        Figures figures,
        List<Mark> milestones,
        List<Line> doneSince,
        int doneMore,
        List<Line> next,
        int nextMore,
        List<RiskLine> risks,
        int risksMore,
        List<DecisionLine> decisions,
        int decisionsMore,
        List<String> unknown) {

    /** Said to those who see more than the report tells. */
    static final String CONFIDENTIAL = "steering.unknown.confidential";

    /** Without a word on what only some may know of. */
    StatusReport forEverybody() {
        return new StatusReport(
                asOf,
                since,
                sinceReport,
                title,
                fileReference,
                responsible,
                state,
                ampel,
                figures,
                milestones,
                doneSince,
                doneMore,
                next,
                nextMore,
                risks,
                risksMore,
                decisions,
                decisionsMore,
                unknown.stream().filter(sentence -> !sentence.equals(CONFIDENTIAL)).toList());
    }

    /** How far it is; what was stopped does not count. */
    public record Figures(
            int done,
            int total,
            int late,
            int atRisk,
            @Nullable LocalDate startOn,
            @Nullable LocalDate endOn) {

        public int percent() {
            return total == 0 ? 0 : (int) Math.floor(100.0 * done / total);
        }
    }

    /**
     * A milestone.
     *
     * @param plannedOn its first date, as far as the history knows
     * @param reachedOn when it was reached, or null
     */
    public record Mark(
            String title,
            @Nullable LocalDate on,
            @Nullable LocalDate plannedOn,
            @Nullable LocalDate reachedOn,
            boolean late) {

        /** Days after the first plan; negative: before; null when there is nothing to compare. */
        public @Nullable Long shift() {
            LocalDate last = reachedOn == null ? on : reachedOn;
            return last == null || plannedOn == null
                    ? null
                    : last.toEpochDay() - plannedOn.toEpochDay();
        }

        public boolean isReached() {
            return reachedOn != null;
        }
    }

    /** A task. */
    public record Line(String title, String who, @Nullable LocalDate on, boolean late) {}

    public record RiskLine(
            String title,
            Grade likelihood,
            Grade impact,
            RiskState state,
            String tone,
            String measure,
            String who,
            @Nullable LocalDate dueOn) {}

    public record DecisionLine(
            String question, String options, String decider, @Nullable LocalDate dueOn) {}
}
