package org.allmende.drafting;

import java.util.List;
import java.util.stream.Collectors;
import org.allmende.plan.LegalBasis;
import org.allmende.plan.Link;
import org.allmende.shell.Problems;

/** Lists that one types as lines of a text: one line for one thing, a bar between its parts. */
final class FormLines {

    private static final int LONGEST = 20_000;
    private static final String BAR = "\\s*\\|\\s*";

    private FormLines() {}

    static String of(List<String> lines) {
        return String.join("\n", lines);
    }

    static List<String> read(Problems problems, String field, String typed) {
        return problems.text(field, typed, LONGEST)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** “Art. 38 DSGVO | 19.08.2026”, the day where it is known. */
    static String ofLegal(List<LegalBasis> bases) {
        return bases.stream()
                .map(basis ->
                        basis.checkedOn() == null
                                ? basis.law()
                                : basis.law() + " | " + GermanDay.of(basis.checkedOn()))
                .collect(Collectors.joining("\n"));
    }

    static List<LegalBasis> readLegal(Problems problems, String field, String typed) {
        return read(problems, field, typed).stream()
                .map(line -> line.split(BAR, 2))
                .filter(parts -> !parts[0].isBlank())
                .map(parts ->
                        new LegalBasis(
                                parts[0], problems.date(field, parts.length > 1 ? parts[1] : "")))
                .toList();
    }

    /** “Muster | https://…”. */
    static String ofLinks(List<Link> links) {
        return links.stream()
                .map(link -> link.title() + " | " + link.url())
                .collect(Collectors.joining("\n"));
    }

    static List<Link> readLinks(Problems problems, String field, String typed) {
        return read(problems, field, typed).stream()
                .map(line -> line.split(BAR, 2))
                .filter(parts -> isLink(problems, field, parts))
                .map(parts -> new Link(parts[0], parts[1]))
                .toList();
    }

    private static boolean isLink(Problems problems, String field, String[] parts) {
        boolean is = parts.length == 2 && !parts[0].isBlank() && parts[1].matches("https?://\\S+");
        if (!is) {
            problems.at(field, "drafting.item.links.line", String.join(" | ", parts));
        }
        return is;
    }
}
