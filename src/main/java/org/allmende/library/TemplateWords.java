package org.allmende.library;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.allmende.search.Misspelling;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The words of the library: how rare each is, and which ones somebody may have meant. */
@Repository
class TemplateWords {

    private static final int MOST = 8;
    private static final long COMMON = 1_000;

    private final JdbcClient jdbc;

    TemplateWords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A word of the library that is like a typed one.
     *
     * @param errors letters that differ; 0 when the typed one is its beginning
     */
    record Known(String term, String spelling, int errors) {}

    /**
     * How often a stem stands in the library.
     *
     * @param rarity how much it says: the rarer, the more, as in BM25
     */
    record Frequency(String term, long templates, double rarity) {

        /** So many have it that what else it may mean only has to put them in order. */
        boolean isCommon() {
            return templates >= COMMON;
        }
    }

    private record Similar(String typed, String word, String term, String spelling) {}

    /** By stem; those that stand nowhere are missing. */
    Map<String, Frequency> frequencies(Collection<String> terms) {
        Map<String, Frequency> frequencies = new HashMap<>();
        jdbc.sql(
                        """
                        select term, count(*) templates, ln(1 + (every.templates - count(*) + 0.5) / (count(*) + 0.5)) rarity
                        from template_term, (select count(*) templates from template_reading) every
                        where term = any(:terms) group by term, every.templates
                        """)
                .param("terms", terms.toArray(String[]::new))
                .query(new SimplePropertyRowMapper<>(Frequency.class))
                .list()
                .forEach(frequency -> frequencies.put(frequency.term(), frequency));
        return frequencies;
    }

    /** By typed word: the words that begin so, or else those that look most like it. */
    Map<String, List<Known>> like(Collection<String> typed) {
        // Only words of templates that are seen: what others keep to themselves is no proposal. One
        // look for each word, which “exists” would make one at all templates.
        List<Similar> similar =
                jdbc.sql(
                                """
                                select a.typed, w.word, w.term, w.spelling from unnest(:typed) a (typed)
                                cross join lateral (
                                    (select word, term, spelling from template_word
                                    where word >= a.typed and word < a.typed || U&'\\FFFF' limit 20)
                                    union all select * from similar_words(a.typed)) w
                                where (select true from template_term p join template t on t.id = p.template where p.term = w.term limit 1)
                                """)
                        .param("typed", typed.toArray(String[]::new))
                        .query(new SimplePropertyRowMapper<>(Similar.class))
                        .list();
        Map<String, List<Known>> known = new HashMap<>();
        for (String word : typed) {
            known.put(word, best(word, similar.stream().filter(s -> s.typed().equals(word))));
        }
        return known;
    }

    private static List<Known> best(String typed, Stream<Similar> similar) {
        var misspelling = new Misspelling(typed);
        return nearest(
                similar.map(word -> known(typed, word, misspelling)).filter(Objects::nonNull));
    }

    /** Those with the fewest errors. */
    static List<Known> nearest(Stream<Known> words) {
        List<Known> near = words.distinct().sorted(Comparator.comparingInt(Known::errors)).toList();
        return near.stream()
                .filter(word -> word.errors() == near.getFirst().errors())
                .limit(MOST)
                .toList();
    }

    private static @Nullable Known known(String typed, Similar other, Misspelling misspelling) {
        if (other.word().startsWith(typed)) {
            return new Known(other.term(), other.spelling(), 0);
        }
        var errors = misspelling.errors(other.word());
        return errors.isEmpty()
                ? null
                : new Known(other.term(), other.spelling(), errors.getAsInt());
    }
}
