package org.allmende.adoption;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How the size of an authority stretches the durations of a template. The proposals are those that
 * the starter library itself gives: its durations are made for 20,000 to 60,000 inhabitants.
 */
public enum SizeFactor {
    /** Below 10,000 inhabitants. */
    SMALL("0.7"),
    USUAL("1"),
    /** Above 100,000 inhabitants. */
    LARGE("1.3");

    private static final int SMALL_BELOW = 10_000;
    private static final int LARGE_ABOVE = 100_000;

    private final String value;

    SizeFactor(String value) {
        this.value = value;
    }

    public static SizeFactor proposedFor(@Nullable Integer inhabitants) {
        if (inhabitants == null) {
            return USUAL;
        }
        return inhabitants < SMALL_BELOW ? SMALL : inhabitants > LARGE_ABOVE ? LARGE : USUAL;
    }

    /** What the form sends for it. */
    public String value() {
        return value;
    }

    /** All that one may choose: 0.5 to 2 in steps of a tenth. */
    public static List<String> offered() {
        return IntStream.rangeClosed(5, 20)
                .mapToObj(tenths ->
                        BigDecimal.valueOf(tenths, 1).stripTrailingZeros().toPlainString())
                .toList();
    }
}
