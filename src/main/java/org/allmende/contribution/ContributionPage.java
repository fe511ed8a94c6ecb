package org.allmende.contribution;

import java.util.List;
import org.allmende.library.ChangeGroup;
import org.allmende.work.ProjectHead;

/**
 * What a project could give back to its template.
 *
 * @param template its title
 * @param form as typed
 */
public record ContributionPage(
        ProjectHead head,
        String template,
        String templatePath,
        List<ChangeGroup> groups,
        ContributionForm form) {

    public String path() {
        return head.project().path() + "/beitrag";
    }
}
