package org.allmende.library;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LengthTest {

    @Test
    void shortThingsAreSaidInDaysLongerOnesInWeeksLongOnesInMonths() {
        assertThat(Length.ofWorkdays(10)).isEqualTo(new Length(Length.Unit.DAYS, 10));
        assertThat(Length.ofWorkdays(50)).isEqualTo(new Length(Length.Unit.WEEKS, 10));
        assertThat(Length.ofWorkdays(250)).isEqualTo(new Length(Length.Unit.MONTHS, 12));
    }

    @Test
    void versionsCountByTheirParts() {
        assertThat(new VersionNumber("2.10")).isGreaterThan(new VersionNumber("2.9"));
        assertThat(new VersionNumber("2")).isEqualByComparingTo(new VersionNumber("2.0"));
    }

    @Test
    void smallAuthoritiesAreProposedLessAndLargeOnesMore() {
        assertThat(SizeFactor.proposedFor(9_999).value()).isEqualTo("0.7");
        assertThat(SizeFactor.proposedFor(10_000).value()).isEqualTo("1");
        assertThat(SizeFactor.proposedFor(100_001).value()).isEqualTo("1.3");
        assertThat(SizeFactor.proposedFor(null).value()).isEqualTo("1");
        assertThat(SizeFactor.offered())
                .startsWith("0.5", "0.6")
                .contains("1", "1.3")
                .endsWith("2");
    }
}
