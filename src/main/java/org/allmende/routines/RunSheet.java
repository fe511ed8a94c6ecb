package org.allmende.routines;

import java.util.List;
import java.util.Map;
import org.allmende.files.ListedFile;
import org.allmende.people.PersonCard;
import org.allmende.tenancy.PersonId;
import org.allmende.work.Project;
import org.jspecify.annotations.Nullable;

/**
 * A run on its page.
 *
 * @param project null while there is none, or for those who may not see it
 * @param files of the project, to be named as proof
 */
public record RunSheet(
        Routine routine,
        RoutineRun run,
        List<RunProof> proofs,
        Map<PersonId, PersonCard> people,
        @Nullable Project project,
        List<ListedFile> files,
        boolean mayKeep) {

    public String path() {
        return run.path();
    }

    public boolean isMissed() {
        return run.state() == RunState.MISSED;
    }

    public boolean isOpen() {
        return run.state() == RunState.MADE;
    }

    public boolean mayProve() {
        return isOpen() && project != null && project.mayWork();
    }

    public boolean mayClose() {
        return isOpen() && project != null && project.mayPlan();
    }

    public boolean isProved() {
        return proofs.stream().allMatch(RunProof::isGiven);
    }

    public String giver(RunProof proof) {
        PersonCard card = proof.givenBy() == null ? null : people.get(proof.givenBy());
        return card == null ? "–" : card.name();
    }
}
