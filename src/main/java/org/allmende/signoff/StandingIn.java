package org.allmende.signoff;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.allmende.absence.Substitutes;
import org.allmende.tenancy.PersonId;
import org.allmende.tenancy.Viewer;
import org.allmende.work.ItemId;
import org.allmende.work.Rights;
import org.springframework.stereotype.Component;

/** For whom somebody may sign today: those who are away and have named them. */
@Component
class StandingIn {

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private final Substitutes substitutes;
    private final Rights rights;
    private final Clock clock;

    StandingIn(Substitutes substitutes, Rights rights, Clock clock) {
        this.substitutes = substitutes;
        this.rights = rights;
        this.clock = clock;
    }

    /** Who is away today → who stands in. */
    Map<PersonId, List<PersonId>> away(Viewer viewer) {
        return substitutes.of(viewer, today());
    }

    Set<PersonId> representedBy(Viewer viewer) {
        return substitutes.representedBy(viewer, today());
    }

    /**
     * For whom of these the viewer may answer at a task. Who does not see it any more is not asked,
     * nor is anybody in their stead.
     */
    List<PersonId> represented(
            Viewer viewer,
            ItemId item,
            Map<PersonId, List<PersonId>> away,
            Collection<PersonId> signers) {
        List<PersonId> absent =
                signers.stream()
                        .distinct()
                        .filter(one -> away.getOrDefault(one, List.of()).contains(viewer.person()))
                        .toList();
        if (absent.isEmpty()) {
            return absent;
        }
        var readers = rights.at(viewer, item).keySet();
        return absent.stream().filter(readers::contains).toList();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }
}
