package org.allmende.effort;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedTimeTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1:30|90",
                "0:05|5",
                "1,5|90",
                "1.5|90",
                "2|120",
                "0,33|20",
                "3 h|180",
                "2 Std.|120",
                "1.000|60000",
                "90 min|90",
                "45 Minuten|45",
                "9:00–10:30|90",
                "8.15 - 12:00 Uhr|225",
                "14:00 bis 14:20|20",
                "' 1:30 '|90",
                "0|0"
            })
    void readsWhatPeopleType(String typed, int minutes) {
        assertThat(TypedTime.minutes(typed)).hasValue(minutes);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "viel",
                "1:60",
                "-1",
                "10:30–9:00",
                "9:00–9:00",
                "23:00–25:00",
                "1;30",
                "99999999999",
                "1,234"
            })
    void refusesWhatIsNoLengthOfTime(String typed) {
        assertThat(TypedTime.minutes(typed)).isEmpty();
    }

    @Test
    void isShownAsItIsTyped() {
        assertThat(ShownTime.of(90)).isEqualTo("1:30");
        assertThat(ShownTime.of(5)).isEqualTo("0:05");
        assertThat(ShownTime.of(-90)).isEqualTo("−1:30");
    }
}
