package org.allmende.care.web;

import java.util.List;
import org.allmende.care.LegalMarking;
import org.allmende.shell.Frame;
import org.allmende.shell.Navigation;
import org.allmende.shell.Texts;
import org.allmende.tenancy.Viewer;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** “Pflege”, below the Werkstatt. */
@Component
@Order(3)
class CareNavigation implements Navigation {

    @Override
    public Group group() {
        return Group.COMMONS;
    }

    @Override
    public List<Frame.NavEntry> entries(Viewer viewer, Texts t) {
        return LegalMarking.isFor(viewer) && viewer.group().mayReadLibrary()
                ? List.of(Frame.NavEntry.of(t.of("care.due.title"), CareController.PATH))
                : List.of();
    }
}
