package org.allmende.views;

import java.util.function.Function;
import org.allmende.shell.Texts;

/**
 * An earlier plan of a project that can stand underneath its Zeitplan.
 *
 * @param label how it is called, in the reader's words
 */
public record EarlierPlan(String id, Function<Texts, String> label) {

    /** The parameter of addresses. */
    public static final String PARAMETER = "basisplan";

    String parameter() {
        return PARAMETER + "=" + id;
    }
}
