package org.allmende.signoff;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.allmende.people.PersonCard;
import org.allmende.tenancy.PersonId;
import org.allmende.work.Project;
import org.allmende.work.ProjectItem;

/**
 * A round as one viewer sees it.
 *
 * @param people the cards of everybody it names
 * @param readers who sees the task and could be asked instead, by name
 * @param me who looks
 * @param mayAsk whether they may ask others, which guests may not
 */
public record SignoffPage(
        Project project,
        ProjectItem item,
        Signoff signoff,
        Map<PersonId, PersonCard> people,
        List<PersonCard> readers,
        PersonId me,
        boolean mayAsk) {

    /** The step that waits for the viewer; the first, where several do. */
    public Optional<SignoffStep> mine() {
        return project.isArchived() ? Optional.empty() : signoff.openFor(me).stream().findFirst();
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
