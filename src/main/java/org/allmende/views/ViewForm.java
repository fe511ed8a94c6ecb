package org.allmende.views;

import java.util.stream.Stream;
import org.allmende.shell.Problems;
import org.jspecify.annotations.Nullable;

/**
 * The form “Ansicht sichern” as typed; what is kept stands in the address of its page.
 *
 * @param seite name of the page
 * @param gemeinsam set when shared
 * @param standard set when it shall open the page
 */
public record ViewForm(
        @Nullable String name,
        @Nullable String seite,
        @Nullable String gemeinsam,
        @Nullable String standard) {

    static final int LONGEST_NAME = 60;

    public ViewPage page(ViewPlace place) {
        return Stream.of(ViewPage.values())
                .filter(page -> page.isIn(place) && page.name().equals(seite))
                .findFirst()
                .orElse(place.head() == null ? ViewPage.PROJECTS : ViewPage.LIST);
    }

    public String typed() {
        return name == null ? "" : name;
    }

    public boolean isShared() {
        return gemeinsam != null;
    }

    public boolean isStandard() {
        return standard != null;
    }

    String read() {
        var problems = new Problems();
        String text = problems.required("name", name, LONGEST_NAME);
        problems.refuseIfAny();
        return text;
    }
}
