package org.allmende.talks.results;

import java.util.List;
import java.util.regex.Pattern;
import org.allmende.shell.Texts;
import org.jspecify.annotations.Nullable;

/** A note as Markdown, for wikis and files. What was typed stays text. */
public record NoteMarkdown(Texts t) {

    private static final Pattern SIGNS = Pattern.compile("([\\\\`*_{}\\[\\]<>#|])");

    public String of(Note note) {
        var text = new StringBuilder();
        text.append("# ").append(plain(note.session().question())).append("\n\n");
        text.append(
                        t.of(
                                "talks.note.head",
                                note.session().day(),
                                note.participants(),
                                note.houses(),
                                t.of(note.session().confidentiality())))
                .append("\n\n");
        text.append(plain(note.answer())).append('\n');
        for (LineKind kind : LineKind.values()) {
            part(text, kind, note.lines(kind));
        }
        if (!note.effect().isEmpty()) {
            text.append("\n## ")
                    .append(t.of("talks.note.effect"))
                    .append("\n\n")
                    .append(plain(note.effect()))
                    .append('\n');
        }
        return text.toString();
    }

    private void part(StringBuilder text, LineKind kind, List<NoteLine> lines) {
        if (lines.isEmpty()) {
            return;
        }
        text.append("\n## ").append(t.of(kind)).append("\n\n");
        for (NoteLine line : lines) {
            text.append("- ").append(plain(line.words()));
            String aside = aside(t, line);
            if (!aside.isEmpty()) {
                text.append(" (").append(plain(aside)).append(')');
            }
            text.append('\n');
        }
    }

    /** What stands behind the words: what they rest on, who said them, who does it until when. */
    public static String aside(Texts t, NoteLine line) {
        String rests = mark(t, line.mark(), line.source());
        return String.join(
                " · ",
                List.of(
                                rests,
                                line.name(),
                                line.who(),
                                line.dueOn() == null
                                        ? ""
                                        : t.of("talks.note.due", t.longDate(line.dueOn())))
                        .stream()
                        .filter(part -> !part.isEmpty())
                        .toList());
    }

    private static String mark(Texts t, @Nullable FindingMark mark, String source) {
        if (mark == null) {
            return "";
        }
        return source.isEmpty() ? t.of(mark) : t.of(mark) + ": " + source;
    }

    private static String plain(String text) {
        return SIGNS.matcher(text.replace('\n', ' ')).replaceAll("\\\\$1");
    }
}
