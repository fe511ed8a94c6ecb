package org.allmende.directory;

import java.util.Optional;
import org.allmende.correspondence.Addressee;
import org.allmende.correspondence.Occasion;
import org.allmende.correspondence.Side;
import org.allmende.tenancy.PersonId;
import org.allmende.tenancy.Viewer;
import org.springframework.stereotype.Component;

/** Somebody in the directory may be asked about what they say there. */
@Component
class DirectoryOccasion implements Occasion {

    static final String WORD = "ansprechperson";

    private final DirectoryReading directory;

    DirectoryOccasion(DirectoryReading directory) {
        this.directory = directory;
    }

    @Override
    public String word() {
        return WORD;
    }

    @Override
    public Optional<Addressee> addressee(Viewer viewer, String key, PersonId person) {
        return directory
                .find(viewer, person)
                .map(entry ->
                        new Addressee(
                                new Side(
                                        entry.person(),
                                        entry.authorityId(),
                                        entry.name(),
                                        entry.authority()),
                                entry.subject(),
                                entry.path(),
                                entry.awayUntil()));
    }
}
