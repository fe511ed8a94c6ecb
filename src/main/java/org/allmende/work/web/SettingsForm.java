package org.allmende.work.web;

import java.util.Objects;
import org.allmende.shell.Address;
import org.allmende.shell.Problems;
import org.allmende.tenancy.PersonId;
import org.allmende.work.Colour;
import org.allmende.work.Project;
import org.allmende.work.ProjectEditing;
import org.jspecify.annotations.Nullable;

/** The settings of a project, as typed. */
public record SettingsForm(
        @Nullable String title,
        @Nullable String fileReference,
        @Nullable String description,
        @Nullable String colour,
        @Nullable String responsible,
        @Nullable String draft,
        @Nullable String confidential,
        @Nullable String version) {

    static SettingsForm of(Project project) {
        return new SettingsForm(
                project.title(),
                project.fileReference(),
                project.description(),
                project.colour().name(),
                project.responsible().toString(),
                project.draft() ? "true" : null,
                project.confidential() ? "true" : null,
                String.valueOf(project.version()));
    }

    ProjectEditing.Settings read() {
        var problems = new Problems();
        String name = problems.required("title", title, 200);
        String reference = problems.text("fileReference", fileReference, 100);
        String words = problems.text("description", description, 10_000);
        Colour tone = problems.choice("colour", colour, Colour.class, Colour.BLUE);
        PersonId lead = Address.id(responsible, PersonId::of);
        if (lead == null) {
            problems.at("responsible", "shell.problem.choice");
        }
        problems.refuseIfAny();
        return new ProjectEditing.Settings(
                name,
                reference,
                words,
                tone,
                Objects.requireNonNull(lead),
                draft != null,
                confidential != null);
    }

    /** A form without a readable version is as old as can be. */
    int readVersion() {
        try {
            return version == null ? -1 : Integer.parseInt(version);
        } catch (NumberFormatException unreadable) {
            return -1;
        }
    }
}
