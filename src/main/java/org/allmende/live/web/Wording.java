package org.allmende.live.web;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.allmende.live.ChangeNote;
import org.allmende.live.Watch;
import org.allmende.live.Watches;
import org.allmende.people.Colleagues;
import org.allmende.people.PersonCard;
import org.allmende.shell.Texts;
import org.allmende.tenancy.Fence;
import org.allmende.tenancy.Viewer;
import org.allmende.work.ProjectSight;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Puts a note into the words of one page: with the name of the person, and what its viewer may
 * know.
 */
@Component
class Wording {

    /** With many open pages each waits a little, so that not all read the project at once. */
    private static final int SPREAD_MILLIS = 15;

    private static final int WIDEST_SPREAD_MILLIS = 5_000;

    private static final List<String> WORDS =
            List.of("many", "some", "someTask", "somePage", "kept", "reload", "discard", "close");

    private static final List<String> WORDS_WITH_A_NAME = List.of("one", "task", "page");

    private final Watches watches;
    private final Colleagues colleagues;
    private final ProjectSight sight;
    private final JsonMapper json;
    private final TransactionTemplate reading;

    Wording(
            Watches watches,
            Colleagues colleagues,
            ProjectSight sight,
            JsonMapper json,
            PlatformTransactionManager transactions) {
        this.watches = watches;
        this.colleagues = colleagues;
        this.sight = sight;
        this.json = json;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    /**
     * What a page needs to know of a change.
     *
     * @param own whether the same person did it, here or in another window
     * @param who name of the person, or empty
     * @param items what was changed, or null for much
     * @param spread within how many milliseconds the page may take its time
     */
    private record Told(boolean own, String who, @Nullable List<UUID> items, int spread) {}

    /** Empty when none of it is the viewer’s to see. */
    Optional<String> of(Watch watch, ChangeNote note) {
        Viewer viewer = watch.viewer();
        return Fence.within(
                viewer,
                () -> Optional.ofNullable(reading.execute(status -> of(viewer, watch, note))));
    }

    private @Nullable String of(Viewer viewer, Watch watch, ChangeNote note) {
        List<UUID> items = note.items();
        if (items == null && !sight.isWhole(viewer, watch.project())) {
            return null; // so many that nobody named them: perhaps none is theirs
        }
        if (items != null && !items.isEmpty()) {
            items = sight.of(viewer, watch.project(), items);
            if (items.isEmpty()) {
                return null;
            }
        }
        boolean own = note.person().equals(viewer.person());
        int spread = Math.min(WIDEST_SPREAD_MILLIS, watches.of(watch.project()) * SPREAD_MILLIS);
        return json.writeValueAsString(new Told(own, own ? "" : name(viewer, note), items, spread));
    }

    private String name(Viewer viewer, ChangeNote note) {
        return colleagues.cards(viewer, List.of(note.person())).values().stream()
                .map(PersonCard::name)
                .findFirst()
                .orElse("");
    }

    /** The page’s scripts have no words of their own. */
    String words(Texts t) {
        var words = new TreeMap<String, String>();
        WORDS.forEach(word -> words.put(word, t.of("live.word." + word)));
        WORDS_WITH_A_NAME.forEach(word -> words.put(word, t.of("live.word." + word, "{0}")));
        return json.writeValueAsString(words);
    }
}
