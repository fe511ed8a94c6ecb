package org.allmende.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import org.allmende.plan.Rhythm;
import org.allmende.shell.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.ReloadableResourceBundleMessageSource;

class RhythmWordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FREQ=DAILY | jeden Tag",
                "FREQ=WEEKLY;BYDAY=MO,TH | jede Woche am Montag und Donnerstag",
                "FREQ=WEEKLY;INTERVAL=2;BYDAY=FR | alle 2 Wochen am Freitag",
                "FREQ=MONTHLY;BYDAY=2TU | jeden 2. Dienstag im Monat",
                "FREQ=MONTHLY;BYDAY=-1FR;BYMONTH=3,6 | jeden letzten Freitag im März und Juni",
                "FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=15 | alle 3 Monate am 15. im Monat",
                "FREQ=MONTHLY;BYMONTHDAY=-1;BYMONTH=3,6,9,12 | jeden letzten Tag im März, Juni, September und Dezember",
                "FREQ=MONTHLY | jeden Monat",
                "FREQ=YEARLY;BYMONTH=10 | jedes Jahr im Oktober",
                "FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=1 | jedes Jahr am 1. Januar",
                "FREQ=YEARLY;INTERVAL=2 | alle 2 Jahre",
                "FREQ=MONTHLY;BYDAY=1MO;COUNT=5 | jeden 1. Montag im Monat, insgesamt 5-mal",
                "FREQ=MONTHLY;UNTIL=20271231 | jeden Monat, bis 31. Dezember 2027",
                "FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=-1 | nach eigener Regel: FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=-1",
            })
    void aRuleIsSaidAsOneWouldSayIt(String rule, String words) {
        assertThat(words().of(new Rhythm.Rule(rule, Set.of()))).isEqualTo(words);
    }

    @Test
    void monthsThatAreLeftOutAreNamed() {
        assertThat(words().of(new Rhythm.Rule("FREQ=MONTHLY;BYDAY=1TU", Set.of(Month.AUGUST))))
                .isEqualTo("jeden 1. Dienstag im Monat, außer im August");
    }

    @Test
    void workdaysAndOccasionsAreSaidToo() {
        assertThat(
                        words().of(
                                        new Rhythm.Workday(
                                                Rhythm.Position.LAST,
                                                Set.of(Month.JUNE, Month.MARCH))))
                .isEqualTo("letzter Arbeitstag im März und Juni");
        assertThat(words().of(new Rhythm.Workday(Rhythm.Position.FIRST, Set.of())))
                .isEqualTo("erster Arbeitstag im Monat");
        assertThat(words().of(new Rhythm.Event(Rhythm.Occasion.PERSON_JOINS, null)))
                .isEqualTo("wenn eine Person anfängt");
    }

    private static RhythmWords words() {
        var messages = new ReloadableResourceBundleMessageSource();
        messages.setBasenames("classpath:messages/library", "classpath:messages/shell");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return new RhythmWords(
                new Texts(
                        messages,
                        Locale.GERMAN,
                        ZoneId.of("Europe/Berlin"),
                        LocalDate.of(2027, 1, 4)));
    }
}
