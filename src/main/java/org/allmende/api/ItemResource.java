package org.allmende.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.allmende.plan.ItemKind;
import org.allmende.plan.LegalBasis;
import org.allmende.plan.Nature;
import org.allmende.tenancy.PersonId;
import org.allmende.work.ItemId;
import org.allmende.work.ProjectItem;
import org.allmende.work.TaskState;
import org.allmende.work.Urgency;
import org.jspecify.annotations.Nullable;

/** A package, task or milestone as the interface shows it. */
@Schema(name = "Item")
record ItemResource(
        UUID id,
        UUID project,
        @Schema(description = "Counts within the project") int number,
        @Schema(description = "Stable key, shared with the template it came from") String key,
        @Schema(description = "Package it lies in, null at the top") @Nullable UUID parent,
        ItemKind kind,
        Nature nature,
        String title,
        String description,
        String doneWhen,
        @Schema(description = "Of a package: what its content comes to") TaskState state,
        @Nullable LocalDate pausedUntil,
        @Schema(description = "First day; of a package: of its content") @Nullable LocalDate start,
        @Schema(description = "Last day, inclusive; of a package: of its content") @Nullable LocalDate end,
        @Schema(description = "As 10 AT (working days), 35 KT (calendar days), 2 W, 1 M") @Nullable String duration,
        @Nullable Integer effortHours,
        String priority,
        @Nullable UUID responsible,
        List<UUID> assignees,
        List<String> roles,
        String fileReference,
        List<LegalBasis> legalBases,
        List<String> tags,
        Urgency urgency,
        int version) {

    static ItemResource of(ProjectItem item, LocalDate today) {
        return of(item, item.state(), item.startOn(), item.endOn(), item.urgency(today));
    }

    /** The whole tree, packages with what their content comes to. */
    static List<ItemResource> tree(List<ProjectItem> items, LocalDate today) {
        Map<ItemId, Content> contents = new HashMap<>();
        // From the last to the first: what is below is known before what is above.
        for (ProjectItem item : items.reversed()) {
            Content content = item.isPackage() ? contents.computeIfAbsent(item.id(), id -> new Content()) : Content.of(item, today);
            if (item.parent() != null) {
                contents.computeIfAbsent(item.parent(), id -> new Content()).add(content);
            }
        }
        var tree = new ArrayList<ItemResource>(items.size());
        for (ProjectItem item : items) {
            Content content = contents.get(item.id());
            tree.add(
                    item.isPackage() && content != null
                            ? of(item, content.state(), content.start, content.end, content.urgency)
                            : of(item, today));
        }
        return tree;
    }

    private static ItemResource of(
            ProjectItem item, TaskState state, @Nullable LocalDate start, @Nullable LocalDate end, Urgency urgency) {
        return new ItemResource(
                item.id().value(),
                item.project().value(),
                item.number(),
                item.key(),
                item.parent() == null ? null : item.parent().value(),
                item.kind(),
                item.nature(),
                item.title(),
                item.description(),
                item.doneWhen(),
                state,
                item.pausedUntil(),
                start,
                end,
                item.duration() == null ? null : item.duration().toString(),
                item.effortHours(),
                item.priority().name(),
                item.responsible() == null ? null : item.responsible().value(),
                item.assignees().stream().map(PersonId::value).toList(),
                item.roles(),
                item.fileReference(),
                item.legalBases(),
                item.tags(),
                urgency,
                item.version());
    }

    /** What the items of a package come to. */
    private static final class Content {
        private @Nullable LocalDate start;
        private @Nullable LocalDate end;
        private Urgency urgency = Urgency.CLOSED;
        private int open;
        private int closed;
        private boolean begun;

        static Content of(ProjectItem item, LocalDate today) {
            var content = new Content();
            content.start = item.startOn();
            content.end = item.endOn();
            content.urgency = item.urgency(today);
            content.open = item.state().isClosed() ? 0 : 1;
            content.closed = 1 - content.open;
            content.begun = item.state() != TaskState.PLANNED;
            return content;
        }

        void add(Content other) {
            start = earlier(start, other.start);
            end = later(end, other.end);
            urgency = urgency.or(other.urgency);
            open += other.open;
            closed += other.closed;
            begun |= other.begun;
        }

        TaskState state() {
            if (open == 0 && closed > 0) {
                return TaskState.DONE;
            }
            return begun ? TaskState.ACTIVE : TaskState.PLANNED;
        }

        private static @Nullable LocalDate earlier(@Nullable LocalDate a, @Nullable LocalDate b) {
            return a == null || b != null && b.isBefore(a) ? b : a;
        }

        private static @Nullable LocalDate later(@Nullable LocalDate a, @Nullable LocalDate b) {
            return a == null || b != null && b.isAfter(a) ? b : a;
        }
    }
}
