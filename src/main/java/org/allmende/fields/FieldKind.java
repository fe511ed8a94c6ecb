package org.allmende.fields;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.regex.Pattern;
import org.allmende.shell.Problems;
import org.allmende.tenancy.PersonId;
import org.allmende.work.OwnFields;
import org.jspecify.annotations.Nullable;

/** What a field holds, and how something typed becomes a value of it. */
public enum FieldKind {
    TEXT,
    NUMBER,
    DATE,
    CHOICE,
    PERSON,
    LINK;

    private static final int LONGEST_TEXT = 500;
    private static final int LONGEST_LINK = 2_000;

    /** 1.250,50 as one writes it, or 1250.5. */
    private static final Pattern GERMAN =
            Pattern.compile("[-+]?(\\d{1,3}(\\.\\d{3})+|\\d+)(,\\d+)?");

    private static final Pattern PLAIN = Pattern.compile("[-+]?\\d+(\\.\\d+)?");
    private static final int MOST_DIGITS = 15;

    /** How the history tells its values. */
    OwnFields.Form form() {
        return switch (this) {
            case TEXT, CHOICE, LINK -> OwnFields.Form.TEXT;
            case NUMBER -> OwnFields.Form.NUMBER;
            case DATE -> OwnFields.Form.DATE;
            case PERSON -> OwnFields.Form.PERSON;
        };
    }

    /**
     * @param input name of the form field, for problems
     * @param choices what a choice offers
     * @param people whom a person may be
     * @return the value as it is stored, or null when nothing was typed or it is wrong
     */
    @Nullable String read(
            String input,
            String typed,
            Collection<String> choices,
            Collection<PersonId> people,
            Problems problems) {
        String text = problems.text(input, typed, this == LINK ? LONGEST_LINK : LONGEST_TEXT);
        if (text.isEmpty()) {
            return null;
        }
        return switch (this) {
            case TEXT -> text;
            case NUMBER -> number(input, text, problems);
            case DATE -> {
                LocalDate date = problems.date(input, text);
                yield date == null ? null : date.toString();
            }
            case CHOICE -> oneOf(input, text, choices.contains(text), problems);
            case PERSON ->
                    oneOf(
                            input,
                            text,
                            people.stream().anyMatch(one -> one.toString().equals(text)),
                            problems);
            case LINK -> link(input, text, problems);
        };
    }

    private static @Nullable String number(String input, String text, Problems problems) {
        String packed = text.replaceAll("[\\s\\u00a0\\u202f]", "");
        boolean german = GERMAN.matcher(packed).matches();
        if (!german && !PLAIN.matcher(packed).matches()) {
            problems.at(input, "fields.problem.number", text);
            return null;
        }
        var number = new BigDecimal(german ? packed.replace(".", "").replace(',', '.') : packed);
        if (number.precision() > MOST_DIGITS) {
            problems.at(input, "fields.problem.number.long", MOST_DIGITS);
            return null;
        }
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static @Nullable String oneOf(
            String input, String text, boolean offered, Problems problems) {
        if (!offered) {
            problems.at(input, "shell.problem.choice");
            return null;
        }
        return text;
    }

    /** Only to places on the web, so that a value can never carry a script. */
    private static @Nullable String link(String input, String text, Problems problems) {
        try {
            var address = new URI(text);
            boolean web =
                    "https".equalsIgnoreCase(address.getScheme())
                            || "http".equalsIgnoreCase(address.getScheme());
            if (web && address.getHost() != null) {
                return text;
            }
        } catch (URISyntaxException noAddress) {
            // The sentence below says it.
        }
        problems.at(input, "fields.problem.link", text);
        return null;
    }
}
