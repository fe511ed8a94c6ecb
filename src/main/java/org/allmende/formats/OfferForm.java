package org.allmende.formats;

import static java.util.Objects.requireNonNullElse;

import java.time.LocalDate;
import java.util.Arrays;
import org.allmende.plan.Land;
import org.allmende.shell.Problems;
import org.jspecify.annotations.Nullable;

/**
 * What is typed by who offers or seeks.
 *
 * @param format part of the address of a format
 * @param land its name, or empty for everywhere
 */
public record OfferForm(
        String side,
        String format,
        String topic,
        String about,
        String software,
        String land,
        String until) {

    public static final int LONGEST_TOPIC = 120;
    public static final int LONGEST_ABOUT = 2000;

    /** After that nobody knows any more whether it still holds. */
    static final int MOST_MONTHS = 6;

    private static final int SHORTEST_TOPIC = 5;

    /** All of it, read. */
    record Read(
            OfferSide side,
            String topic,
            String about,
            String software,
            @Nullable Land land,
            LocalDate until) {}

    public OfferForm(
            @Nullable String side,
            @Nullable String format,
            @Nullable String topic,
            @Nullable String about,
            @Nullable String software,
            @Nullable String land,
            @Nullable String until) {
        this.side = requireNonNullElse(side, "");
        this.format = requireNonNullElse(format, "");
        this.topic = requireNonNullElse(topic, "");
        this.about = requireNonNullElse(about, "");
        this.software = requireNonNullElse(software, "");
        this.land = requireNonNullElse(land, "");
        this.until = requireNonNullElse(until, "");
    }

    /** Empty, for a month and a half. */
    static OfferForm empty(String format, LocalDate today) {
        return new OfferForm("OFFERS", format, "", "", "", "", today.plusDays(45).toString());
    }

    /**
     * @param known whether the format is there
     */
    Read read(boolean known, LocalDate today) {
        var problems = new Problems();
        if (!known) {
            problems.at("format", "shell.problem.choice");
        }
        OfferSide read = problems.choice("side", side, OfferSide.class, OfferSide.OFFERS);
        String asked = problems.required("topic", topic, LONGEST_TOPIC);
        if (!asked.isEmpty() && (asked.length() < SHORTEST_TOPIC || asked.lines().count() > 1)) {
            problems.at("topic", "formats.offer.topic.short", SHORTEST_TOPIC);
        }
        String words = problems.required("about", about, LONGEST_ABOUT);
        String product = problems.text("software", software, 100);
        Land where = where(problems);
        LocalDate last = problems.date("until", until);
        if (until.isBlank()) {
            problems.at("until", "shell.problem.required");
        } else if (last != null
                && (last.isBefore(today) || last.isAfter(today.plusMonths(MOST_MONTHS)))) {
            problems.at("until", "formats.offer.until.range", MOST_MONTHS);
        }
        problems.refuseIfAny();
        return new Read(read, asked, words, product, where, requireNonNullElse(last, today));
    }

    private @Nullable Land where(Problems problems) {
        if (!land.isEmpty()
                && Arrays.stream(Land.values()).noneMatch(one -> one.name().equals(land))) {
            problems.at("land", "shell.problem.choice");
            return null;
        }
        return land.isEmpty() ? null : Land.valueOf(land);
    }
}
