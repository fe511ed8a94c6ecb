package org.allmende.drafting;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.allmende.drafting.Trace.Kind;
import org.allmende.plan.PlanDocument;
import org.allmende.plan.PlanTexts;

/**
 * Finds what must not leave an authority unseen: names of its people, mail addresses, phone
 * numbers, Aktenzeichen and amounts of money. It rather marks too much: somebody decides on each.
 */
public final class Traces {

    private static final Pattern MAIL =
            Pattern.compile("[\\p{L}\\p{N}._%+-]+@[\\p{L}\\p{N}-]+(\\.[\\p{L}\\p{N}-]+)+");

    /** “Az. 10.24-3/26”, and figures joined by three signs or more, such as 621.41-0815/2026. */
    private static final Pattern FILE_REFERENCE =
            Pattern.compile(
                    "\\b(?:Az\\.?|Aktenzeichen|Gz\\.?|Geschäftszeichen)[:\\s]+[\\p{L}\\p{N}][\\p{L}\\p{N}./_-]*\\d[\\p{L}\\p{N}./_-]*"
                            + "|(?<![\\p{L}\\p{N}./-])\\p{L}{0,4}\\d+(?:[./-]\\d+){1,6}[-/]\\d{2,}(?![\\p{L}\\p{N}])");

    /** “12.500 €”, “EUR 3,20”, “1,5 Mio. Euro”; a full stop at the end is no part of it. */
    private static final Pattern AMOUNT =
            Pattern.compile(
                    "(?<![\\p{L}\\p{N}])(?:(?:€|EUR|Euro)\\s?\\d[\\d.]*(?:,(?:\\d+|-+|–))?"
                            + "|\\d[\\d.]*(?:,(?:\\d+|-+|–))?\\s?(?:(?:Tsd\\.|T|Mio\\.|Mrd\\.|Tausend|Millionen|Million|Milliarden)\\s?)?(?:€|EUR\\b|Euro\\b))");

    private static final int SHORTEST_NAME = 3;

    private final PhoneNumberUtil phones = PhoneNumberUtil.getInstance();
    private final List<Pattern> names;
    private final List<Pattern> references;

    /**
     * @param people names as “Miriam Lange”; their last word alone is found as well
     * @param references the Aktenzeichen of the project and its tasks
     */
    public Traces(Collection<String> people, Collection<String> references) {
        this.names =
                people.stream()
                        .flatMap(name -> Stream.of(name, name.substring(name.lastIndexOf(' ') + 1)))
                        .filter(name -> name.length() >= SHORTEST_NAME)
                        .distinct()
                        .sorted(Comparator.comparingInt(String::length).reversed())
                        .map(Traces::word)
                        .toList();
        this.references =
                references.stream()
                        .filter(reference -> !reference.isBlank())
                        .distinct()
                        .map(Traces::word)
                        .toList();
    }

    /** All that is found in a document, in the order of its texts. */
    public List<Trace> in(PlanDocument document) {
        return PlanTexts.of(document).stream().flatMap(passage -> in(passage).stream()).toList();
    }

    /** Of two that overlap, the kind that is surer of itself counts, and then the longer one. */
    private List<Trace> in(PlanTexts.Passage passage) {
        List<Trace> all = new ArrayList<>();
        find(passage, Kind.MAIL, List.of(MAIL), all);
        find(passage, Kind.FILE_REFERENCE, references, all);
        find(passage, Kind.AMOUNT, List.of(AMOUNT), all);
        find(passage, Kind.FILE_REFERENCE, List.of(FILE_REFERENCE), all);
        phones.findNumbers(passage.text(), "DE")
                .forEach(match ->
                        add(
                                new Trace(
                                        passage.place(),
                                        passage.text(),
                                        Kind.PHONE,
                                        match.start(),
                                        match.end()),
                                all));
        find(passage, Kind.NAME, names, all);
        return all.stream().sorted(Comparator.comparingInt(Trace::from)).toList();
    }

    private static void find(
            PlanTexts.Passage passage, Kind kind, List<Pattern> patterns, List<Trace> all) {
        for (Pattern pattern : patterns) {
            var found = pattern.matcher(passage.text());
            while (found.find()) {
                add(
                        new Trace(
                                passage.place(), passage.text(), kind, found.start(), found.end()),
                        all);
            }
        }
    }

    private static void add(Trace trace, List<Trace> all) {
        if (all.stream()
                .noneMatch(other -> trace.from() < other.to() && other.from() < trace.to())) {
            all.add(trace);
        }
    }

    /** As a whole word, also in the genitive: “Langes Entwurf”. */
    private static Pattern word(String word) {
        return Pattern.compile(
                "(?<![\\p{L}\\p{N}])" + Pattern.quote(word) + "(?:s|’s)?(?![\\p{L}\\p{N}])");
    }
}
