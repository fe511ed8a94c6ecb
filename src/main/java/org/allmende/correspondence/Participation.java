package org.allmende.correspondence;

import org.allmende.shared.Forbidden;
import org.allmende.tenancy.Viewer;

/** Who speaks for an authority: its people, not its guests. */
final class Participation {

    private Participation() {}

    static boolean of(Viewer viewer) {
        return viewer.group().mayReadLibrary();
    }

    static void check(Viewer viewer) {
        if (!of(viewer)) {
            throw new Forbidden();
        }
    }
}
