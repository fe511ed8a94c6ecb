package org.allmende.signoff;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.allmende.tenancy.PersonId;
import org.allmende.work.ItemId;
import org.allmende.work.ProjectId;
import org.jspecify.annotations.Nullable;

/**
 * One round of a Mitzeichnung.
 *
 * @param round counts the rounds at one task, from 1
 * @param subject what is to be signed; Markdown
 * @param endedAt null while it runs
 * @param steps in their order, at least one
 */
public record Signoff(
        ProjectId project,
        ItemId item,
        SignoffId id,
        int round,
        Sequence sequence,
        String subject,
        PersonId initiator,
        Instant startedAt,
        SignoffState state,
        @Nullable Instant endedAt,
        List<SignoffStep> steps) {

    public String path() {
        return "/projekte/" + project + "/elemente/" + item + "/mitzeichnungen/" + id;
    }

    public boolean isRunning() {
        return state == SignoffState.RUNNING;
    }

    /** Whether this step is asked now: in an ordered round only the first that has no answer. */
    public boolean isOpen(SignoffStep step) {
        return isRunning()
                && !step.isAnswered()
                && (sequence == Sequence.PARALLEL
                        || steps.stream()
                                .allMatch(other ->
                                        other.isAnswered() || other.position() >= step.position()));
    }

    public List<SignoffStep> open() {
        return steps.stream().filter(this::isOpen).toList();
    }

    /** The steps that wait for this person. */
    public List<SignoffStep> openFor(PersonId person) {
        return open().stream().filter(step -> step.signers().contains(person)).toList();
    }

    public Optional<SignoffStep> step(UUID step) {
        return steps.stream().filter(one -> one.id().equals(step)).findFirst();
    }

    public long answered() {
        return steps.stream().filter(SignoffStep::isAnswered).count();
    }

    /** Everybody it names. */
    public Stream<PersonId> people() {
        return Stream.concat(
                Stream.of(initiator),
                steps.stream()
                        .flatMap(step ->
                                Stream.of(
                                                step.signers().stream(),
                                                Stream.ofNullable(step.given())
                                                        .flatMap(given ->
                                                                Stream.of(
                                                                                given.person(),
                                                                                given.insteadOf())
                                                                        .filter(Objects::nonNull)),
                                                step.delegations().stream()
                                                        .flatMap(handed ->
                                                                Stream.of(
                                                                        handed.from(),
                                                                        handed.to(),
                                                                        handed.by())))
                                        .flatMap(people -> people)));
    }

    /**
     * Where a round stands with these answers: one rejection ends it, since what is signed will
     * change; otherwise everybody is heard.
     *
     * @param answers of all steps; null where none is given yet
     */
    static SignoffState after(List<@Nullable SignoffAnswer> answers) {
        if (answers.contains(SignoffAnswer.REJECTED)) {
            return SignoffState.REJECTED;
        }
        if (answers.stream().anyMatch(Objects::isNull)) {
            return SignoffState.RUNNING;
        }
        return answers.contains(SignoffAnswer.SIGNED) || answers.contains(SignoffAnswer.REMARKED)
                ? SignoffState.SIGNED
                : SignoffState.LAPSED;
    }
}
