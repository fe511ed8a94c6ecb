package org.allmende.talks.results;

import java.util.List;
import org.allmende.shell.Choice;
import org.allmende.talks.sessions.Session;
import org.allmende.work.Project;
import org.jspecify.annotations.Nullable;

/**
 * Where a takeaway could become a task.
 *
 * @param projects in which the viewer plans, while none is chosen
 * @param project the one that was chosen
 * @param packages of it
 */
public record TakingPage(
        Session session,
        Takeaway takeaway,
        List<Choice> projects,
        @Nullable Project project,
        List<Choice> packages) {}
