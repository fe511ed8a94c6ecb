package org.allmende.views;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.allmende.people.PersonCard;
import org.allmende.plan.ItemKind;
import org.allmende.shell.Texts;
import org.allmende.tenancy.PersonId;
import org.allmende.work.Due;
import org.allmende.work.ItemId;
import org.allmende.work.Priority;
import org.allmende.work.Progress;
import org.allmende.work.ProjectHead;
import org.allmende.work.ProjectRole;
import org.allmende.work.TaskState;
import org.allmende.work.Urgency;
import org.jspecify.annotations.Nullable;

/**
 * The page “Liste”.
 *
 * @param continued whether a page stands before this one
 * @param next the item after which the next page begins, or null when this is the last
 */
public record Outline(
        ProjectHead head, ViewBar bar, List<Row> rows, boolean continued, @Nullable ItemId next) {

    /**
     * @param depth 0 at the top; 0 also where rows stand without their tree
     * @param above title of the package it stands in, where rows stand without their tree;
     *     otherwise empty
     * @param progress roll-up of a package, otherwise {@link Progress#NONE}
     * @param mine what the viewer may do with it
     * @param around what the viewer may do in the package it stands in
     * @param group what its group has in common
     * @param groupSize how many rows there are in it, on all pages
     */
    public record Row(
            ItemId id,
            int number,
            int depth,
            ItemKind kind,
            String title,
            String above,
            TaskState state,
            @Nullable LocalDate pausedUntil,
            @Nullable LocalDate startOn,
            @Nullable LocalDate endOn,
            @Nullable LocalDate warnOn,
            @Nullable PersonId responsible,
            List<PersonId> assignees,
            String law,
            Priority priority,
            List<String> tags,
            String fileReference,
            Progress progress,
            ProjectRole mine,
            ProjectRole around,
            String group,
            int groupSize) {

        public boolean isPackage() {
            return kind == ItemKind.PACKAGE;
        }

        public boolean isMilestone() {
            return kind == ItemKind.MILESTONE;
        }

        Urgency urgency(LocalDate today) {
            return Urgency.of(state, endOn, warnOn, today);
        }

        public Due due(Texts t) {
            return Due.of(t, new Due.Facts(kind, state, pausedUntil, startOn, endOn, warnOn));
        }
    }

    /** Rows that belong together. */
    public record Group(List<Row> rows) {

        public Row first() {
            return rows.getFirst();
        }
    }

    public List<Group> groups() {
        var groups = new ArrayList<Group>();
        for (Row row : rows) {
            if (groups.isEmpty() || !groups.getLast().first().group().equals(row.group())) {
                groups.add(new Group(new ArrayList<>()));
            }
            groups.getLast().rows().add(row);
        }
        return groups;
    }

    public String title(Texts t, Group group) {
        Row row = group.first();
        return switch (bar.view().grouping()) {
            case NONE -> "";
            case PACKAGE -> row.above().isEmpty() ? t.of("views.structure.loose") : row.above();
            case STATE -> t.of(row.state());
            case PERSON -> {
                PersonCard card = head.card(row.responsible());
                yield card == null ? t.of("views.person.none") : card.name();
            }
            case URGENCY -> t.of(row.urgency(t.today()));
            case PRIORITY -> t.of("views.priority", t.of(row.priority()));
        };
    }

    /** Whether the viewer may change anything in one of these rows. */
    public boolean isChangeable() {
        return !head.project().isArchived() && rows.stream().anyMatch(row -> row.mine().mayWork());
    }

    public boolean shows(ItemColumn column) {
        return bar.view().columns().contains(column);
    }

    /** The address of this page from one of its items on, or of its beginning. */
    public String from(@Nullable ItemId item) {
        String start = bar.here();
        return item == null ? start : start + (start.contains("?") ? "&" : "?") + "ab=" + item;
    }
}
