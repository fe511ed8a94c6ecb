package org.allmende.questions;

import java.util.Map;
import org.allmende.shell.AddressQuery;
import org.jspecify.annotations.Nullable;

/**
 * Which questions are looked at, as the address says.
 *
 * @param words that they are about; empty for all
 * @param tag or empty for all
 * @param template slug, or empty for all
 * @param part of them
 * @param page from 1
 */
public record QuestionFilter(String words, String tag, String template, Part part, int page) {

    private static final int LONGEST = 200;

    /** A part of all questions. */
    public enum Part {
        ALL(""),
        OPEN("offen"),
        MINE("meine"),
        REFERRED("anmich");

        private final String parameter;

        Part(String parameter) {
            this.parameter = parameter;
        }

        /** Those that visitors have not. */
        boolean isPersonal() {
            return this == MINE || this == REFERRED;
        }

        static Part of(String parameter) {
            for (Part part : values()) {
                if (part.parameter.equals(parameter)) {
                    return part;
                }
            }
            return ALL;
        }
    }

    /** Reads the part of an address behind its path; whatever makes no sense counts as not said. */
    public static QuestionFilter of(Map<String, String> query) {
        return new QuestionFilter(
                line(query.get("q")),
                line(query.get("schlagwort")),
                line(query.get("vorlage")),
                Part.of(line(query.get("nur"))),
                page(line(query.get("seite"))));
    }

    static QuestionFilter saying(String words) {
        return new QuestionFilter(words, "", "", Part.ALL, 1);
    }

    static QuestionFilter at(String template) {
        return new QuestionFilter("", "", template, Part.ALL, 1);
    }

    public boolean isEmpty() {
        return words.isEmpty() && tag.isEmpty() && template.isEmpty() && part == Part.ALL;
    }

    public QuestionFilter next() {
        return new QuestionFilter(words, tag, template, part, page + 1);
    }

    /** Words find in all of them. */
    public QuestionFilter with(Part other) {
        return new QuestionFilter("", tag, template, other, 1);
    }

    public QuestionFilter tagged(String other) {
        return new QuestionFilter("", other, "", Part.ALL, 1);
    }

    /** The address of this list. */
    public String path() {
        return AskedQuestion.PATH
                + new AddressQuery()
                        .with("q", words)
                        .with("schlagwort", tag)
                        .with("vorlage", template)
                        .with("nur", part.parameter)
                        .with("seite", page > 1 ? page : null);
    }

    private static String line(@Nullable String typed) {
        String line = typed == null ? "" : typed.replace("\u0000", "").strip();
        return line.length() > LONGEST ? line.substring(0, LONGEST) : line;
    }

    private static int page(String typed) {
        return typed.matches("[1-9]\\d{0,3}") ? Integer.parseInt(typed) : 1;
    }
}
