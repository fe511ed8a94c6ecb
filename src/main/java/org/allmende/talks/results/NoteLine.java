package org.allmende.talks.results;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A sentence of a note.
 *
 * @param mark of a finding, otherwise null
 * @param source of a finding that is law
 * @param who is to do it, as a role
 * @param attendance of who said it, until the note is published
 * @param name of who said it, if they agreed; from then on
 */
public record NoteLine(
        UUID id,
        LineKind kind,
        String words,
        @Nullable FindingMark mark,
        String source,
        String who,
        @Nullable LocalDate dueOn,
        @Nullable UUID attendance,
        @Nullable NamingConsent consent,
        String name) {}
