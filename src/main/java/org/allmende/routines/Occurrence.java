package org.allmende.routines;

/**
 * A day on which a routine comes, with what brings it.
 *
 * @param cause what makes it a run of its own on that day; empty for what comes by a rhythm
 * @param label what a person calls it, such as the name of who joined; may be empty
 */
public record Occurrence(RunDay day, String cause, String label) {

    static Occurrence of(RunDay day) {
        return new Occurrence(day, "", "");
    }
}
