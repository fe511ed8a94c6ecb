package org.allmende.search;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What somebody wants to find: some things, each of which may be said in several ways. */
public record Question(String typed, List<Wanted> things) {

    /**
     * @param start where it begins in what was typed
     * @param end where it ends, exclusive
     * @param ways each as good as its worth
     */
    public record Wanted(int start, int end, List<Way> ways) {

        public Wanted or(List<Way> others) {
            return new Wanted(start, end, Stream.concat(ways.stream(), others.stream()).toList());
        }
    }

    /**
     * One way to say it.
     *
     * @param worth at most 1, for the very words typed
     * @param terms all of them together say it; one of them alone says a part of it
     */
    public record Way(double worth, List<String> terms) {

        private static final double SURE = 0.5;

        public Way worth(double factor) {
            return new Way(worth * factor, terms);
        }

        /** Whether it says the thing itself, and not only something of it. */
        public boolean isSure() {
            return worth >= SURE;
        }
    }

    public boolean isEmpty() {
        return things.isEmpty();
    }

    public Set<String> terms() {
        return things.stream()
                .flatMap(thing -> thing.ways().stream())
                .flatMap(way -> way.terms().stream())
                .collect(Collectors.toSet());
    }

    /**
     * Whether a text says everything, in whatever form.
     *
     * @param said stems of its words
     */
    public boolean isAnsweredBy(Set<String> said) {
        return things.stream()
                .allMatch(thing ->
                        thing.ways().stream()
                                .anyMatch(way -> way.isSure() && said.containsAll(way.terms())));
    }

    /** A thing as it was typed. */
    public String text(Wanted thing) {
        return typed.substring(thing.start(), thing.end());
    }

    public Question with(List<Wanted> others) {
        return new Question(typed, others);
    }
}
