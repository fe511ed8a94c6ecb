package org.allmende.work;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.allmende.tenancy.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What one person did in one step: the rows of one change.
 *
 * @param rows at least one; the topmost item first
 */
public record TrailEntry(UUID change, List<TrailRow> rows) {

    private static final Set<String> PROGRESS =
            Stream.of(ItemField.values())
                    .filter(ItemField::isProgress)
                    .map(ItemField::name)
                    .collect(Collectors.toSet());

    private static final List<String> FIELDS =
            Stream.of(ItemField.values()).map(ItemField::name).toList();

    public TrailRow first() {
        return rows.getFirst();
    }

    public PersonId person() {
        return first().person();
    }

    public Instant at() {
        return first().at();
    }

    public Cause cause() {
        return first().cause();
    }

    /**
     * The rows that tell of the topmost item, in the order of its fields: those of one step have no
     * order of their own.
     */
    public List<TrailRow> told() {
        return rows.stream()
                .filter(row -> Objects.equals(row.item(), first().item()))
                .sorted(Comparator.comparingInt(row -> FIELDS.indexOf(row.field())))
                .toList();
    }

    /** How many other items the same step touched. */
    public long others() {
        boolean cut = first().changeRows() > rows.size();
        return cut
                ? first().changeRows() - 1L
                : rows.stream()
                        .map(TrailRow::item)
                        .filter(Objects::nonNull)
                        .distinct()
                        .skip(first().item() == null ? 0 : 1)
                        .count();
    }

    /** Whether taking it back can succeed. */
    public boolean isUndoable() {
        return rows.stream().anyMatch(TrailRow::undoable)
                && rows.stream().filter(row -> row.item() != null).allMatch(TrailRow::undoable);
    }

    /** Whether those who work, and not only those who plan, may take it back. */
    public boolean isProgress() {
        return rows.stream().allMatch(row -> PROGRESS.contains(row.field()) || row.isReview());
    }

    static List<TrailEntry> group(List<TrailRow> rows) {
        var changes = new LinkedHashMap<UUID, List<TrailRow>>();
        rows.forEach(
                row -> changes.computeIfAbsent(row.change(), change -> new ArrayList<>()).add(row));
        return changes.entrySet().stream()
                .map(change -> new TrailEntry(change.getKey(), change.getValue()))
                .toList();
    }

    /** Everybody these entries mention: who did it, and whom it concerned. */
    static Stream<PersonId> people(List<TrailEntry> entries) {
        return entries.stream()
                .flatMap(entry -> entry.rows().stream())
                .flatMap(TrailEntry::mentioned);
    }

    private static Stream<PersonId> mentioned(TrailRow row) {
        boolean names =
                row.field().equals(ItemField.RESPONSIBLE.name())
                        || row.field().equals(ItemField.ASSIGNEES.name());
        if (row.own() != null && row.own().form() == OwnFields.Form.PERSON) {
            return Stream.concat(
                    Stream.of(row.person()), Stream.concat(people(row.from()), people(row.to())));
        }
        if (row.field().equals("ACCESS_GRANTED") || row.field().equals("ACCESS_DECLINED")) {
            return Stream.concat(Stream.of(row.person()), people(row.from()));
        }
        return Stream.concat(
                Stream.of(row.person()),
                names ? Stream.concat(people(row.from()), people(row.to())) : Stream.empty());
    }

    /** The person a text is the id of, if it is one. */
    static Stream<PersonId> person(@Nullable String value) {
        return value != null && value.matches("[0-9a-f-]{36}")
                ? Stream.of(PersonId.of(value))
                : Stream.empty();
    }

    /** The ids in a stored value. */
    public static Stream<PersonId> people(@Nullable String value) {
        return value == null || value.isEmpty()
                ? Stream.empty()
                : Stream.of(value.split(",")).map(PersonId::of);
    }
}
