package org.allmende.views;

import java.util.LinkedHashSet;
import java.util.SequencedSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which packages of a big project are open: as many levels as make a page of bearable length, and
 * those that somebody opened.
 *
 * @param all everything is shown
 * @param numbers the numbers of packages opened by hand
 */
public record Unfolding(boolean all, SequencedSet<Integer> numbers) {

    /** The parameter of addresses: {@code ?offen=12,15} or {@code ?offen=alle}. */
    public static final String PARAMETER = "offen";

    private static final String ALL = "alle";
    private static final int MOST_NUMBERS = 200;
    private static final Pattern NUMBER = Pattern.compile("\\d{1,7}");

    /** Reads leniently: what is no number is not open. */
    public static Unfolding of(@Nullable String parameter) {
        var numbers = new LinkedHashSet<Integer>();
        NUMBER.matcher(parameter == null ? "" : parameter)
                .results()
                .limit(MOST_NUMBERS)
                .forEach(hit -> numbers.add(Integer.valueOf(hit.group())));
        return new Unfolding(ALL.equals(parameter), numbers);
    }

    Unfolding with(int number) {
        var more = new LinkedHashSet<>(numbers);
        more.add(number);
        return new Unfolding(false, more);
    }

    Unfolding without(int number) {
        var fewer = new LinkedHashSet<>(numbers);
        fewer.remove(number);
        return new Unfolding(false, fewer);
    }

    /** As in addresses; empty when nothing was opened. */
    public String parameter() {
        if (all) {
            return PARAMETER + "=" + ALL;
        }
        return numbers.isEmpty()
                ? ""
                : PARAMETER
                        + "="
                        + String.join(",", numbers.stream().map(String::valueOf).toList());
    }
}
