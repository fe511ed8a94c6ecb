package org.allmende.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.allmende.library.TemplateWords.Frequency;
import org.allmende.search.Question;
import org.allmende.search.Question.Way;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * A question to the library.
 *
 * @param frequencies by stem, for those that stand in some template
 * @param suggestion what was probably meant, or null where nothing seems mistyped
 */
record TemplateQuestion(
        Question question, Map<String, Frequency> frequencies, @Nullable String suggestion) {

    /** So much of what was asked a template must answer to be shown. */
    private static final double ENOUGH = 0.5;

    /** What a word says that stands nowhere. */
    private static final double RAREST = 4;

    /**
     * Where a word stands nearly everywhere, other ways to say it count only from this weight on:
     * in titles and summaries. There they still put the best first, and need not be added up ten
     * thousand times.
     */
    private static final double TELLING = 1.5;

    /**
     * Common table expressions that end in {@code matched (template, rank)}. Of several ways to say
     * a thing counts the best; a template that answers too little of the whole is left out. Words
     * that say a thing alone need no adding up, which is most of the work.
     */
    static final String MATCHED =
            """
            with asked as (
                select * from unnest(:things, :ways, :terms, :worths, :shares, :least) a (thing, way, term, worth, share, least)),
            said as (
                select p.template, a.thing, p.weight * a.worth worth, a.share
                from asked a join template_term p on p.term = a.term and p.weight >= a.least where a.share = 1
                union all
                select p.template, a.thing, sum(p.weight * a.worth) worth, sum(a.share) share
                from asked a join template_term p on p.term = a.term and p.weight >= a.least where a.share < 1
                group by p.template, a.thing, a.way),
            answered as (
                select template, max(worth) worth, max(share) share from said group by template, thing),
            matched as (
                select template, sum(worth) rank from answered group by template having sum(share) >= :enough)
            """;

    boolean isEmpty() {
        return question.isEmpty();
    }

    StatementSpec bind(StatementSpec statement) {
        var asked = new Asked();
        int known = 0;
        for (int thing = 0; thing < question.things().size(); thing++) {
            List<Way> ways = question.things().get(thing).ways();
            double rarity = rarity(ways);
            known += rarity > 0 ? 1 : 0;
            double enough = commonWorth(ways);
            for (int way = 0; way < ways.size(); way++) {
                Way said = ways.get(way);
                asked.add(thing, way, said, rarity, said.worth() < enough ? TELLING : 0);
            }
        }
        return asked.bind(statement).param("enough", ENOUGH * known);
    }

    /**
     * How much a thing says: as much as the word typed, in whatever way it is said. “Beschaffung”
     * in few templates says more than “Vergabe” in nearly all, but who asks for one means the
     * other.
     *
     * @return 0 for what the library knows nothing of, and cannot be asked of a template
     */
    private double rarity(List<Way> ways) {
        return ways.stream()
                .filter(way -> way.terms().stream().anyMatch(frequencies::containsKey))
                .findFirst()
                .map(way ->
                        way.terms().stream().mapToDouble(this::rarity).sum() / way.terms().size())
                .orElse(0.0);
    }

    private double rarity(String term) {
        Frequency frequency = frequencies.get(term);
        return frequency == null ? RAREST : frequency.rarity();
    }

    /** What the best way is worth that is common in all its words; 0 without any. */
    private double commonWorth(List<Way> ways) {
        return ways.stream()
                .filter(way -> way.terms().stream().allMatch(this::isCommon))
                .mapToDouble(Way::worth)
                .max()
                .orElse(0);
    }

    private boolean isCommon(String term) {
        Frequency frequency = frequencies.get(term);
        return frequency != null && frequency.isCommon();
    }

    /** The rows of {@code asked}, by columns. */
    private final class Asked {

        private final List<Integer> things = new ArrayList<>();
        private final List<Integer> ways = new ArrayList<>();
        private final List<String> terms = new ArrayList<>();
        private final List<Double> worths = new ArrayList<>();
        private final List<Double> shares = new ArrayList<>();
        private final List<Double> least = new ArrayList<>();

        /** Of several words that say a thing together each has its share: the rarer, the larger. */
        void add(int thing, int way, Way said, double rarity, double weight) {
            double all = said.terms().stream().mapToDouble(TemplateQuestion.this::rarity).sum();
            for (String term : said.terms()) {
                double share = said.terms().size() == 1 ? 1 : rarity(term) / all;
                things.add(thing);
                ways.add(way);
                terms.add(term);
                shares.add(share);
                least.add(weight);
                worths.add(said.worth() * rarity * share);
            }
        }

        StatementSpec bind(StatementSpec statement) {
            return statement
                    .param("things", things.toArray(Integer[]::new))
                    .param("ways", ways.toArray(Integer[]::new))
                    .param("terms", terms.toArray(String[]::new))
                    .param("worths", worths.toArray(Double[]::new))
                    .param("shares", shares.toArray(Double[]::new))
                    .param("least", least.toArray(Double[]::new));
        }
    }
}
