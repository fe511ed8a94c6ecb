package org.allmende.talks.live;

import java.util.Set;
import java.util.UUID;

/**
 * What one voice gave. The page of everybody else knows nothing of it.
 *
 * @param marks questions by their id, choices as {@code poll.choice}
 * @param hand whether their hand is raised
 */
public record LiveMarks(Set<String> marks, boolean hand) {

    public static final LiveMarks NONE = new LiveMarks(Set.of(), false);

    public boolean has(UUID question) {
        return marks.contains(question.toString());
    }

    public boolean has(UUID poll, int choice) {
        return marks.contains(poll + "." + choice);
    }

    /** For the script, which marks what came to all. */
    public String joined() {
        return String.join(" ", marks);
    }
}
