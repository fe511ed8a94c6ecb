package org.allmende.signoff;

import static org.allmende.signoff.SignoffAnswer.NOT_COMPETENT;
import static org.allmende.signoff.SignoffAnswer.REJECTED;
import static org.allmende.signoff.SignoffAnswer.REMARKED;
import static org.allmende.signoff.SignoffAnswer.SIGNED;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.allmende.tenancy.PersonId;
import org.allmende.work.ItemId;
import org.allmende.work.ProjectId;
import org.junit.jupiter.api.Test;

class SignoffTest {

    private static final PersonId SABINE = new PersonId(new UUID(0, 1));

    @Test
    void runsUntilEverybodyHasAnswered() {
        assertThat(after(null, null)).isEqualTo(SignoffState.RUNNING);
        assertThat(after(SIGNED, null)).isEqualTo(SignoffState.RUNNING);
        assertThat(after(SIGNED, REMARKED)).isEqualTo(SignoffState.SIGNED);
    }

    @Test
    void endsWithTheFirstRejection() {
        assertThat(after(REJECTED, null)).isEqualTo(SignoffState.REJECTED);
        assertThat(after(SIGNED, REJECTED)).isEqualTo(SignoffState.REJECTED);
    }

    @Test
    void isSignedWhenSomebodySignedAndTheOthersWereNotCompetent() {
        assertThat(after(NOT_COMPETENT, SIGNED)).isEqualTo(SignoffState.SIGNED);
        assertThat(after(NOT_COMPETENT, NOT_COMPETENT)).isEqualTo(SignoffState.LAPSED);
    }

    @Test
    void asksInOrderOrAllAtOnce() {
        assertThat(round(Sequence.ORDERED, null, null).open())
                .extracting(SignoffStep::position)
                .containsExactly(1);
        assertThat(round(Sequence.ORDERED, SIGNED, null, null).open())
                .extracting(SignoffStep::position)
                .containsExactly(2);
        assertThat(round(Sequence.PARALLEL, null, SIGNED, null).open())
                .extracting(SignoffStep::position)
                .containsExactly(1, 3);
        assertThat(round(Sequence.PARALLEL, null, null).openFor(SABINE)).hasSize(2);
        assertThat(round(Sequence.PARALLEL, null, null).openFor(new PersonId(new UUID(0, 2))))
                .isEmpty();
    }

    private static SignoffState after(SignoffAnswer... answers) {
        return Signoff.after(Arrays.asList(answers));
    }

    private static Signoff round(Sequence sequence, SignoffAnswer... answers) {
        List<SignoffStep> steps =
                IntStream.range(0, answers.length)
                        .mapToObj(i ->
                                new SignoffStep(
                                        new UUID(1, i),
                                        i + 1,
                                        "",
                                        List.of(SABINE),
                                        null,
                                        answers[i] == null
                                                ? null
                                                : new SignoffStep.Given(
                                                        answers[i],
                                                        "",
                                                        SABINE,
                                                        null,
                                                        Instant.EPOCH),
                                        List.of()))
                        .toList();
        return new Signoff(
                new ProjectId(new UUID(2, 1)),
                new ItemId(new UUID(2, 2)),
                new SignoffId(new UUID(2, 3)),
                1,
                sequence,
                "Text",
                SABINE,
                Instant.EPOCH,
                SignoffState.RUNNING,
                null,
                steps);
    }
}
