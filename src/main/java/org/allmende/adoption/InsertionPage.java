package org.allmende.adoption;

import java.util.List;
import java.util.Map;
import org.allmende.plan.Role;
import org.allmende.shared.Problem;
import org.allmende.work.Project;

/**
 * The form of an insertion with its preview.
 *
 * @param adoption what it has in common with the start of a project
 * @param packages of the project, those around before those within
 * @param roles of the project
 * @param takers by key of a template's role: the key of the project's role that takes it, or ""
 */
public record InsertionPage(
        AdoptionPage adoption,
        Project project,
        String around,
        List<InsertionTargets.Pack> packages,
        List<Role> roles,
        Map<String, String> takers) {

    public InsertionPage with(List<Problem> problems) {
        return new InsertionPage(adoption.with(problems), project, around, packages, roles, takers);
    }

    public String path() {
        return adoption.template().path() + "/einfuegung";
    }
}
