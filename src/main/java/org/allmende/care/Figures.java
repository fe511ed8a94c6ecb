package org.allmende.care;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What at least five authorities say about a template.
 *
 * @param feedback how many of them answered each question how, or null below five
 * @param completion of how many of their projects that ended the work was done, or null below five
 */
public record Figures(@Nullable Feedback feedback, @Nullable Completion completion) {

    public record Feedback(int authorities, Tally complete, Tally realistic, Tally clear) {

        static Feedback of(int authorities, List<Integer> tallies) {
            return new Feedback(
                    authorities,
                    Tally.of(tallies.subList(0, 3)),
                    Tally.of(tallies.subList(3, 6)),
                    Tally.of(tallies.subList(6, 9)));
        }
    }

    public record Tally(int yes, int partly, int no) {

        static Tally of(List<Integer> three) {
            return new Tally(three.get(0), three.get(1), three.get(2));
        }
    }

    /**
     * @param percent to the nearest five
     */
    public record Completion(int authorities, int percent) {}

    public boolean isEmpty() {
        return feedback == null && completion == null;
    }
}
