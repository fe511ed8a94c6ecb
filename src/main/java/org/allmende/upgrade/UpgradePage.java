package org.allmende.upgrade;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.allmende.library.ChangeGroup;
import org.allmende.library.ShownChange;
import org.allmende.library.TemplateVersion;
import org.allmende.plan.MergeChange;
import org.allmende.plan.MergeChange.Id;
import org.allmende.plan.MergeDecision;
import org.allmende.work.ProjectHead;

/**
 * What a newer version would change in a project, to be decided on.
 *
 * @param adoption which template of the project
 * @param pack title of the package it was inserted as; empty for what the project was started from
 * @param template its title
 * @param templatePath where it is
 * @param from number of the version that was agreed on
 * @param to number of the newest
 * @param notes what the versions in between say of themselves, the newest first
 * @param legal changed legal periods
 * @param groups everything else, by package
 * @param decisions as typed, or as preset
 * @param settled changes of tasks that are finished
 * @param resolutions sentences: what rules decide otherwise
 * @param state what the person sees, for the way back
 * @param stale whether somebody changed the project meanwhile
 */
public record UpgradePage(
        ProjectHead head,
        String adoption,
        String pack,
        String template,
        String templatePath,
        String from,
        String to,
        List<TemplateVersion> notes,
        List<ChangeGroup> legal,
        List<ChangeGroup> groups,
        Map<Id, MergeDecision> decisions,
        List<Id> settled,
        List<String> resolutions,
        String state,
        boolean stale) {

    public String path() {
        return head.project().path() + "/aktualisierung";
    }

    public boolean isNothing() {
        return legal.isEmpty() && groups.isEmpty();
    }

    public MergeDecision decision(MergeChange change) {
        return decisions.getOrDefault(change.id(), change.preset());
    }

    public boolean isSettled(MergeChange change) {
        return settled.contains(change.id());
    }

    public long count() {
        return shown().count();
    }

    public long conflicts() {
        return shown().filter(one -> one.change().conflict()).count();
    }

    private Stream<ShownChange> shown() {
        return Stream.concat(legal.stream(), groups.stream())
                .flatMap(group -> group.items().stream())
                .flatMap(item -> item.changes().stream());
    }
}
