package org.allmende.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class UrgencyTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 5, 4);

    @Test
    void isRedOnceTheEndHasPassed() {
        assertThat(Urgency.of(TaskState.ACTIVE, TODAY.minusDays(1), TODAY.minusDays(3), TODAY))
                .isEqualTo(Urgency.RED);
        assertThat(Urgency.of(TaskState.ACTIVE, TODAY, TODAY.minusDays(3), TODAY))
                .isEqualTo(Urgency.YELLOW);
    }

    @Test
    void isYellowFromTheDayOfWarningOn() {
        assertThat(Urgency.of(TaskState.PLANNED, TODAY.plusDays(5), TODAY, TODAY))
                .isEqualTo(Urgency.YELLOW);
        assertThat(Urgency.of(TaskState.PLANNED, TODAY.plusDays(5), TODAY.plusDays(1), TODAY))
                .isEqualTo(Urgency.GREEN);
        assertThat(Urgency.of(TaskState.PLANNED, TODAY.plusDays(5), null, TODAY))
                .isEqualTo(Urgency.GREEN);
    }

    @Test
    void isGreyWithoutAnEnd() {
        assertThat(Urgency.of(TaskState.ACTIVE, null, null, TODAY)).isEqualTo(Urgency.GREY);
    }

    @ParameterizedTest
    @EnumSource(names = {"DONE", "STOPPED"})
    void nothingIsDueAnyMoreOnceItIsClosed(TaskState state) {
        assertThat(Urgency.of(state, TODAY.minusDays(9), null, TODAY)).isEqualTo(Urgency.CLOSED);
    }

    @Test
    void theMostUrgentOfSeveralCounts() {
        assertThat(Urgency.GREEN.or(Urgency.RED)).isEqualTo(Urgency.RED);
        assertThat(Urgency.YELLOW.or(Urgency.CLOSED)).isEqualTo(Urgency.YELLOW);
    }
}
