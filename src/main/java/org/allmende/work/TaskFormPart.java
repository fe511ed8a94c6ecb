package org.allmende.work;

import gg.jte.Content;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.allmende.shared.Problem;
import org.allmende.shell.Frame;
import org.allmende.shell.Problems;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;

/** The own fields of an authority in the form of a task: shown, and read with the rest of it. */
public interface TaskFormPart {

    /**
     * @param typed what the form sent, by name; null for a form as it opens
     * @return null when there is no field for such an item
     */
    @Nullable Content show(
            Frame frame,
            Viewer viewer,
            TaskEdit edit,
            @Nullable Map<String, String> typed,
            List<Problem> problems);

    /** What was typed, by field; a field that the form did not have is missing. */
    Map<UUID, @Nullable String> read(
            Viewer viewer, TaskEdit edit, Map<String, String> typed, Problems problems);

    /** The name under which a form sends a field. */
    String input(UUID field);
}
