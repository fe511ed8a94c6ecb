package org.allmende.library;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.allmende.plan.Rhythm;
import org.allmende.shell.Texts;
import org.jspecify.annotations.Nullable;

/**
 * A rhythm as one says it: “jeden 2. Dienstag im Monat, außer im August”. What has no words of its
 * own is shown as the rule it is.
 */
public record RhythmWords(Texts t) {

    private static final Pattern WEEKDAY = Pattern.compile("([+-]?\\d*)(MO|TU|WE|TH|FR|SA|SU)");
    private static final List<String> SHORT = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");

    public String of(Rhythm rhythm) {
        return switch (rhythm) {
            case Rhythm.Rule(var rule, var except) ->
                    except.isEmpty()
                            ? said(rule)
                            : t.of("library.rhythm.except", said(rule), months(except));
            case Rhythm.Workday(var position, var months) ->
                    t.of("library.rhythm.workday." + position, scope(months));
            case Rhythm.Event(var occasion, var list) ->
                    list == null
                            ? t.of("library.rhythm.event." + occasion)
                            : t.of("library.rhythm.event." + occasion + ".named", list);
        };
    }

    private String said(String rule) {
        Map<String, String> parts = parts(rule);
        String frequency = String.valueOf(parts.remove("FREQ"));
        String interval = parts.getOrDefault("INTERVAL", "1");
        parts.remove("INTERVAL");
        Optional<String> bounds = bounds(parts);
        Optional<String> words =
                switch (frequency) {
                    case "DAILY" -> parts.isEmpty() ? Optional.of("") : Optional.empty();
                    case "WEEKLY" -> weekly(parts);
                    case "MONTHLY" -> monthly(parts);
                    case "YEARLY" -> yearly(parts);
                    default -> Optional.empty();
                };
        if (words.isEmpty() || !parts.isEmpty() || bounds.isEmpty()) {
            return t.of("library.rhythm.rule", rule);
        }
        String every =
                t.of(
                        "library.rhythm." + frequency + (words.get().isEmpty() ? ".plain" : ""),
                        Integer.parseInt(interval),
                        words.get());
        return every + bounds.get();
    }

    private static Map<String, String> parts(String rule) {
        return Arrays.stream(rule.split(";"))
                .map(part -> part.split("=", 2))
                .collect(
                        Collectors.toMap(
                                part -> part[0],
                                part -> part[1],
                                (first, second) -> first,
                                LinkedHashMap::new));
    }

    /** Where it ends; nothing when that cannot be said. */
    private Optional<String> bounds(Map<String, String> parts) {
        String count = parts.remove("COUNT");
        String until = parts.remove("UNTIL");
        if (count != null) {
            return Optional.of(t.of("library.rhythm.count", count));
        }
        if (until == null) {
            return Optional.of("");
        }
        try {
            var last =
                    LocalDate.parse(
                            until.substring(0, Math.min(8, until.length())),
                            DateTimeFormatter.BASIC_ISO_DATE);
            return Optional.of(t.of("library.rhythm.until", t.longDate(last)));
        } catch (DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }

    private Optional<String> weekly(Map<String, String> parts) {
        String days = parts.remove("BYDAY");
        return days == null
                ? Optional.of("")
                : weekdays(days).map(named -> t.of("library.rhythm.on", named));
    }

    private Optional<String> monthly(Map<String, String> parts) {
        String scope = scope(monthsOf(parts.remove("BYMONTH")));
        String weekdays = parts.remove("BYDAY");
        String days = parts.remove("BYMONTHDAY");
        if (weekdays != null && days == null) {
            return weekdays(weekdays).map(named -> t.of("library.rhythm.weekdayIn", named, scope));
        }
        if (days != null && weekdays == null) {
            return Optional.of(t.of("library.rhythm.dayIn", days(days), scope));
        }
        return weekdays == null && scope.equals(scope(List.of()))
                ? Optional.of("")
                : Optional.empty();
    }

    private Optional<String> yearly(Map<String, String> parts) {
        List<Month> months = monthsOf(parts.remove("BYMONTH"));
        String days = parts.remove("BYMONTHDAY");
        String weekdays = parts.remove("BYDAY");
        if (months.isEmpty()) {
            return days == null && weekdays == null ? Optional.of("") : Optional.empty();
        }
        if (weekdays != null) {
            return days != null
                    ? Optional.empty()
                    : weekdays(weekdays)
                            .map(named -> t.of("library.rhythm.yearly", named, scope(months)));
        }
        return Optional.of(
                days == null
                        ? scope(months)
                        : t.of("library.rhythm.yearly", days(days), date(months)));
    }

    /** Empty when a day has no words, as “6. Montag”. */
    private Optional<String> weekdays(String byDay) {
        var named = Arrays.stream(byDay.split(",")).map(this::weekday).toList();
        return named.contains("") ? Optional.empty() : Optional.of(joined(named));
    }

    private String weekday(String typed) {
        var day = WEEKDAY.matcher(typed);
        if (!day.matches()) {
            return "";
        }
        String name =
                DayOfWeek.of(SHORT.indexOf(day.group(2)) + 1)
                        .getDisplayName(TextStyle.FULL, t.locale());
        return switch (day.group(1)) {
            case "" -> name;
            case "-1" -> t.of("library.rhythm.last", name);
            case "1", "2", "3", "4", "5", "+1", "+2", "+3", "+4", "+5" ->
                    t.of("library.rhythm.nth", Integer.parseInt(day.group(1)), name);
            default -> "";
        };
    }

    private String days(String byMonthDay) {
        return joined(
                Arrays.stream(byMonthDay.split(","))
                        .map(day ->
                                day.equals("-1")
                                        ? t.of("library.rhythm.lastDay")
                                        : t.of("library.rhythm.day", day))
                        .toList());
    }

    private static List<Month> monthsOf(@Nullable String byMonth) {
        return byMonth == null
                ? List.of()
                : Arrays.stream(byMonth.split(","))
                        .filter(month -> month.matches("[1-9]|1[0-2]"))
                        .map(month -> Month.of(Integer.parseInt(month)))
                        .toList();
    }

    /** “März” behind a day, or “im März und Juni”. */
    private String date(List<Month> months) {
        return months.size() == 1 ? months(months) : scope(months);
    }

    /** “im Monat”, or “im März und Juni”. */
    private String scope(Collection<Month> months) {
        return months.isEmpty()
                ? t.of("library.rhythm.everyMonth")
                : t.of("library.rhythm.months", months(months));
    }

    private String months(Collection<Month> months) {
        return joined(
                months.stream()
                        .sorted()
                        .map(month -> month.getDisplayName(TextStyle.FULL_STANDALONE, t.locale()))
                        .toList());
    }

    private String joined(List<String> words) {
        return words.size() < 2
                ? String.join("", words)
                : t.of(
                        "library.rhythm.and",
                        String.join(", ", words.subList(0, words.size() - 1)),
                        words.getLast());
    }
}
