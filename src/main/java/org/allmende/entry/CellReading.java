package org.allmende.entry;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.allmende.plan.ItemKind;
import org.allmende.work.Priority;
import org.jspecify.annotations.Nullable;

/** What a single cell says, in the ways spreadsheets and people write it. Null: not that. */
final class CellReading {

    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2100, 12, 31);
    private static final int HOURS_A_DAY = 8;

    /** Longer ones are no levels, and would only make the expression work. */
    static final int LONGEST_LEVEL = 60;

    private static final Pattern EFFORT =
            Pattern.compile("(\\d{1,6}(?:[.,]\\d{1,2})?)\\s*(h|std\\.?|stunden?|pt|tage?|d)?\\.?");
    private static final List<DateTimeFormatter> DATES =
            List.of(
                    pattern("d.M.uuuu"),
                    new DateTimeFormatterBuilder()
                            .appendPattern("d.M.")
                            .appendValueReduced(ChronoField.YEAR, 2, 2, LocalDate.of(2000, 1, 1))
                            .toFormatter(Locale.GERMAN)
                            .withResolverStyle(ResolverStyle.STRICT),
                    pattern("uuuu-MM-dd"),
                    pattern("d/M/uuuu"),
                    pattern("d. MMMM uuuu"));

    private CellReading() {}

    static @Nullable LocalDate date(String cell) {
        // A weekday in front, as project software writes it; a time behind, as spreadsheets do.
        String text =
                cell.strip()
                        .replaceFirst("^(?i)(mo|di|mi|do|fr|sa|so)[a-z]*\\.?,?\\s+", "")
                        .replaceFirst("[ T]\\d{1,2}:\\d{2}(:\\d{2})?$", "");
        for (DateTimeFormatter format : DATES) {
            try {
                LocalDate date = LocalDate.parse(text, format);
                return date.isBefore(EARLIEST) || date.isAfter(LATEST) ? null : date;
            } catch (DateTimeException other) {
                continue;
            }
        }
        return null;
    }

    /** Hours; days count eight. Parts of an hour are rounded up. */
    static @Nullable Integer effort(String cell) {
        var found = EFFORT.matcher(cell.strip().toLowerCase(Locale.GERMAN));
        if (!found.matches()) {
            return null;
        }
        var amount = new BigDecimal(found.group(1).replace(',', '.'));
        String unit = found.group(2);
        boolean days =
                unit != null && (unit.startsWith("t") || unit.equals("pt") || unit.equals("d"));
        int hours =
                amount.multiply(BigDecimal.valueOf(days ? HOURS_A_DAY : 1))
                        .setScale(0, RoundingMode.CEILING)
                        .intValueExact();
        return hours > 100_000 ? null : hours;
    }

    static @Nullable Priority priority(String cell) {
        return switch (cell.strip().toLowerCase(Locale.GERMAN)) {
            case "hoch", "sehr hoch", "dringend", "wichtig", "a", "1", "high", "!" -> Priority.HIGH;
            case "normal", "mittel", "b", "2", "medium" -> Priority.NORMAL;
            case "niedrig", "gering", "c", "3", "low" -> Priority.LOW;
            default -> null;
        };
    }

    static @Nullable ItemKind kind(String cell) {
        return switch (cell.strip().toLowerCase(Locale.GERMAN)) {
            case "paket", "arbeitspaket", "phase", "sammelvorgang", "package" -> ItemKind.PACKAGE;
            case "aufgabe", "vorgang", "task" -> ItemKind.TASK;
            case "meilenstein", "milestone" -> ItemKind.MILESTONE;
            default -> null;
        };
    }

    /**
     * The level a cell says, from 1.
     *
     * @param numbered whether levels are told by how many numbers “1.2.3” has
     */
    static @Nullable Integer level(String cell, boolean numbered) {
        String text = cell.strip().replaceFirst("\\.$", "");
        if (text.length() > LONGEST_LEVEL
                || !text.matches(numbered ? "\\d{1,4}(\\.\\d{1,4})*" : "\\d{1,2}")) {
            return null;
        }
        return numbered ? Integer.valueOf(text.split("\\.").length) : Integer.valueOf(text);
    }

    private static DateTimeFormatter pattern(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.GERMAN)
                .withResolverStyle(ResolverStyle.STRICT);
    }
}
