package org.allmende.effort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.allmende.shared.NotFound;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WeekTest {

    @Test
    void aWeekBelongsToTheYearOfItsThursday() {
        assertThat(Week.of("2026-W48").monday()).isEqualTo(LocalDate.of(2026, 11, 23));
        assertThat(Week.of(LocalDate.of(2027, 1, 3))).hasToString("2026-W53");
        assertThat(Week.of(LocalDate.of(2027, 1, 3)).next()).hasToString("2027-W01");
        assertThat(Week.of("2025-W01").monday()).isEqualTo(LocalDate.of(2024, 12, 30));
        assertThat(Week.of("2025-W01").previous()).hasToString("2024-W52");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "heute",
                "2025-W53",
                "2026-W00",
                "2026-48",
                "+999999999-W01",
                "1800-W01"
            })
    void whatIsNoWeekIsNotFound(String written) {
        assertThatThrownBy(() -> Week.of(written)).isInstanceOf(NotFound.class);
    }
}
