package org.allmende.work;

import java.time.LocalDate;
import java.util.List;
import org.allmende.people.PersonCard;
import org.jspecify.annotations.Nullable;

/**
 * The page “Projekte”.
 *
 * @param next the project after which the next page begins, or null when this is the last
 */
public record ProjectList(ProjectFilter filter, List<Row> rows, @Nullable ProjectId next) {

    /**
     * @param milestone title of the next open milestone, or null
     * @param milestoneOn its day
     */
    public record Row(
            Project project,
            @Nullable PersonCard responsible,
            Progress progress,
            @Nullable String milestone,
            @Nullable LocalDate milestoneOn) {}
}
