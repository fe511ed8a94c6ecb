package org.allmende.questions;

import static java.util.Comparator.comparing;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.allmende.search.GermanWords;
import org.allmende.search.Question;
import org.allmende.search.Questions;
import org.allmende.search.Word;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds earlier questions by their words: in all forms, with synonyms, compounds also by parts. */
@Component
class SimilarQuestions {

    /** Whole sentences hold many words that say little. */
    private static final double ENOUGH = 2;

    /** How good a question answers, and which it is. */
    private record Match(AskedQuestion question, double worth) {}

    private final AskedQuestions asked;
    private final GermanWords words;
    private final Questions understanding;

    SimilarQuestions(AskedQuestions asked, GermanWords words, Questions understanding) {
        this.asked = asked;
        this.words = words;
        this.understanding = understanding;
    }

    /**
     * By what a question is found.
     *
     * @param found stems
     * @param words version of the words by which they were read
     */
    record Terms(Set<String> found, String words) {}

    Terms terms(String title, List<String> tags) {
        var terms = new TreeSet<String>();
        Stream.concat(Stream.of(title), tags.stream())
                .flatMap(text -> words.of(text).stream())
                .flatMap(Word::terms)
                .forEach(terms::add);
        return new Terms(terms, words.version());
    }

    /** Those that share half of what is typed, or two words of a long sentence, the best first. */
    List<AskedQuestion> to(@Nullable Viewer viewer, String typed) {
        Question wanted =
                understanding.of(
                        typed.substring(0, Math.min(typed.length(), QuestionForm.LONGEST_TITLE)));
        if (wanted.isEmpty()) {
            return List.of();
        }
        double enough = Math.min(ENOUGH, wanted.things().size() / 2.0);
        Comparator<Match> best = comparing(Match::worth).reversed();
        return asked.sharing(viewer, wanted.terms()).stream()
                .map(row -> new Match(row.question(), worth(wanted, new HashSet<>(row.terms()))))
                .filter(match -> match.worth() >= enough)
                .sorted(best)
                .map(Match::question)
                .toList();
    }

    /** The best way in which each thing is said, summed up. */
    private static double worth(Question wanted, Set<String> said) {
        return wanted.things().stream()
                .mapToDouble(thing ->
                        thing.ways().stream()
                                .filter(way -> said.containsAll(way.terms()))
                                .mapToDouble(Question.Way::worth)
                                .max()
                                .orElse(0))
                .sum();
    }
}
