package org.allmende.adoption;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.allmende.library.Template;
import org.allmende.plan.Land;
import org.allmende.plan.Locality;
import org.allmende.plan.Plan;
import org.allmende.plan.Role;
import org.allmende.plan.RoleKey;
import org.allmende.shared.Refused;
import org.allmende.shell.Problems;
import org.allmende.tenancy.PersonId;
import org.allmende.work.Project;
import org.allmende.work.ProjectCalendar;
import org.jspecify.annotations.Nullable;

/**
 * Reads the form of an adoption: the part that decides the dates alone, for the preview, or all of
 * it.
 */
final class AdoptionReading {

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_REFERENCE = 100;

    private final AdoptionForm form;
    private final Plan plan;
    private final ProjectCalendar own;
    private final Problems problems = new Problems();

    AdoptionReading(AdoptionForm form, Plan plan, ProjectCalendar own) {
        this.form = form;
        this.plan = plan;
        this.own = own;
    }

    /** What decides the dates, and whose holidays count. */
    record Dated(AdoptionTerms terms, ProjectCalendar calendar) {}

    /**
     * @throws Refused at the fields
     */
    Dated dated() {
        var dated = new Dated(terms(), calendar());
        problems.refuseIfAny();
        return dated;
    }

    /**
     * @throws Refused at the fields
     */
    AdoptionRequest request(Template template) {
        String title = problems.required("title", form.title(), LONGEST_TITLE);
        String reference = problems.text("fileReference", form.fileReference(), LONGEST_REFERENCE);
        AdoptionTerms terms = terms();
        ProjectCalendar calendar = calendar();
        PersonId responsible =
                form.responsible().isEmpty() ? null : person("responsible", form.responsible());
        Map<RoleKey, List<PersonId>> people = people();
        problems.refuseIfAny();
        return new AdoptionRequest(
                template.slug(),
                title,
                reference,
                terms,
                calendar,
                people,
                responsible,
                form.draft());
    }

    private AdoptionTerms terms() {
        var anchor =
                problems.choice(
                        "anchor",
                        form.anchor(),
                        Project.AnchorKind.class,
                        Project.AnchorKind.START);
        LocalDate start = problems.date("start", form.start());
        LocalDate target = problems.date("target", form.target());
        return new AdoptionTerms(
                anchor,
                start,
                target,
                AdoptedPackages.ticked(plan, form.packages()),
                factor(),
                form.practice());
    }

    private BigDecimal factor() {
        if (form.factor().isBlank()) {
            return BigDecimal.ONE;
        }
        String typed = form.factor().strip().replace(',', '.');
        if (typed.matches("\\d(\\.\\d{1,2})?")) {
            return new BigDecimal(typed);
        }
        problems.at("factor", "adoption.factor");
        return BigDecimal.ONE;
    }

    /**
     * The chosen holidays; whether 24 and 31 December are free stays the authority's own affair.
     */
    private ProjectCalendar calendar() {
        if (form.calendar().isEmpty()) {
            return own;
        }
        String[] parts = form.calendar().split("-", 2);
        for (Land land : Land.values()) {
            if (land.name().equals(parts[0])) {
                return new ProjectCalendar(land, locality(land, parts), own.freeChristmasEve());
            }
        }
        problems.at("calendar", "shell.problem.choice");
        return own;
    }

    private @Nullable Locality locality(Land land, String[] parts) {
        if (parts.length == 1) {
            return null;
        }
        for (Locality locality : Locality.values()) {
            if (locality.land() == land && locality.name().equals(parts[1])) {
                return locality;
            }
        }
        problems.at("calendar", "shell.problem.choice");
        return null;
    }

    private Map<RoleKey, List<PersonId>> people() {
        Map<RoleKey, List<PersonId>> people = new HashMap<>();
        for (Role role : plan.roles()) {
            List<PersonId> chosen = new ArrayList<>();
            for (String typed : form.people(role.key().value())) {
                PersonId person = person(AdoptionForm.ROLE + role.key(), typed);
                if (person != null) {
                    chosen.add(person);
                }
            }
            people.put(role.key(), chosen);
        }
        return people;
    }

    private @Nullable PersonId person(String field, String typed) {
        try {
            return new PersonId(UUID.fromString(typed));
        } catch (IllegalArgumentException noId) {
            problems.at(field, "shell.problem.choice");
            return null;
        }
    }
}
