package org.allmende.talks.live;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The one picture that all have of a session while it runs. It names nobody.
 *
 * @param point the point of the agenda that is on
 * @param until when its time box ends
 * @param hands how many are raised
 * @param poll the open one, or else the last
 */
public record LiveBoard(
        boolean begun,
        boolean ended,
        LiveForm form,
        @Nullable UUID point,
        @Nullable Instant until,
        int hands,
        List<Point> points,
        List<Question> questions,
        @Nullable Poll poll) {

    public record Point(UUID id, String title, int minutes, String who) {}

    public record Question(UUID id, String words, QuestionState state, int votes) {}

    /**
     * @param given how many have chosen
     * @param sums of the choices; shown when it is closed, so that nobody follows the crowd
     */
    public record Poll(
            UUID id,
            String question,
            List<String> choices,
            boolean open,
            int given,
            List<Integer> sums) {}

    public boolean runs() {
        return begun && !ended;
    }

    public Optional<Point> current() {
        return points.stream().filter(one -> one.id().equals(point)).findFirst();
    }

    /** What follows by the agenda. */
    public Optional<Point> next() {
        int at = current().map(points::indexOf).orElse(-1);
        return points.stream().skip(at + 1L).findFirst();
    }

    /** The question that is talked about. */
    public Optional<Question> talkedAbout() {
        return questions.stream().filter(one -> one.state() == QuestionState.CURRENT).findFirst();
    }
}
