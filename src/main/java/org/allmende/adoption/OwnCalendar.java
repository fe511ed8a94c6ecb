package org.allmende.adoption;

import org.allmende.people.Authorities;
import org.allmende.people.Authority;
import org.allmende.tenancy.Viewer;
import org.allmende.work.ProjectCalendar;
import org.springframework.stereotype.Component;

/**
 * The holidays of the viewer's own authority: what a new project keeps unless somebody chooses
 * others.
 */
@Component
class OwnCalendar {

    private final Authorities authorities;

    OwnCalendar(Authorities authorities) {
        this.authorities = authorities;
    }

    ProjectCalendar of(Viewer viewer) {
        return of(authorities.of(viewer));
    }

    static ProjectCalendar of(Authority authority) {
        return new ProjectCalendar(
                authority.land(), authority.locality(), authority.freeChristmasEve());
    }
}
