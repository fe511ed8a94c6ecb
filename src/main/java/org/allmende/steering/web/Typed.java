package org.allmende.steering.web;

import org.allmende.shell.Problems;
import org.jspecify.annotations.Nullable;

/** What was typed, or left out. */
final class Typed {

    private Typed() {}

    static String of(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    /** The version a form was made of; it is not typed, so that anything else is tampering. */
    static int version(String typed, Problems problems) {
        Integer version = problems.number("version", typed, 0, Integer.MAX_VALUE);
        problems.refuseIfAny();
        return version == null ? 0 : version;
    }
}
