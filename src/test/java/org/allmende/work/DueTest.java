package org.allmende.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.allmende.plan.ItemKind;
import org.allmende.shell.Texts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

class DueTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 2);

    private static Texts german() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/work", "messages/shell");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        messages.setDefaultLocale(Locale.GERMAN);
        messages.setAlwaysUseMessageFormat(true);
        return new Texts(messages, Locale.GERMANY, ZoneId.of("Europe/Berlin"), TODAY);
    }

    private static Due due(
            TaskState state,
            @Nullable LocalDate start,
            @Nullable LocalDate end,
            @Nullable LocalDate warn) {
        return Due.of(german(), new Due.Facts(ItemKind.TASK, state, null, start, end, warn));
    }

    private static LocalDate in(int days) {
        return TODAY.plusDays(days);
    }

    @Test
    void what_is_past_its_end_says_for_how_long() {
        assertThat(due(TaskState.ACTIVE, in(-9), in(-3), in(-4)))
                .isEqualTo(new Due("red", "3 Tage überfällig"));
        assertThat(due(TaskState.PLANNED, in(-9), in(-1), in(-4)))
                .isEqualTo(new Due("red", "1 Tag überfällig"));
    }

    @Test
    void what_ends_today_or_tomorrow_is_named_by_its_day() {
        assertThat(due(TaskState.REVIEW, in(-9), in(0), in(-1)))
                .isEqualTo(new Due("yellow", "fällig heute"));
        assertThat(due(TaskState.REVIEW, in(-9), in(1), in(0)))
                .isEqualTo(new Due("yellow", "fällig morgen"));
    }

    @Test
    void what_has_not_begun_says_when_it_will() {
        assertThat(due(TaskState.PLANNED, in(29), in(40), in(39)))
                .isEqualTo(new Due("grey", "ab 01.07."));
    }

    @Test
    void what_is_under_way_and_in_time_is_green() {
        assertThat(due(TaskState.ACTIVE, in(-2), in(17), in(16)))
                .isEqualTo(new Due("green", "bis 19.06."));
    }

    @Test
    void the_closed_and_the_paused_say_so() {
        assertThat(due(TaskState.DONE, in(-9), in(-3), in(-4)))
                .isEqualTo(new Due("green", "beendet"));
        assertThat(due(TaskState.STOPPED, null, null, null))
                .isEqualTo(new Due("grey", "eingestellt"));
        var paused =
                Due.of(
                        german(),
                        new Due.Facts(ItemKind.TASK, TaskState.PAUSED, in(9), null, in(20), null));
        assertThat(paused.word()).isEqualTo("pausiert bis 11.06.");
    }

    @Test
    void a_pause_that_is_over_asks_to_be_taken_up_again() {
        assertThat(
                        Due.of(
                                german(),
                                new Due.Facts(
                                        ItemKind.TASK,
                                        TaskState.PAUSED,
                                        in(0),
                                        null,
                                        in(20),
                                        null)))
                .isEqualTo(new Due("yellow", "Pause endete 02.06."));
    }

    @Test
    void without_dates_there_is_nothing_to_be_late_with() {
        assertThat(due(TaskState.ACTIVE, null, null, null))
                .isEqualTo(new Due("grey", "ohne Termin"));
    }
}
