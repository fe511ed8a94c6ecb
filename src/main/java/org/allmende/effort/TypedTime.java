package org.allmende.effort;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A length of time as people type it: “1:30”, “1,5”, “90 min”, “9:00–10:30”. Of a from–to only the
 * length is kept.
 */
public final class TypedTime {

    private static final Pattern CLOCK =
            Pattern.compile("(\\d{1,6}):([0-5]\\d)(?:\\s*(?:h|std\\.?))?");
    private static final Pattern HOURS =
            Pattern.compile(
                    "(\\d{1,3}(?:\\.\\d{3})|\\d{1,6})(?:[,.](\\d{1,2}))?(?:\\s*(?:h|std\\.?|stunden?))?");
    private static final Pattern MINUTES = Pattern.compile("(\\d{1,6})\\s*(?:m|min\\.?|minuten?)");
    private static final Pattern FROM_TO =
            Pattern.compile(
                    "(\\d{1,2})[:.]([0-5]\\d)\\s*(?:-|–|bis)\\s*(\\d{1,2})[:.]([0-5]\\d)(?:\\s*uhr)?");
    private static final int DAY = 24 * 60;

    private TypedTime() {}

    /**
     * @return whole minutes, 0 or more; empty when it is no length of time
     */
    public static OptionalInt minutes(String typed) {
        String text = typed.strip().toLowerCase(Locale.GERMAN);
        Matcher found = CLOCK.matcher(text);
        if (found.matches()) {
            return OptionalInt.of(number(found, 1) * 60 + number(found, 2));
        }
        found = MINUTES.matcher(text);
        if (found.matches()) {
            return OptionalInt.of(number(found, 1));
        }
        found = HOURS.matcher(text);
        if (found.matches()) {
            String part = found.group(2) == null ? "0" : found.group(2);
            return OptionalInt.of(
                    new BigDecimal(found.group(1).replace(".", "") + "." + part)
                            .multiply(BigDecimal.valueOf(60))
                            .setScale(0, RoundingMode.HALF_UP)
                            .intValue());
        }
        found = FROM_TO.matcher(text);
        return found.matches()
                ? between(
                        number(found, 1) * 60 + number(found, 2),
                        number(found, 3) * 60 + number(found, 4))
                : OptionalInt.empty();
    }

    private static OptionalInt between(int from, int to) {
        return to > DAY || to <= from ? OptionalInt.empty() : OptionalInt.of(to - from);
    }

    private static int number(Matcher found, int group) {
        return Integer.parseInt(found.group(group));
    }
}
