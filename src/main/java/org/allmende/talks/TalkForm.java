package org.allmende.talks;

import static java.util.Objects.requireNonNullElse;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Set;
import org.allmende.shell.Problems;
import org.jspecify.annotations.Nullable;

/**
 * A series as typed.
 *
 * @param ordinal which weekday of the month, or empty for no fixed rhythm
 */
public record TalkForm(
        String title,
        String lead,
        String ordinal,
        String weekday,
        String startsAt,
        String minutes,
        String version) {

    public static final TalkForm EMPTY =
            new TalkForm("", "", "2", DayOfWeek.THURSDAY.name(), "10:00", "60", "0");
    private static final Set<String> ORDINALS = Set.of("1", "2", "3", "4", "-1");
    private static final Set<Integer> LENGTHS = Set.of(30, 60, 90);

    record Read(String title, String lead, String rule, LocalTime startsAt, int minutes) {}

    public TalkForm(
            @Nullable String title,
            @Nullable String lead,
            @Nullable String ordinal,
            @Nullable String weekday,
            @Nullable String startsAt,
            @Nullable String minutes,
            @Nullable String version) {
        this.title = requireNonNullElse(title, "");
        this.lead = requireNonNullElse(lead, "");
        this.ordinal = requireNonNullElse(ordinal, "");
        this.weekday = requireNonNullElse(weekday, "");
        this.startsAt = requireNonNullElse(startsAt, "");
        this.minutes = requireNonNullElse(minutes, "");
        this.version = requireNonNullElse(version, "");
    }

    static TalkForm of(Talk talk) {
        return new TalkForm(
                talk.title(),
                talk.lead(),
                talk.rhythm().map(one -> Integer.toString(one.ordinal())).orElse(""),
                talk.rhythm().map(one -> one.weekday().name()).orElse(""),
                talk.startsAt().toString(),
                Integer.toString(talk.minutes()),
                Integer.toString(talk.version()));
    }

    Read read() {
        var problems = new Problems();
        String name = problems.required("title", title, 100);
        String words = problems.text("lead", lead, 500);
        LocalTime time = time(problems, "startsAt", startsAt);
        Integer length = problems.number("minutes", minutes, 30, 90);
        if (length == null || !LENGTHS.contains(length)) {
            problems.at("minutes", "talks.minutes.wrong");
        }
        String rule = rule(problems);
        problems.refuseIfAny();
        return new Read(name, words, rule, time, requireNonNullElse(length, 60));
    }

    private String rule(Problems problems) {
        if (ordinal.isEmpty()) {
            return "";
        }
        if (!ORDINALS.contains(ordinal)) {
            problems.at("ordinal", "shell.problem.choice");
            return "";
        }
        DayOfWeek day = problems.choice("weekday", weekday, DayOfWeek.class, DayOfWeek.THURSDAY);
        return new Rhythm(Integer.parseInt(ordinal), day).rule();
    }

    /** A time of day as a time field sends it (09:30), also without the leading zero. */
    public static LocalTime time(Problems problems, String field, String typed) {
        String text = typed.strip();
        try {
            return LocalTime.parse(text.length() == 4 ? "0" + text : text);
        } catch (DateTimeException impossible) {
            problems.at(field, "talks.time.wrong");
            return LocalTime.of(10, 0);
        }
    }
}
