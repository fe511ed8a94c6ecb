package org.allmende.fields.web;

import gg.jte.Content;
import java.util.List;
import java.util.Map;
import jtegenerated.Templates;
import org.allmende.fields.FieldKind;
import org.allmende.fields.FieldValue;
import org.allmende.fields.FieldValues;
import org.allmende.people.Colleagues;
import org.allmende.people.PersonCard;
import org.allmende.shell.Frame;
import org.allmende.tenancy.PersonId;
import org.allmende.tenancy.Viewer;
import org.allmende.work.TaskPanel;
import org.allmende.work.TaskSheet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What an item says in the own fields of the authority; nothing of those that are empty. */
@Component
class FieldsPanel implements TaskPanel {

    private final Templates pages;
    private final FieldValues values;
    private final Colleagues colleagues;

    FieldsPanel(Templates pages, FieldValues values, Colleagues colleagues) {
        this.pages = pages;
        this.values = values;
        this.colleagues = colleagues;
    }

    @Override
    public Side side() {
        return Side.ASIDE;
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public @Nullable Content show(Frame frame, Viewer viewer, TaskSheet sheet) {
        var id = sheet.item().id();
        List<FieldValue> filled = values.of(viewer, List.of(id)).getOrDefault(id, List.of());
        if (filled.isEmpty()) {
            return null;
        }
        List<PersonId> people =
                filled.stream()
                        .filter(value -> value.kind() == FieldKind.PERSON)
                        .map(value -> PersonId.of(value.value()))
                        .toList();
        Map<PersonId, PersonCard> cards =
                people.isEmpty() ? Map.of() : colleagues.cards(viewer, people);
        return pages.fieldsPanel(frame, filled, cards);
    }
}
