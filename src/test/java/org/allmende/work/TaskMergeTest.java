package org.allmende.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.allmende.tenancy.PersonId;
import org.allmende.work.TaskMerge.Aspect;
import org.junit.jupiter.api.Test;

class TaskMergeTest {

    private static final PersonId MARA = new PersonId(new UUID(0, 1));
    private static final PersonId TARIK = new PersonId(new UUID(0, 2));
    private static final LocalDate MONDAY = LocalDate.of(2026, 5, 4);
    private static final TaskEditing.Details BASE =
            details("Titel", "Text", MONDAY, 5, List.of(MARA));

    @Test
    void whatOnlyOneTouchedIsTakenFromThatOne() {
        var mine = details("Mein Titel", "Text", MONDAY, 5, List.of(MARA));
        var now = details("Titel", "Anderer Text", MONDAY, 5, List.of(MARA));
        assertThat(TaskMerge.of(BASE, mine, now))
                .isEqualTo(
                        new TaskMerge(
                                details("Mein Titel", "Anderer Text", MONDAY, 5, List.of(MARA)),
                                List.of(),
                                List.of(Aspect.DESCRIPTION)));
    }

    @Test
    void whatBothTouchedIsAConflictInWhichMineStands() {
        var mine = details("Mein Titel", "Text", MONDAY, 5, List.of(MARA));
        var now = details("Ihr Titel", "Text", MONDAY, 5, List.of(MARA));
        assertThat(TaskMerge.of(BASE, mine, now))
                .isEqualTo(new TaskMerge(mine, List.of(Aspect.TITLE), List.of()));
    }

    @Test
    void theSameChangeTwiceIsNone() {
        var both = details("Neu", "Text", MONDAY, 5, List.of(MARA));
        assertThat(TaskMerge.of(BASE, both, both))
                .isEqualTo(new TaskMerge(both, List.of(), List.of()));
    }

    @Test
    void startEndAndDurationGoTogether() {
        var mine = details("Titel", "Text", MONDAY, 8, List.of(MARA));
        var now = details("Titel", "Text", MONDAY.plusDays(7), 5, List.of(MARA));
        assertThat(TaskMerge.of(BASE, mine, now))
                .isEqualTo(new TaskMerge(mine, List.of(Aspect.DATES), List.of()));
    }

    @Test
    void theOrderOfPeopleIsNoChange() {
        var base = details("Titel", "Text", MONDAY, 5, List.of(MARA, TARIK));
        var mine = details("Titel", "Text", MONDAY, 5, List.of(TARIK, MARA));
        var now = details("Titel", "Text", MONDAY, 5, List.of(TARIK));
        assertThat(TaskMerge.of(base, mine, now))
                .isEqualTo(new TaskMerge(now, List.of(), List.of(Aspect.ASSIGNEES)));
    }

    private static TaskEditing.Details details(
            String title,
            String description,
            LocalDate start,
            int workdays,
            List<PersonId> people) {
        return new TaskEditing.Details(
                title,
                description,
                "",
                Priority.NORMAL,
                MARA,
                people,
                List.of(),
                start,
                start.plusDays(workdays),
                workdays,
                null,
                "",
                null,
                List.of(),
                List.of(),
                List.of());
    }
}
