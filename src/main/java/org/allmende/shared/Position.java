package org.allmende.shared;

import org.jspecify.annotations.Nullable;

/**
 * A place among siblings as a fraction written in base 62, so that something can always be put
 * between two neighbours without touching them. Positions compare as plain ASCII text ({@code
 * collate "C"}).
 */
public final class Position {

    private static final String DIGITS =
            "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final int BASE = DIGITS.length();

    private Position() {}

    /**
     * A position strictly between two others.
     *
     * @param before the lower neighbour, or null at the beginning
     * @param after the upper neighbour, or null at the end
     * @throws IllegalArgumentException when {@code before} is not below {@code after}
     */
    public static String between(@Nullable String before, @Nullable String after) {
        String low = before == null ? "" : before;
        if (after != null && low.compareTo(after) >= 0) {
            throw new IllegalArgumentException(low + " is not below " + after);
        }
        StringBuilder result = new StringBuilder();
        boolean bounded = after != null;
        for (int i = 0; ; i++) {
            int from = i < low.length() ? digit(low, i) : 0;
            int to = bounded && after != null && i < after.length() ? digit(after, i) : BASE;
            if (to - from > 1) {
                // At the end of a list a small step keeps positions short when many are appended.
                int step = bounded || from >= BASE - 8 ? (to - from) / 2 : 4;
                return result.append(DIGITS.charAt(from + step)).toString();
            }
            result.append(DIGITS.charAt(from));
            bounded = bounded && to == from;
        }
    }

    /**
     * The position of the n-th of {@code count} things placed at once, all of equal length.
     *
     * @param index from 0
     */
    public static String evenly(int index, int count) {
        int width = 1;
        for (long room = BASE - 1; room < count + 1L; room *= BASE) {
            width++;
        }
        long room = 1;
        for (int i = 0; i < width; i++) {
            room *= BASE;
        }
        long value = room / (count + 1L) * (index + 1L);
        char[] digits = new char[width];
        for (int i = width - 1; i >= 0; i--) {
            digits[i] = DIGITS.charAt((int) (value % BASE));
            value /= BASE;
        }
        // A trailing zero would leave no room in front of it.
        return digits[width - 1] == '0' ? new String(digits) + 'V' : new String(digits);
    }

    private static int digit(String text, int index) {
        int digit = DIGITS.indexOf(text.charAt(index));
        if (digit < 0) {
            throw new IllegalArgumentException("not a position: " + text);
        }
        return digit;
    }
}
