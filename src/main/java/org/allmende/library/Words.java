package org.allmende.library;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.allmende.plan.Item;
import org.allmende.plan.LegalBasis;
import org.allmende.plan.PlanDocument;
import org.allmende.plan.Role;
import org.allmende.search.TypedWords;

/**
 * What of a template can be found, reduced to letters and digits as {@link TypedWords} are.
 *
 * @param title weighs most
 * @param summary weighs second
 * @param names titles of the items, roles and legal bases
 * @param rest everything else
 */
record Words(String title, String summary, String names, String rest) {

    static Words of(PlanDocument document) {
        var items = document.plan().items();
        return new Words(
                plain(document.title()),
                plain(document.subject() + " " + document.summary()),
                plain(
                        Stream.of(
                                        items.stream().map(Item::title),
                                        document.plan().roles().stream().map(Role::title),
                                        items.stream()
                                                .flatMap(item -> item.legalBases().stream())
                                                .map(LegalBasis::law))
                                .flatMap(words -> words)
                                .collect(Collectors.joining(" "))),
                plain(
                        Stream.of(
                                        items.stream()
                                                .map(item ->
                                                        item.description() + " " + item.doneWhen()),
                                        items.stream().flatMap(item -> item.checklist().stream()),
                                        document.participation().stream(),
                                        document.deliverables().stream(),
                                        Stream.of(String.valueOf(document.guide())))
                                .flatMap(words -> words)
                                .collect(Collectors.joining(" "))));
    }

    /**
     * A text for {@code to_tsquery} that finds all typed words, also as beginnings; empty when
     * nothing can be found by it.
     */
    static String query(String typed) {
        return TypedWords.query(typed);
    }

    private static String plain(String text) {
        return TypedWords.plain(text);
    }
}
