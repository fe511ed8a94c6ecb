package org.allmende.library;

import org.jspecify.annotations.Nullable;

/** Whether a template is carried out once or comes again. */
public enum TemplateKind {
    /** A plan that becomes a project. */
    TEMPLATE(""),
    /** A plan with a rhythm, each run of which becomes a project. */
    ROUTINE("routinen");

    private final String parameter;

    TemplateKind(String parameter) {
        this.parameter = parameter;
    }

    /** Its word in an address; empty for what is usual. */
    public String parameter() {
        return parameter;
    }

    /** What makes no sense counts as not said. */
    public static TemplateKind of(@Nullable String parameter) {
        return ROUTINE.parameter.equals(parameter) ? ROUTINE : TEMPLATE;
    }
}
