package org.allmende.inbox;

import java.time.LocalDate;
import java.util.Objects;
import org.allmende.absence.Absence;
import org.allmende.inbox.Happening.Step;
import org.allmende.tenancy.PersonId;

/** An absence as a step: who is away and when, and whether it was taken back. */
record SubstituteStep(PersonId absent, LocalDate from, LocalDate until, boolean withdrawn) {

    private static final int ID = 36;

    static Step write(Absence absence, PersonId substitute, boolean withdrawn) {
        return new Step(
                null,
                "SUBSTITUTE",
                absence.person() + (withdrawn ? "-" : "+") + absence.from() + "/" + absence.until(),
                substitute.toString());
    }

    static SubstituteStep of(Step step) {
        String text = Objects.requireNonNull(step.from());
        String[] days = text.substring(ID + 1).split("/");
        return new SubstituteStep(
                PersonId.of(text.substring(0, ID)),
                LocalDate.parse(days[0]),
                LocalDate.parse(days[1]),
                text.charAt(ID) == '-');
    }
}
