package org.allmende.routines;

import java.util.List;
import java.util.Map;
import org.allmende.people.PersonCard;
import org.allmende.tenancy.PersonId;

/** All runs of a routine in a year, for the audit. */
public record AuditYear(
        Routine routine, int year, List<Line> lines, Map<PersonId, PersonCard> people) {

    /** A run with what proves it. */
    public record Line(RoutineRun run, List<RunProof> proofs) {}

    public String giver(RunProof proof) {
        PersonCard card = proof.givenBy() == null ? null : people.get(proof.givenBy());
        return card == null ? "–" : card.name();
    }
}
