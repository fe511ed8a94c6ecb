package org.allmende.library;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.allmende.plan.Item;
import org.allmende.plan.LegalBasis;
import org.allmende.plan.PlanDocument;
import org.allmende.plan.Role;

/**
 * What of a template can be found, and how what somebody typed becomes a question to PostgreSQL. Both sides are reduced to
 * letters and digits, so that “TR-03138” and “§ 6a” mean the same here and there.
 *
 * @param title weighs most
 * @param summary weighs second
 * @param names titles of the items, roles and legal bases
 * @param rest everything else
 */
record Words(String title, String summary, String names, String rest) {

    private static final int MOST_TERMS = 12;

    static Words of(PlanDocument document) {
        var items = document.plan().items();
        return new Words(
                plain(document.title()),
                plain(document.subject() + " " + document.summary()),
                plain(
                        Stream.of(
                                        items.stream().map(Item::title),
                                        document.plan().roles().stream().map(Role::title),
                                        items.stream().flatMap(item -> item.legalBases().stream()).map(LegalBasis::law))
                                .flatMap(words -> words)
                                .collect(Collectors.joining(" "))),
                plain(
                        Stream.of(
                                        items.stream().map(item -> item.description() + " " + item.doneWhen()),
                                        items.stream().flatMap(item -> item.checklist().stream()),
                                        document.participation().stream(),
                                        document.deliverables().stream(),
                                        Stream.of(String.valueOf(document.guide())))
                                .flatMap(words -> words)
                                .collect(Collectors.joining(" "))));
    }

    /** A text for {@code to_tsquery} that finds all typed words, also as beginnings; empty when nothing can be found by it. */
    static String query(String typed) {
        return Arrays.stream(plain(typed).split(" "))
                .filter(term -> !term.isEmpty())
                .limit(MOST_TERMS)
                .map(term -> term + ":*")
                .collect(Collectors.joining(" & "));
    }

    private static String plain(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}
