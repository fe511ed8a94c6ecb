package org.allmende.reports;

import java.util.List;
import java.util.stream.Stream;

/**
 * A line of the table of Kennzahlen, as typed.
 *
 * @param measured when, and where the figures are from
 */
public record KeyFigure(String name, String before, String goal, String after, String measured) {

    public static final int LONGEST = 200;

    public static KeyFigure named(String name) {
        return new KeyFigure(name, "", "", "", "");
    }

    List<String> cells() {
        return List.of(name, before, goal, after, measured);
    }

    /** A name alone says nothing yet. */
    public boolean hasFigures() {
        return Stream.of(before, goal, after).anyMatch(cell -> !cell.isBlank());
    }

    /** Before and after, with their source. */
    boolean isMeasured() {
        return Stream.of(before, after, measured).noneMatch(String::isBlank);
    }
}
