package org.allmende.baselines.web;

import org.jspecify.annotations.Nullable;

/**
 * A Basisplan as it is to be kept.
 *
 * @param reason why; may be empty
 */
public record BaselineForm(String name, String reason) {

    static final BaselineForm EMPTY = new BaselineForm("", "");

    /** What is missing in a request counts as empty. */
    public BaselineForm(@Nullable String name, @Nullable String reason) {
        this.name = name == null ? "" : name;
        this.reason = reason == null ? "" : reason;
    }
}
