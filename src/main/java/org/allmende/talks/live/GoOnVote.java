package org.allmende.talks.live;

import java.util.List;

/** What a vote to go on comes to. */
final class GoOnVote {

    private GoOnVote() {}

    /**
     * Most votes decide; of as many, the shorter: whoever wants to go on needs more than those who
     * do not.
     *
     * @param minutes what each choice adds; 0 is the next topic, also where nobody voted
     */
    static int minutes(List<Integer> sums, List<Integer> minutes) {
        int most = sums.stream().mapToInt(Integer::intValue).max().orElse(0);
        int shortest = Integer.MAX_VALUE;
        for (int choice = 0; choice < minutes.size(); choice++) {
            if (sums.get(choice) == most) {
                shortest = Math.min(shortest, minutes.get(choice));
            }
        }
        return shortest == Integer.MAX_VALUE ? 0 : shortest;
    }
}
