package org.allmende.work;

import java.util.List;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;

/** What another module has to say about a project on each of its pages. Declared as a bean. */
public interface ProjectHints {

    /**
     * A sentence with a way on, which is a tab of the project too.
     *
     * @param key of the sentence
     * @param label key of the way on, and of the tab
     * @param path what follows the project’s own path, beginning with “/”
     */
    record Hint(String key, List<Object> arguments, String label, String path) {}

    /**
     * Asked once for each page: at most one query, and none where nothing can be.
     *
     * @return null when there is nothing to say
     */
    @Nullable Hint of(Viewer viewer, Project project);
}
