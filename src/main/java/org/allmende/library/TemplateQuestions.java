package org.allmende.library;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.allmende.library.TemplateWords.Frequency;
import org.allmende.library.TemplateWords.Known;
import org.allmende.search.GermanWords;
import org.allmende.search.Question;
import org.allmende.search.Question.Wanted;
import org.allmende.search.Question.Way;
import org.allmende.search.Questions;
import org.springframework.stereotype.Component;

/**
 * Holds what was typed against the words of the library: what stands nowhere may be a beginning or
 * mistyped.
 */
@Component
class TemplateQuestions {

    private static final double BEGINNING = 0.5;
    private static final double MISTYPED = 0.7;

    private final Questions questions;
    private final GermanWords words;
    private final TemplateWords known;

    TemplateQuestions(Questions questions, GermanWords words, TemplateWords known) {
        this.questions = questions;
        this.words = words;
        this.known = known;
    }

    TemplateQuestion of(String typed) {
        Question question = questions.of(typed);
        Map<String, Frequency> frequencies = known.frequencies(question.terms());
        Map<Wanted, List<String>> unknown = new LinkedHashMap<>();
        for (Wanted thing : question.things()) {
            if (thing.ways().stream().noneMatch(way -> isKnown(way, frequencies))) {
                unknown.put(thing, words.spellings(question.text(thing)));
            }
        }
        return unknown.isEmpty()
                ? new TemplateQuestion(question, frequencies, null)
                : guessed(question, unknown);
    }

    private TemplateQuestion guessed(Question question, Map<Wanted, List<String>> unknown) {
        var like = known.like(unknown.values().stream().flatMap(List::stream).toList());
        List<Wanted> things = new ArrayList<>();
        var meant = new StringBuilder(question.typed());
        for (Wanted thing : question.things().reversed()) {
            List<Known> guesses =
                    TemplateWords.nearest(
                            unknown.getOrDefault(thing, List.of()).stream()
                                    .flatMap(spelling ->
                                            like.getOrDefault(spelling, List.of()).stream()));
            if (!guesses.isEmpty() && guesses.getFirst().errors() > 0) {
                meant.replace(thing.start(), thing.end(), guesses.getFirst().spelling());
            }
            things.addFirst(thing.or(guesses.stream().flatMap(this::ways).toList()));
        }
        Question wider = question.with(things);
        String suggestion = meant.toString();
        return new TemplateQuestion(
                wider,
                known.frequencies(wider.terms()),
                Objects.equals(suggestion, question.typed()) ? null : suggestion);
    }

    private static boolean isKnown(Way way, Map<String, Frequency> frequencies) {
        return way.isSure() && frequencies.keySet().containsAll(way.terms());
    }

    /** What is meant is asked for like what is typed, by its synonyms, too. */
    private Stream<Way> ways(Known guess) {
        double worth = guess.errors() == 0 ? BEGINNING : MISTYPED;
        return questions.of(guess.spelling()).things().stream()
                .flatMap(thing -> thing.ways().stream())
                .map(way -> way.worth(worth));
    }
}
