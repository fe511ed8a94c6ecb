package org.allmende.absence;

import static java.util.Objects.requireNonNullElse;

import java.time.LocalDate;
import java.util.List;
import org.allmende.people.Colleague;
import org.allmende.shared.TimeOrderedId;
import org.allmende.shell.Problems;
import org.allmende.tenancy.Group;
import org.allmende.tenancy.PersonId;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;

/**
 * An absence as it is typed.
 *
 * @param person only where the administration enters it for somebody
 */
public record AbsenceForm(
        String person, String from, String until, String substitute, String mailPaused) {

    private static final int LONGEST_YEARS = 3;

    public AbsenceForm(
            @Nullable String person,
            @Nullable String from,
            @Nullable String until,
            @Nullable String substitute,
            @Nullable String mailPaused) {
        this.person = requireNonNullElse(person, "");
        this.from = requireNonNullElse(from, "");
        this.until = requireNonNullElse(until, "");
        this.substitute = requireNonNullElse(substitute, "");
        this.mailPaused = requireNonNullElse(mailPaused, "");
    }

    public static AbsenceForm empty() {
        return new AbsenceForm("", "", "", "", "true");
    }

    Absence read(Viewer viewer, boolean forAnother, List<Colleague> colleagues, LocalDate today) {
        var problems = new Problems();
        PersonId who =
                forAnother
                        ? colleague(problems, "person", person, colleagues, viewer.person())
                        : viewer.person();
        LocalDate first = day(problems, "from", from, today);
        LocalDate last = day(problems, "until", until, today);
        if (problems.none() && last.isBefore(first)) {
            problems.at("until", "absence.problem.order");
        } else if (problems.none() && last.isBefore(today)) {
            problems.at("until", "absence.problem.past");
        } else if (problems.none() && last.isAfter(first.plusYears(LONGEST_YEARS))) {
            problems.at("until", "absence.problem.long", LONGEST_YEARS);
        }
        PersonId stands =
                substitute.isEmpty()
                        ? null
                        : colleague(problems, "substitute", substitute, colleagues, who);
        if (stands != null && stands.equals(who) && problems.none()) {
            problems.at("substitute", "absence.problem.self");
        }
        problems.refuseIfAny();
        return new Absence(
                TimeOrderedId.next(), who, first, last, stands, mailPaused.equals("true"));
    }

    private static LocalDate day(Problems problems, String field, String typed, LocalDate instead) {
        LocalDate day = problems.date(field, typed);
        if (day == null && typed.isBlank()) {
            problems.at(field, "shell.problem.required");
        }
        return day == null ? instead : day;
    }

    /** Somebody of the authority today; guests stand in for nobody. */
    private static PersonId colleague(
            Problems problems,
            String field,
            String typed,
            List<Colleague> colleagues,
            PersonId instead) {
        return colleagues.stream()
                .filter(known -> known.card().id().toString().equals(typed))
                .filter(known -> known.group() != Group.GUEST || field.equals("person"))
                .map(known -> known.card().id())
                .findFirst()
                .orElseGet(() -> {
                    problems.at(field, "absence.problem." + field);
                    return instead;
                });
    }
}
