package org.allmende.library;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
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
        Map<String, Double> rarities = known.rarities(question.terms());
        Map<Wanted, String> unknown = new LinkedHashMap<>();
        for (Wanted thing : question.things()) {
            if (thing.ways().stream().noneMatch(way -> isKnown(way, rarities))) {
                unknown.put(thing, words.of(question.text(thing)).getFirst().folded());
            }
        }
        return unknown.isEmpty()
                ? new TemplateQuestion(question, rarities, null)
                : guessed(question, unknown);
    }

    private TemplateQuestion guessed(Question question, Map<Wanted, String> unknown) {
        var like = known.like(unknown.values());
        List<Wanted> things = new ArrayList<>();
        var meant = new StringBuilder(question.typed());
        for (Wanted thing : question.things().reversed()) {
            List<TemplateWords.Known> guesses =
                    like.getOrDefault(unknown.getOrDefault(thing, ""), List.of());
            if (!guesses.isEmpty() && guesses.getFirst().errors() > 0) {
                meant.replace(thing.start(), thing.end(), guesses.getFirst().spelling());
            }
            things.addFirst(thing.or(guesses.stream().flatMap(this::ways).toList()));
        }
        Question wider = question.with(things);
        String suggestion = meant.toString();
        return new TemplateQuestion(
                wider,
                known.rarities(wider.terms()),
                Objects.equals(suggestion, question.typed()) ? null : suggestion);
    }

    private static boolean isKnown(Way way, Map<String, Double> rarities) {
        return way.isSure() && rarities.keySet().containsAll(way.terms());
    }

    /** What is meant is asked for like what is typed, by its synonyms, too. */
    private Stream<Way> ways(TemplateWords.Known guess) {
        double worth = guess.errors() == 0 ? BEGINNING : MISTYPED;
        return questions.of(guess.spelling()).things().stream()
                .flatMap(thing -> thing.ways().stream())
                .map(way -> way.worth(worth));
    }
}
