package org.allmende.views;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.allmende.export.Table;
import org.allmende.people.PersonCard;
import org.allmende.shell.Texts;
import org.allmende.tenancy.PersonId;
import org.allmende.views.Outline.Row;
import org.allmende.work.ProjectHead;
import org.allmende.work.Urgency;
import org.jspecify.annotations.Nullable;

/** The list as it leaves the house: what it is and where it stands, and the columns one chose. */
public final class OutlineTable {

    private final Texts t;
    private final Outline outline;
    private final ProjectHead head;

    private OutlineTable(Texts t, Outline outline) {
        this.t = t;
        this.outline = outline;
        this.head = outline.head();
    }

    public static Table of(Texts t, Outline outline) {
        return new OutlineTable(t, outline).table();
    }

    private Table table() {
        Map<String, Function<Row, @Nullable Object>> columns = columns();
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Row row : outline.rows()) {
            List<@Nullable Object> cells = new ArrayList<>();
            columns.values().forEach(column -> cells.add(column.apply(row)));
            rows.add(cells);
        }
        return new Table(
                head.project().title(),
                outline.bar().words(t, head),
                List.copyOf(columns.keySet()),
                rows);
    }

    private Map<String, Function<Row, @Nullable Object>> columns() {
        var columns = new LinkedHashMap<String, Function<Row, @Nullable Object>>();
        if (outline.shows(ItemColumn.NUMBER)) {
            columns.put(t.of(ItemColumn.NUMBER), Row::number);
        }
        columns.put(t.of("work.item.kind"), row -> t.of(row.kind()));
        columns.put(t.of("work.item.title"), Row::title);
        columns.put(t.of("ItemKind.PACKAGE"), Row::above);
        for (ItemColumn column : ItemColumn.values()) {
            if (outline.shows(column)) {
                columns.putAll(of(column));
            }
        }
        return columns;
    }

    private Map<String, Function<Row, @Nullable Object>> of(ItemColumn column) {
        var columns = new LinkedHashMap<String, Function<Row, @Nullable Object>>();
        switch (column) {
            case NUMBER -> {}
            case PEOPLE -> {
                columns.put(t.of("work.project.responsible"), row -> name(row.responsible()));
                columns.put(t.of("views.table.assignees"), row -> names(row.assignees()));
            }
            case STATE -> columns.put(t.of(column), task(row -> t.of(row.state())));
            case START ->
                    columns.put(
                            t.of(column),
                            row -> row.isPackage() ? row.progress().startOn() : row.startOn());
            case END ->
                    columns.put(
                            t.of(column),
                            row -> row.isPackage() ? row.progress().endOn() : row.endOn());
            case URGENCY -> columns.put(t.of(column), row -> t.of(urgency(row)));
            case PRIORITY -> columns.put(t.of(column), task(row -> t.of(row.priority())));
            case TAGS -> columns.put(t.of(column), row -> String.join(", ", row.tags()));
            case REFERENCE -> columns.put(t.of(column), Row::fileReference);
        }
        return columns;
    }

    private Urgency urgency(Row row) {
        return row.isPackage() ? row.progress().urgency() : row.urgency(t.today());
    }

    /** What packages have not. */
    private static Function<Row, @Nullable Object> task(Function<Row, Object> column) {
        return row -> row.isPackage() ? null : column.apply(row);
    }

    private String name(@Nullable PersonId person) {
        PersonCard card = head.card(person);
        return card == null ? "" : card.name();
    }

    private String names(List<PersonId> people) {
        return people.stream()
                .map(head::card)
                .filter(Objects::nonNull)
                .map(PersonCard::name)
                .collect(Collectors.joining(", "));
    }
}
