package org.allmende.history;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.allmende.plan.ItemKind;
import org.allmende.tenancy.PersonId;
import org.allmende.work.Cause;
import org.allmende.work.ItemField;
import org.allmende.work.ItemId;
import org.allmende.work.ProjectChanged;
import org.jspecify.annotations.Nullable;

/**
 * Something one did, and whether it can still be taken back.
 *
 * @param rows what it changed, the topmost item first
 */
public record OwnStep(UUID change, Instant at, Cause cause, List<Row> rows) {

    /**
     * One field it changed.
     *
     * @param item null when it concerns the project itself
     * @param gone whether the item is deleted today
     * @param since who changed the same field afterwards, or null
     */
    public record Row(
            @Nullable ItemId item,
            @Nullable String title,
            @Nullable ItemKind kind,
            boolean gone,
            String field,
            @Nullable String from,
            @Nullable String to,
            @Nullable Later since) {

        boolean isRestorable() {
            for (ItemField known : ItemField.values()) {
                if (known.name().equals(field)) {
                    return item != null;
                }
            }
            return false;
        }

        boolean isDeletion() {
            return field.equals(ItemField.DELETED.name()) && to != null;
        }
    }

    /** What happened to the same field afterwards. */
    public record Later(
            PersonId person,
            Instant at,
            String field,
            @Nullable String from,
            @Nullable String to,
            Cause cause) {}

    /** Why it cannot be taken back; {@code NONE} when it can. */
    public enum Hindrance {
        NONE,
        NO_STEP,
        CHANGED,
        GONE
    }

    public Row first() {
        return rows.getFirst();
    }

    /** The rows of the topmost item, as a sentence tells them. */
    public List<ProjectChanged.Step> told() {
        return rows.stream()
                .filter(row -> Objects.equals(row.item(), first().item()))
                .map(row -> new ProjectChanged.Step(row.item(), row.field(), row.from(), row.to()))
                .toList();
    }

    /** How many other items it touched. */
    public long others() {
        return rows.stream().map(Row::item).filter(Objects::nonNull).distinct().count()
                - (first().item() == null ? 0 : 1);
    }

    public Hindrance hindrance() {
        List<Row> items = rows.stream().filter(row -> row.item() != null).toList();
        if (cause == Cause.ADOPTION || items.stream().noneMatch(Row::isRestorable)) {
            return Hindrance.NO_STEP;
        }
        if (items.stream().anyMatch(row -> row.since() != null)) {
            return Hindrance.CHANGED;
        }
        boolean gone = items.stream().anyMatch(row -> row.gone() && !row.isDeletion());
        return gone ? Hindrance.GONE : Hindrance.NONE;
    }

    /** What others did since to what it changed: the first that stands in the way. */
    public @Nullable Row changedSince() {
        return rows.stream().filter(row -> row.since() != null).findFirst().orElse(null);
    }
}
