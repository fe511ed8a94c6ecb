package org.allmende.contribution;

import java.util.List;
import org.allmende.library.ChangeGroup;
import org.allmende.shared.Problem;
import org.allmende.work.ProjectHead;
import org.jspecify.annotations.Nullable;

/**
 * What a project could give back to its template.
 *
 * @param template its title
 * @param form as typed
 * @param closed why the template takes no proposals, or null
 */
public record ContributionPage(
        ProjectHead head,
        String template,
        String templatePath,
        List<ChangeGroup> groups,
        ContributionForm form,
        @Nullable Problem closed) {

    public String path() {
        return head.project().path() + "/beitrag";
    }
}
