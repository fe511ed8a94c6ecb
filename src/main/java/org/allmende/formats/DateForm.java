package org.allmende.formats;

import static java.util.Objects.requireNonNullElse;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.allmende.shell.Problems;
import org.jspecify.annotations.Nullable;

/**
 * The times that who offers proposes, as fields for date and time send them or as one writes them.
 */
public record DateForm(
        String time1, String time2, String time3, String time4, String time5, String time6) {

    public static final DateForm EMPTY = new DateForm("", "", "", "", "", "");

    private static final int MOST_MONTHS = 12;

    private static final DateTimeFormatter FIELD =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm")
                    .withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter WRITTEN =
            DateTimeFormatter.ofPattern("d.M.uuuu[,] H:mm").withResolverStyle(ResolverStyle.STRICT);

    public DateForm(
            @Nullable String time1,
            @Nullable String time2,
            @Nullable String time3,
            @Nullable String time4,
            @Nullable String time5,
            @Nullable String time6) {
        this.time1 = requireNonNullElse(time1, "");
        this.time2 = requireNonNullElse(time2, "");
        this.time3 = requireNonNullElse(time3, "");
        this.time4 = requireNonNullElse(time4, "");
        this.time5 = requireNonNullElse(time5, "");
        this.time6 = requireNonNullElse(time6, "");
    }

    static DateForm of(List<Slot> slots) {
        var times = new ArrayList<String>();
        slots.forEach(slot -> times.add(FIELD.format(slot.startsAt().atZone(Meeting.ZONE))));
        while (times.size() < EMPTY.times().size()) {
            times.add("");
        }
        return new DateForm(
                times.get(0), times.get(1), times.get(2), times.get(3), times.get(4), times.get(5));
    }

    /** In the order of the fields. */
    public List<String> times() {
        return List.of(time1, time2, time3, time4, time5, time6);
    }

    /** Without those that stand there twice. */
    TreeSet<Instant> read(Instant now) {
        var problems = new Problems();
        var read = new TreeSet<Instant>();
        for (int i = 0; i < times().size(); i++) {
            Instant time = time(problems, "time" + (i + 1), times().get(i).strip(), now);
            if (time != null) {
                read.add(time);
            }
        }
        if (problems.none() && read.isEmpty()) {
            problems.at("time1", "formats.dates.none");
        }
        problems.refuseIfAny();
        return read;
    }

    private static @Nullable Instant time(
            Problems problems, String field, String typed, Instant now) {
        if (typed.isEmpty()) {
            return null;
        }
        try {
            Instant time =
                    LocalDateTime.parse(typed, typed.indexOf('.') > 0 ? WRITTEN : FIELD)
                            .atZone(Meeting.ZONE)
                            .toInstant();
            Instant last = now.atZone(Meeting.ZONE).plusMonths(MOST_MONTHS).toInstant();
            if (!time.isAfter(now) || time.isAfter(last)) {
                problems.at(field, "formats.dates.range", MOST_MONTHS);
            }
            return time;
        } catch (DateTimeException noTime) {
            problems.at(field, "formats.dates.unread", typed);
            return null;
        }
    }
}
