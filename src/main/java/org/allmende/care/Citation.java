package org.allmende.care;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A law and the paragraphs of it that a text names, in whatever order: “§ 13 Abs. 2 UVgO” and “UVgO
 * § 13” are the same. What is smaller than a paragraph does not count: whoever cites one part of it
 * wants to know when another one changes.
 *
 * @param paragraphs none for the law as a whole
 */
record Citation(String law, List<Range> paragraphs) {

    /** Paragraphs by number and letter: 13 is 1300, 13a is 1301. */
    record Range(int first, int last) {

        boolean meets(Range other) {
            return first <= other.last && other.first <= last;
        }
    }

    private static final int LETTERS = 100;

    /** As in UVgO, SGB IX, LPVG BW, BITV 2.0: two capitals or more, and what belongs to it. */
    private static final Pattern LAW =
            Pattern.compile(
                    "(?<![\\p{L}\\p{N}-])[A-ZÄÖÜ][A-Za-zäöü]*[A-ZÄÖÜ][A-Za-zäöü]*(?: [A-Z]{1,4}(?![a-z])| \\d+\\.\\d+)?(?![\\p{L}\\p{N}-])");

    private static final String NUMBER = "\\d{1,5}\\s?(?:[a-z](?![\\p{L}.]))?";
    private static final Pattern PARAGRAPHS =
            Pattern.compile(
                    "(?:§+|\\bArt(?:ikel|\\.)?)\\s*("
                            + NUMBER
                            + "(?:\\s*(?:[–-]|bis|,|und)\\s*"
                            + NUMBER
                            + ")*)(\\s*ff?\\.)?");
    private static final Pattern ONE =
            Pattern.compile("(\\d+)\\s?([a-z]?)(?:\\s*(?:[–-]|bis)\\s*(\\d+)\\s?([a-z]?))?");

    /** Where the next citation begins. */
    private static final Pattern NEXT =
            Pattern.compile("(?:[;,]|\\bund\\b|i\\.\\s?V\\.\\s?m\\.)\\s*(?=§|Art)|;");

    private static final Pattern REMARK = Pattern.compile("\\([^)]*\\)");
    private static final Pattern BLANK = Pattern.compile("[\\s.]+");

    /** All that a text names; a text without any law is a law by itself. */
    static List<Citation> of(String text) {
        List<Citation> found = new ArrayList<>();
        String law = null;
        // Backwards, for “§ 13, § 14 UVgO” names its law at the end.
        for (String part :
                NEXT.splitAsStream(REMARK.matcher(text).replaceAll("")).toList().reversed()) {
            String own = law(part);
            law = own == null ? law : own;
            found.add(
                    new Citation(
                            Objects.requireNonNullElseGet(law, () -> unnamed(part)),
                            paragraphs(part)));
        }
        return found;
    }

    private static @Nullable String law(String part) {
        Matcher named = LAW.matcher(part);
        return named.find() ? same(named.group()) : null;
    }

    private static String unnamed(String part) {
        return same(PARAGRAPHS.matcher(part).replaceAll(""));
    }

    private static String same(String law) {
        return BLANK.matcher(law).replaceAll("").toUpperCase(Locale.GERMAN);
    }

    private static List<Range> paragraphs(String part) {
        List<Range> ranges = new ArrayList<>();
        PARAGRAPHS
                .matcher(part)
                .results()
                .forEach(named -> {
                    ONE.matcher(named.group(1)).results().map(Citation::range).forEach(ranges::add);
                    if (named.group(2) != null) {
                        Range last = ranges.removeLast();
                        boolean many = named.group(2).contains("ff");
                        ranges.add(
                                new Range(
                                        last.first(),
                                        many ? Integer.MAX_VALUE : last.last() + LETTERS));
                    }
                });
        return List.copyOf(ranges);
    }

    private static Range range(MatchResult named) {
        int first = place(named.group(1), named.group(2));
        return named.group(3) == null
                ? new Range(first, first)
                : new Range(first, place(named.group(3), named.group(4)));
    }

    private static int place(String number, @Nullable String letter) {
        int behind = letter == null || letter.isEmpty() ? 0 : letter.charAt(0) - 'a' + 1;
        return Integer.parseInt(number) * LETTERS + behind;
    }

    /** Whether the two speak of the same paragraph; one of a whole law meets all of it. */
    boolean meets(Citation other) {
        return law.equals(other.law)
                && (paragraphs.isEmpty()
                        || other.paragraphs.isEmpty()
                        || paragraphs.stream()
                                .anyMatch(one -> other.paragraphs.stream().anyMatch(one::meets)));
    }

    static boolean meet(List<Citation> some, List<Citation> others) {
        return some.stream().anyMatch(one -> others.stream().anyMatch(one::meets));
    }
}
