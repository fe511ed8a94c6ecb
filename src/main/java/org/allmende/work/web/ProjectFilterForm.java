package org.allmende.work.web;

import org.allmende.shell.Address;
import org.allmende.work.ProjectFilter;
import org.allmende.work.ProjectId;
import org.allmende.work.ProjectState;
import org.jspecify.annotations.Nullable;

/**
 * The filters of the project list as the address has them. What makes no sense there filters
 * nothing.
 */
record ProjectFilterForm(
        @Nullable String suche,
        @Nullable String zustand,
        @Nullable String ablage,
        @Nullable String ab) {

    ProjectFilter filter() {
        return new ProjectFilter(
                Address.text(suche),
                Address.constant(zustand, ProjectState.class),
                shelf(),
                Address.id(ab, ProjectId::of));
    }

    private ProjectFilter.Shelf shelf() {
        for (ProjectFilter.Shelf shelf : ProjectFilter.Shelf.values()) {
            if (shelf.word().equals(ablage)) {
                return shelf;
            }
        }
        return ProjectFilter.Shelf.CURRENT;
    }
}
