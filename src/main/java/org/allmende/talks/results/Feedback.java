package org.allmende.talks.results;

import java.util.List;

/**
 * What those who took part said of a session, as sums. Empty under five answers.
 *
 * @param answers of each score from 1 to 5
 * @param words what they take with them, for the moderation
 */
public record Feedback(List<Integer> answers, List<String> words) {

    /** Under so many answers nothing is shown. */
    public static final int LEAST = 5;

    public int count() {
        return answers.stream().mapToInt(Integer::intValue).sum();
    }

    public boolean isShown() {
        return count() >= LEAST;
    }

    /** From 1 to 5; 0 where nothing is shown. */
    public double mean() {
        int sum = 0;
        for (int score = 1; score <= answers.size(); score++) {
            sum += score * answers.get(score - 1);
        }
        return isShown() ? (double) sum / count() : 0;
    }
}
