package org.allmende.library;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.allmende.plan.Item;
import org.allmende.plan.LegalBasis;
import org.allmende.plan.PlanDocument;
import org.allmende.plan.Role;
import org.allmende.search.GermanWords;
import org.allmende.search.Word;
import org.jspecify.annotations.Nullable;

/**
 * What a template is found by.
 *
 * @param weights by stem, what it says about the template
 * @param words all words as they stand in its texts, by their folded form
 */
record TemplateTerms(Map<String, Double> weights, Map<String, Spelling> words) {

    /** A word of a text and its stem. */
    record Spelling(String term, String text) {}

    /**
     * Where a word stands. Its weight grows with each time it stands there, ever more slowly and
     * never beyond that of the place: twenty “Vergabe” in the tasks of a project make no
     * procurement of it, one in its title does.
     *
     * @param most the weight that it nears
     * @param half as often as this it has half of it
     */
    private enum Place {
        TITLE(6, 0.1),
        SUMMARY(2.5, 0.5),
        NAMES(1.6, 1),
        REST(0.8, 2);

        final double most;
        final double half;

        Place(double most, double half) {
            this.most = most;
            this.half = half;
        }
    }

    /** A part of a compound says less than the word alone. */
    private static final double PART = 0.7;

    static TemplateTerms of(GermanWords analysis, PlanDocument document) {
        var terms = new TemplateTerms(new HashMap<>(), new HashMap<>());
        var plan = document.plan();
        terms.add(analysis, Place.TITLE, Stream.of(document.title()));
        terms.add(analysis, Place.SUMMARY, Stream.of(document.subject(), document.summary()));
        terms.add(
                analysis,
                Place.NAMES,
                Stream.of(
                                plan.items().stream().map(Item::title),
                                document.deliverables().stream(),
                                plan.items().stream()
                                        .flatMap(item -> item.legalBases().stream())
                                        .map(LegalBasis::law))
                        .flatMap(texts -> texts));
        terms.add(
                analysis,
                Place.REST,
                Stream.of(
                                plan.items().stream().map(Item::description),
                                plan.items().stream().map(Item::doneWhen),
                                plan.items().stream().flatMap(item -> item.checklist().stream()),
                                plan.roles().stream().map(Role::title),
                                document.participation().stream(),
                                Stream.of(document.guide()))
                        .flatMap(texts -> texts));
        return terms;
    }

    private void add(GermanWords analysis, Place place, Stream<@Nullable String> texts) {
        Map<String, Double> times = new HashMap<>();
        texts.filter(Objects::nonNull)
                .forEach(text -> {
                    for (Word word : analysis.of(text)) {
                        times.merge(word.term(), 1.0, Double::sum);
                        word.parts().forEach(part -> times.merge(part.term(), PART, Double::sum));
                        words.putIfAbsent(
                                word.folded(),
                                new Spelling(
                                        word.term(), text.substring(word.start(), word.end())));
                    }
                });
        times.forEach((term, often) ->
                weights.merge(term, place.most * often / (often + place.half), Double::sum));
    }
}
