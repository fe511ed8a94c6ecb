package org.allmende.signoff;

import java.util.List;
import org.allmende.work.Project;
import org.allmende.work.ProjectItem;
import org.jspecify.annotations.Nullable;

/**
 * What the form of a new round needs.
 *
 * @param offers names of people and units, as the form takes them
 * @param previous the round it repeats, or null
 * @param people names of its signers as the form takes them, one line a step
 */
public record SignoffDraft(
        Project project,
        ProjectItem item,
        List<String> offers,
        @Nullable Signoff previous,
        List<String> people) {}
