package org.allmende.shell;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.allmende.shared.Problem;
import org.allmende.shared.Refused;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a person typed, field by field, and collects all that is wrong before refusing, so
 * that one sees every sentence at once.
 */
public final class Problems {

    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2100, 12, 31);
    private static final DateTimeFormatter GERMAN =
            DateTimeFormatter.ofPattern("d.M.uuuu").withResolverStyle(ResolverStyle.STRICT);

    /**
     * Characters nobody types, but some programs paste: PostgreSQL cannot hold the first of them,
     * XML none.
     */
    private static final Pattern UNTYPED =
            Pattern.compile(
                    "[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private final List<Problem> found = new ArrayList<>();

    public void at(String field, String code, Object... arguments) {
        found.add(Problem.at(field, code, arguments));
    }

    public void add(Problem problem) {
        found.add(problem);
    }

    /** A line of text that must be there. */
    public String required(String field, @Nullable String typed, int longest) {
        String text = text(field, typed, longest);
        if (text.isEmpty()) {
            at(field, "shell.problem.required");
        }
        return text;
    }

    /** A text that may be empty; surrounding blanks do not count. */
    public String text(String field, @Nullable String typed, int longest) {
        String text = typed == null ? "" : typed.strip().replace("\r\n", "\n");
        if (text.length() > longest) {
            at(field, "shell.problem.long", longest, text.length());
        }
        return UNTYPED.matcher(text).replaceAll("");
    }

    /**
     * A date as a date field sends it (2026-05-04) or as one writes it (4.5.2026), or null when
     * empty.
     */
    public @Nullable LocalDate date(String field, @Nullable String typed) {
        String text = typed == null ? "" : typed.strip();
        if (text.isEmpty()) {
            return null;
        }
        try {
            LocalDate date =
                    text.indexOf('.') > 0 ? LocalDate.parse(text, GERMAN) : LocalDate.parse(text);
            if (date.isBefore(EARLIEST) || date.isAfter(LATEST)) {
                at(field, "shell.problem.date.range", EARLIEST.getYear(), LATEST.getYear());
            }
            return date;
        } catch (DateTimeException impossible) {
            at(field, "shell.problem.date", text);
            return null;
        }
    }

    /** A whole number within bounds, or null when empty. */
    public @Nullable Integer number(String field, @Nullable String typed, int least, int most) {
        String text = typed == null ? "" : typed.strip();
        if (text.isEmpty()) {
            return null;
        }
        try {
            int number = Integer.parseInt(text.replace(".", ""));
            if (number < least || number > most) {
                at(field, "shell.problem.number.range", least, most);
            }
            return number;
        } catch (NumberFormatException noNumber) {
            at(field, "shell.problem.number", text);
            return null;
        }
    }

    /** One of an enum's constants. */
    public <E extends Enum<E>> E choice(
            String field, @Nullable String typed, Class<E> type, E otherwise) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(typed)) {
                return constant;
            }
        }
        at(field, "shell.problem.choice");
        return otherwise;
    }

    public boolean none() {
        return found.isEmpty();
    }

    /**
     * Ends the reading.
     *
     * @throws Refused with everything that was found
     */
    public void refuseIfAny() {
        if (!found.isEmpty()) {
            throw new Refused(found);
        }
    }
}
