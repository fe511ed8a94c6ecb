package org.allmende.followup.web;

import java.time.LocalDate;
import java.util.UUID;
import org.allmende.shell.Problems;
import org.allmende.tenancy.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A Wiedervorlage as it was typed.
 *
 * @param person for whom; empty for oneself
 */
public record FollowUpForm(String date, String note, String person) {

    static final FollowUpForm EMPTY = new FollowUpForm("", "", "");

    /** What is missing in a request counts as empty. */
    public FollowUpForm(@Nullable String date, @Nullable String note, @Nullable String person) {
        this.date = date == null ? "" : date;
        this.note = note == null ? "" : note;
        this.person = person == null ? "" : person;
    }

    /** Not in the past. */
    static LocalDate day(String field, String typed, LocalDate today, Problems problems) {
        LocalDate day = problems.date(field, typed);
        if (typed.isBlank()) {
            problems.at(field, "followup.date.missing");
        } else if (day != null && day.isBefore(today)) {
            problems.at(field, "followup.date.past");
        }
        return day == null ? today : day;
    }

    PersonId person(PersonId me, Problems problems) {
        try {
            return person.isBlank() ? me : new PersonId(UUID.fromString(person));
        } catch (IllegalArgumentException noId) {
            problems.at("person", "shell.problem.choice");
            return me;
        }
    }
}
