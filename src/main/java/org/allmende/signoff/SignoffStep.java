package org.allmende.signoff;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.allmende.tenancy.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * One signature that is asked for.
 *
 * @param position from 1
 * @param unit the unit or group of persons it was given to as a whole, or empty
 * @param signers who may give it now; one of them suffices
 * @param dueOn until when, or null
 * @param given the answer, or null while it is missing
 * @param delegations how it was handed on, in order
 */
public record SignoffStep(
        UUID id,
        int position,
        String unit,
        List<PersonId> signers,
        @Nullable LocalDate dueOn,
        @Nullable Given given,
        List<Delegation> delegations) {

    /**
     * An answer; never changed.
     *
     * @param insteadOf for whom the person stood in, or null
     */
    public record Given(
            SignoffAnswer answer,
            String remark,
            PersonId person,
            @Nullable PersonId insteadOf,
            Instant at) {}

    /**
     * Handed on from one person to another.
     *
     * @param by who did it: the person themselves, or who started the round
     */
    public record Delegation(PersonId from, PersonId to, PersonId by, String reason, Instant at) {}

    public boolean isAnswered() {
        return given != null;
    }

    public boolean isLate(LocalDate today) {
        return given == null && dueOn != null && dueOn.isBefore(today);
    }

    SignoffStep with(List<Delegation> known) {
        return new SignoffStep(id, position, unit, signers, dueOn, given, known);
    }
}
