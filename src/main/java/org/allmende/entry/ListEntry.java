package org.allmende.entry;

import java.util.List;
import java.util.UUID;
import org.allmende.shared.Problem;
import org.allmende.shared.Refused;
import org.allmende.tenancy.Viewer;
import org.allmende.work.Cause;
import org.allmende.work.ItemId;
import org.allmende.work.OutlineCreation;
import org.allmende.work.ProjectId;
import org.allmende.work.Spot;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes items of a pasted list: all of them, or none. */
@Component
public class ListEntry {

    private final PasteReading reading;
    private final OutlineCreation creation;

    ListEntry(PasteReading reading, OutlineCreation creation) {
        this.reading = reading;
        this.creation = creation;
    }

    /**
     * What came of it.
     *
     * @param change for its undo
     */
    public record Entered(int count, UUID change) {}

    /**
     * @param parent the package it goes into, or null for the top
     * @throws Refused when something in the list is still wrong
     */
    @Transactional
    public Entered enter(
            Viewer viewer,
            ProjectId project,
            @Nullable ItemId parent,
            String text,
            @Nullable List<PastedColumn> columns,
            List<PasteFix> fixes) {
        Paste paste = reading.read(viewer, text, columns, fixes);
        if (paste.wrong() > 0) {
            throw new Refused(Problem.of("entry.paste.wrong", paste.wrong()));
        }
        if (paste.lines().isEmpty()) {
            throw new Refused(Problem.at("text", "entry.paste.empty"));
        }
        var added = creation.add(viewer, project, Spot.lastIn(parent), paste.lines(), Cause.HAND);
        return new Entered(added.items().size(), added.change());
    }
}
