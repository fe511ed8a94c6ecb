package org.allmende.work.web;

import java.time.LocalDate;
import java.util.Objects;
import org.allmende.people.Authority;
import org.allmende.shell.Address;
import org.allmende.shell.Problems;
import org.allmende.tenancy.PersonId;
import org.allmende.tenancy.Viewer;
import org.allmende.work.Colour;
import org.allmende.work.NewProject;
import org.allmende.work.Project;
import org.allmende.work.ProjectCalendar;
import org.allmende.work.ProjectState;
import org.jspecify.annotations.Nullable;

/** The form of an empty project, as typed. */
public record ProjectForm(
        @Nullable String title,
        @Nullable String fileReference,
        @Nullable String description,
        @Nullable String startOn,
        @Nullable String responsible,
        @Nullable String colour,
        @Nullable String draft) {

    static ProjectForm blank(Viewer viewer, LocalDate today) {
        String me = viewer.group().mayBeResponsible() ? viewer.person().toString() : "";
        return new ProjectForm("", "", "", today.toString(), me, Colour.BLUE.name(), null);
    }

    NewProject read(Authority authority, LocalDate today) {
        var problems = new Problems();
        String name = problems.required("title", title, 200);
        String reference = problems.text("fileReference", fileReference, 100);
        String words = problems.text("description", description, 10_000);
        LocalDate start = problems.date("startOn", startOn);
        if (start == null && problems.none()) {
            problems.at("startOn", "shell.problem.required");
        }
        PersonId lead = Address.id(responsible, PersonId::of);
        if (lead == null) {
            problems.at("responsible", "shell.problem.choice");
        }
        Colour tone = problems.choice("colour", colour, Colour.class, Colour.BLUE);
        problems.refuseIfAny();
        return new NewProject(
                name,
                reference,
                words,
                // What begins later is planned first; what has begun can be worked on at once.
                Objects.requireNonNull(start).isAfter(today)
                        ? ProjectState.PLANNED
                        : ProjectState.ACTIVE,
                draft != null,
                tone,
                Objects.requireNonNull(lead),
                new ProjectCalendar(
                        authority.land(), authority.locality(), authority.freeChristmasEve()),
                Project.AnchorKind.START,
                start,
                null);
    }
}
