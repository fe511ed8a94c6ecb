package org.allmende.fields;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.allmende.plan.ItemKind;
import org.allmende.shell.Problems;
import org.allmende.tenancy.PersonId;
import org.allmende.tenancy.Viewer;
import org.allmende.work.ItemId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads what somebody types into the fields of an item. */
@Component
@Transactional(readOnly = true)
public class FieldEntry {

    private final Fields fields;
    private final FieldValues values;

    FieldEntry(Fields fields, FieldValues values) {
        this.fields = fields;
        this.values = values;
    }

    /**
     * A line of the form.
     *
     * @param value as stored, or empty
     */
    public record Line(Field field, String value) {

        public String input() {
            return FieldEntry.input(field.id().value());
        }
    }

    /** The name under which a form sends a field. */
    public static String input(UUID field) {
        return "feld-" + field;
    }

    /**
     * What can be filled in at such an item, in order. An archived field only where it has a value,
     * so that it can be emptied.
     */
    public List<Line> lines(Viewer viewer, ItemId item, ItemKind kind) {
        List<Field> all = fields.of(viewer);
        Map<UUID, String> present = all.isEmpty() ? Map.of() : values.values(viewer, item);
        return all.stream()
                .filter(field ->
                        present.containsKey(field.id().value())
                                || field.isFor(kind) && !field.archived())
                .map(field -> new Line(field, present.getOrDefault(field.id().value(), "")))
                .toList();
    }

    /**
     * Values by field; null where it was emptied. What stands there unchanged is not judged again:
     * a choice may have been taken from the list since, a person may have left.
     *
     * @param typed what was sent, by the names of {@link #input}
     */
    public Map<UUID, @Nullable String> read(
            Viewer viewer,
            ItemId item,
            ItemKind kind,
            Map<String, String> typed,
            Collection<PersonId> people,
            Problems problems) {
        var read = new HashMap<UUID, @Nullable String>();
        for (Line line : lines(viewer, item, kind)) {
            String text = typed.get(line.input());
            if (text == null) {
                continue;
            }
            Field field = line.field();
            boolean same = !line.value().isEmpty() && text.equals(line.value());
            read.put(
                    field.id().value(),
                    same
                            ? line.value()
                            : field.kind()
                                    .read(line.input(), text, field.choices(), people, problems));
        }
        return read;
    }
}
