package org.allmende.entry.web;

import static java.util.Objects.requireNonNullElse;

import org.allmende.shell.Address;
import org.allmende.work.ItemId;
import org.allmende.work.ProjectId;
import org.jspecify.annotations.Nullable;

/**
 * A slip as it was typed, or where it shall go.
 *
 * @param ziel a project, or “project/package”
 */
public record SlipForm(String text, String title, String ziel, String zurueck) {

    static final String HOME = "/zettel";

    public SlipForm(
            @Nullable String text,
            @Nullable String title,
            @Nullable String ziel,
            @Nullable String zurueck) {
        this.text = requireNonNullElse(text, "");
        this.title = requireNonNullElse(title, "");
        this.ziel = requireNonNullElse(ziel, "");
        this.zurueck = requireNonNullElse(zurueck, "");
    }

    @Nullable ProjectId project() {
        return Address.given(ziel.replaceFirst("/.*", ""), ProjectId::of);
    }

    @Nullable ItemId parent() {
        return ziel.indexOf('/') < 0
                ? null
                : Address.given(ziel.substring(ziel.indexOf('/') + 1), ItemId::of);
    }

    /** The page one was on, believed only within this server. */
    String back() {
        return zurueck.matches("/[A-Za-z0-9/_.-]{0,500}") && !zurueck.contains("//")
                ? zurueck
                : HOME;
    }
}
