package org.allmende.library;

import java.util.Arrays;

/** The number of a version as it counts: 2.10 comes after 2.9, and 2 is 2.0. */
public record VersionNumber(String text) implements Comparable<VersionNumber> {

    /** Whether a version of this number may follow one of that. */
    public static boolean isAfter(String number, String earlier) {
        return new VersionNumber(number).compareTo(new VersionNumber(earlier)) > 0;
    }

    @Override
    public int compareTo(VersionNumber other) {
        int[] mine = parts();
        int[] theirs = other.parts();
        for (int i = 0; i < mine.length; i++) {
            if (mine[i] != theirs[i]) {
                return Integer.compare(mine[i], theirs[i]);
            }
        }
        return 0;
    }

    private int[] parts() {
        int[] given = Arrays.stream(text.split("\\.")).mapToInt(Integer::parseInt).toArray();
        return Arrays.copyOf(given, 3);
    }
}
