package org.allmende.work.web;

import static java.util.Objects.requireNonNullElse;

import org.allmende.people.PersonGroupId;
import org.allmende.shell.Address;
import org.allmende.shell.Problems;
import org.allmende.tenancy.PersonId;
import org.allmende.tenancy.Viewer;
import org.allmende.work.Grantee;
import org.allmende.work.ProjectMembership;
import org.allmende.work.ProjectRole;
import org.jspecify.annotations.Nullable;

/**
 * Whom to give which right, as typed.
 *
 * @param person id of a person, or of a group behind “gruppe:”
 * @param email of a colleague, instead of a person from the list
 */
public record GrantForm(String person, String email, String role) {

    static final String GROUP = "gruppe:";

    public GrantForm(@Nullable String person, @Nullable String email, @Nullable String role) {
        this.person = requireNonNullElse(person, "");
        this.email = requireNonNullElse(email, "").strip();
        this.role = requireNonNullElse(role, "");
    }

    public static GrantForm empty() {
        return new GrantForm("", "", ProjectRole.WORKING.name());
    }

    /** What it says. */
    record Read(Grantee grantee, ProjectRole role) {}

    Read read(Viewer viewer, ProjectMembership membership) {
        var problems = new Problems();
        Grantee grantee = grantee();
        if (grantee == null && email.isEmpty()) {
            problems.at("person", "work.member.choose");
        }
        ProjectRole given = problems.choice("role", role, ProjectRole.class, ProjectRole.READING);
        if (given == ProjectRole.VISITING) {
            problems.at("role", "shell.problem.choice");
        }
        problems.refuseIfAny();
        return new Read(grantee == null ? membership.byEmail(viewer, email) : grantee, given);
    }

    private @Nullable Grantee grantee() {
        if (person.startsWith(GROUP)) {
            PersonGroupId group = Address.id(person.substring(GROUP.length()), PersonGroupId::of);
            return group == null ? null : Grantee.of(group);
        }
        PersonId whom = Address.id(person, PersonId::of);
        return whom == null ? null : Grantee.of(whom);
    }
}
