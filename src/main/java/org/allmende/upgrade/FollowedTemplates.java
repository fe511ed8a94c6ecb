package org.allmende.upgrade;

import java.util.List;
import java.util.UUID;
import org.allmende.tenancy.Viewer;
import org.allmende.work.ProjectId;
import org.allmende.work.ProjectTree;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The templates that live in a project: where there are several, a page asks which is meant. */
@Component
public class FollowedTemplates {

    private final AdoptedTemplates adopted;
    private final ProjectTree tree;

    FollowedTemplates(AdoptedTemplates adopted, ProjectTree tree) {
        this.adopted = adopted;
        this.tree = tree;
    }

    /**
     * @param pack title of the package it was inserted as; empty when the project was started from
     *     it
     * @param number the version the project follows
     * @param newest number of the newest
     * @param behind whether there is something to decide on
     */
    public record Followed(
            UUID id, String title, String pack, String number, String newest, boolean behind) {}

    @Transactional(readOnly = true)
    public List<Followed> of(Viewer viewer, ProjectId project) {
        tree.project(viewer, project).forPlanning();
        return adopted.of(viewer, project).stream()
                .map(one ->
                        new Followed(
                                one.id(),
                                one.title(),
                                one.pack(),
                                one.number(),
                                one.newestNumber(),
                                one.isBehind()))
                .toList();
    }
}
