package org.allmende.work.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.allmende.people.PersonCard;
import org.allmende.plan.ItemKind;
import org.allmende.shell.Texts;
import org.allmende.tenancy.PersonId;
import org.allmende.work.Cause;
import org.allmende.work.ItemField;
import org.allmende.work.TrailEntry;
import org.allmende.work.TrailRow;
import org.jspecify.annotations.Nullable;

/**
 * Tells a step of the history as one sentence: “Miriam Lange hat das Ende von 04.05. auf 11.05.
 * verschoben.”
 */
public record HistoryWords(Texts t, Map<PersonId, PersonCard> people) {

    public String name(PersonId person) {
        PersonCard card = people.get(person);
        return card == null ? t.of("work.history.somebody") : card.name();
    }

    public String initials(PersonId person) {
        PersonCard card = people.get(person);
        return card == null ? "–" : card.initials();
    }

    public String sentence(TrailEntry entry) {
        List<String> said = new ArrayList<>();
        List<TrailRow> rows = entry.told();
        for (TrailRow row : rows) {
            String words = new FieldWords(t, this).of(row, rows);
            if (words != null) {
                said.add(words);
            }
        }
        if (said.isEmpty()) {
            said.add(t.of("work.history.PLACE"));
        }
        String all = listed(said);
        if (entry.others() > 0) {
            all = t.of("work.history.others", all, entry.others());
        }
        return t.of(
                entry.cause() == Cause.UNDO ? "work.history.undid" : "work.history.did",
                name(entry.person()),
                all);
    }

    /** A, B und C */
    String listed(List<String> words) {
        int last = words.size() - 1;
        return last < 1
                ? String.join("", words)
                : String.join(", ", words.subList(0, last))
                        + t.of("work.history.and")
                        + words.get(last);
    }

    String names(@Nullable String ids, @Nullable String without) {
        List<PersonId> gone = TrailEntry.people(without).toList();
        return listed(
                TrailEntry.people(ids)
                        .filter(person -> !gone.contains(person))
                        .map(this::name)
                        .toList());
    }

    /**
     * What a row is about, for its key: {@code TASK}, {@code PACKAGE}, {@code MILESTONE} or {@code
     * PROJECT}.
     */
    static String about(TrailRow row) {
        return row.item() == null
                ? "PROJECT"
                : Objects.requireNonNullElse(row.itemKind(), ItemKind.TASK).name();
    }

    static boolean names(List<TrailRow> rows, ItemField field) {
        return rows.stream().anyMatch(row -> row.field().equals(field.name()));
    }
}
