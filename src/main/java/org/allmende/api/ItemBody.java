package org.allmende.api;

import java.util.Optional;
import org.allmende.people.PersonGroupId;
import org.allmende.tenancy.PersonId;
import org.allmende.work.ItemId;
import org.allmende.work.ItemPatch;
import org.allmende.work.Priority;
import org.allmende.work.Spot;
import org.allmende.work.TaskState;
import org.jspecify.annotations.Nullable;

/** Reads the fields of an item from a request. */
final class ItemBody {

    static final int LONGEST_TITLE = 300;
    static final int LONGEST_TEXT = 50_000;
    private static final int LONGEST_CRITERION = 5_000;
    private static final int LONGEST_REFERENCE = 100;
    private static final int MOST_WORKDAYS = 5_000;
    private static final int MOST_HOURS = 100_000;

    private ItemBody() {}

    /** Of an item that exists: its title and place are among the fields. */
    static ItemPatch change(JsonBody body) {
        String title = body.names("title") ? body.required("title", LONGEST_TITLE) : null;
        return patch(body, title, body.id("parent", ItemId::new), body.id("before", ItemId::new));
    }

    /** Of a new item, beyond its kind, title and place. */
    static ItemPatch rest(JsonBody body) {
        return patch(body, null, null, null);
    }

    static Spot spot(JsonBody body) {
        Optional<ItemId> parent = body.id("parent", ItemId::new);
        Optional<ItemId> before = body.id("before", ItemId::new);
        return new Spot(
                parent == null ? null : parent.orElse(null),
                before == null ? null : before.orElse(null));
    }

    private static ItemPatch patch(
            JsonBody body,
            @Nullable String title,
            @Nullable Optional<ItemId> parent,
            @Nullable Optional<ItemId> before) {
        return new ItemPatch(
                title,
                body.text("description", LONGEST_TEXT),
                body.text("doneWhen", LONGEST_CRITERION),
                body.choice("priority", Priority.class),
                body.choice("state", TaskState.class),
                body.date("pausedUntil"),
                body.id("responsible", PersonId::new),
                body.ids("assignees", PersonId::new),
                body.ids("groups", PersonGroupId::new),
                body.date("start"),
                body.date("end"),
                body.number("workdays", 1, MOST_WORKDAYS),
                body.number("effortHours", 0, MOST_HOURS),
                body.text("fileReference", LONGEST_REFERENCE),
                null,
                parent,
                before);
    }
}
