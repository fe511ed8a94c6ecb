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
}
