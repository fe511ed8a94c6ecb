package org.allmende.signoff.web;

import java.util.List;
import org.allmende.shell.Frame;
import org.allmende.shell.Navigation;
import org.allmende.shell.Texts;
import org.allmende.signoff.WaitingSignoffs;
import org.allmende.tenancy.Viewer;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The line “Mitzeichnungen” with how many wait for one. */
@Component
@Order(40)
class SignoffNavigation implements Navigation {

    private final WaitingSignoffs waiting;

    SignoffNavigation(WaitingSignoffs waiting) {
        this.waiting = waiting;
    }

    @Override
    public Group group() {
        return Group.OWN;
    }

    @Override
    public List<Frame.NavEntry> entries(Viewer viewer, Texts t) {
        int count = waiting.count(viewer);
        String label = t.of("signoff.navigation");
        return List.of(
                count == 0
                        ? Frame.NavEntry.of(label, MySignoffsController.PATH)
                        : new Frame.NavEntry(
                                label,
                                MySignoffsController.PATH,
                                t.number(count),
                                t.of("signoff.waiting", count)));
    }
}
