package org.allmende.entry;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a column of a pasted list says. */
public enum PastedColumn {
    TITLE(
            "titel",
            "aufgabe",
            "aufgaben",
            "name",
            "bezeichnung",
            "vorgang",
            "vorgangsname",
            "thema",
            "was",
            "task",
            "title",
            "arbeitspaket"),
    START("beginn", "start", "anfang", "von", "startdatum", "beginndatum", "startet am", "ab"),
    END(
            "ende",
            "fällig",
            "fälligkeit",
            "fällig am",
            "bis",
            "termin",
            "frist",
            "enddatum",
            "fertig",
            "fertigstellung",
            "end",
            "due"),
    RESPONSIBLE(
            "verantwortlich",
            "verantwortung",
            "verantwortliche",
            "verantwortliche person",
            "zuständig",
            "zuständigkeit",
            "wer",
            "federführung",
            "responsible"),
    ASSIGNEES(
            "beteiligt",
            "beteiligte",
            "ausführend",
            "ausführung",
            "mitwirkende",
            "mitwirkung",
            "bearbeitung",
            "ressourcen",
            "ressourcennamen",
            "assignees"),
    EFFORT("aufwand", "aufwand (h)", "aufwand in stunden", "stunden", "std", "arbeit", "effort"),
    PRIORITY("priorität", "prio", "wichtigkeit", "dringlichkeit", "priority"),
    LEVEL(
            "ebene",
            "gliederungsebene",
            "gliederung",
            "gliederungsnummer",
            "stufe",
            "nr",
            "nr.",
            "nummer",
            "pos",
            "pos.",
            "position",
            "psp",
            "psp-code",
            "level"),
    KIND("art", "typ", "elementart", "kind"),
    DESCRIPTION(
            "beschreibung",
            "notiz",
            "notizen",
            "bemerkung",
            "bemerkungen",
            "anmerkung",
            "anmerkungen",
            "erläuterung",
            "kommentar",
            "description"),
    REFERENCE("aktenzeichen", "az", "az."),
    IGNORED;

    private final Set<String> words;

    PastedColumn(String... words) {
        this.words = Set.of(words);
    }

    /** The column this header names, or null. */
    static @Nullable PastedColumn named(String header) {
        String word = header.strip().replaceAll("[:*]+$", "").strip().toLowerCase(Locale.GERMAN);
        for (PastedColumn column : values()) {
            if (column.words.contains(word)) {
                return column;
            }
        }
        return null;
    }
}
