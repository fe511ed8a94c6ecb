package org.allmende.signoff;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.allmende.people.PersonCard;
import org.allmende.tenancy.PersonId;
import org.allmende.work.Project;
import org.allmende.work.ProjectItem;
import org.jspecify.annotations.Nullable;

/**
 * A round as one viewer sees it.
 *
 * @param people the cards of everybody it names
 * @param readers who sees the task and could be asked instead, by name
 * @param away who is away today → who stands in
 * @param represented for whom the viewer may answer a step that is asked now
 * @param me who looks
 * @param mayAsk whether they may ask others, which guests may not
 */
public record SignoffPage(
        Project project,
        ProjectItem item,
        Signoff signoff,
        Map<PersonId, PersonCard> people,
        List<PersonCard> readers,
        Map<PersonId, List<PersonId>> away,
        List<PersonId> represented,
        PersonId me,
        boolean mayAsk) {

    /**
     * The step that waits for the viewer, or else for somebody for whom they stand in; the first,
     * where several do.
     */
    public Optional<SignoffStep> mine() {
        return project.isArchived()
                ? Optional.empty()
                : Stream.concat(Stream.of(me), represented.stream())
                        .flatMap(one -> signoff.openFor(one).stream())
                        .findFirst();
    }

    /** For whom the viewer answers this step, or null where they are asked themselves. */
    public @Nullable PersonId insteadOf(SignoffStep step) {
        return step.signers().contains(me)
                ? null
                : represented.stream().filter(step.signers()::contains).findFirst().orElse(null);
    }

    /** Whose signature one will want to hand on first: somebody who is away. */
    public @Nullable PersonId absent(SignoffStep step) {
        return mayHandOnFor(step).stream()
                .filter(one -> substitute(step, one) != null)
                .findFirst()
                .orElse(null);
    }

    /** Who stands in for them today and could be asked instead, or null. */
    public @Nullable PersonId substitute(SignoffStep step, PersonId absent) {
        return away.getOrDefault(absent, List.of()).stream()
                .filter(one -> substitutes(step).stream().anyMatch(card -> card.id().equals(one)))
                .findFirst()
                .orElse(null);
    }

    public boolean mayWithdraw() {
        return signoff.isRunning()
                && !project.isArchived()
                && (project.mayPlan() || signoff.initiator().equals(me));
    }

    /** A new round with the same people, once this one is over. */
    public boolean mayRepeat() {
        return mayAsk && !signoff.isRunning() && project.mayWork() && !item.state().isClosed();
    }

    /** Whom the viewer may hand this step on for. */
    public List<PersonId> mayHandOnFor(SignoffStep step) {
        if (project.isArchived() || !signoff.isOpen(step)) {
            return List.of();
        }
        return signoff.initiator().equals(me)
                ? step.signers()
                : step.signers().stream().filter(me::equals).toList();
    }

    public List<PersonCard> substitutes(SignoffStep step) {
        return readers.stream().filter(card -> !step.signers().contains(card.id())).toList();
    }

    public boolean isLate(LocalDate today) {
        return signoff.open().stream().anyMatch(step -> step.isLate(today));
    }
}
