package org.allmende.talks.results;

import java.util.UUID;
import org.allmende.shared.NotFound;
import org.allmende.work.ItemId;
import org.allmende.work.ProjectId;
import org.jspecify.annotations.Nullable;

/**
 * Where a takeaway becomes a task, as it was typed.
 *
 * @param projekt id; empty until one is chosen
 * @param paket id of the package, or empty for the top
 */
public record TakingForm(String projekt, String paket, String title) {

    static final int LONGEST_TITLE = 300;

    public TakingForm {
        projekt = projekt == null ? "" : projekt;
        paket = paket == null ? "" : paket;
        title = title == null ? "" : title;
    }

    ProjectId project() {
        return new ProjectId(id(projekt));
    }

    @Nullable ItemId parent() {
        return paket.isEmpty() ? null : new ItemId(id(paket));
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException none) {
            throw new NotFound();
        }
    }
}
