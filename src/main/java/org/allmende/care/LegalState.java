package org.allmende.care;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;
import org.allmende.plan.Item;
import org.allmende.plan.LegalBasis;
import org.allmende.plan.Plan;
import org.jspecify.annotations.Nullable;

/**
 * Since when nobody has compared a template with the law.
 *
 * @param since the day of the legal basis that was looked at longest ago, or null where one never
 *     was
 */
public record LegalState(@Nullable LocalDate since) {

    /** After so many months it is due. */
    public static final int LONGEST_MONTHS = 12;

    /**
     * @param checkedOn when all of it was last looked at, if ever
     */
    public static LegalState of(Plan plan, @Nullable LocalDate checkedOn) {
        var days =
                plan.items().stream()
                        .map(Item::legalBases)
                        .flatMap(Collection::stream)
                        .map(basis -> lastLookedAt(basis, checkedOn))
                        .toList();
        return new LegalState(
                days.isEmpty() || days.contains(null)
                        ? checkedOn
                        : days.stream().min(Comparator.naturalOrder()).orElse(checkedOn));
    }

    private static @Nullable LocalDate lastLookedAt(
            LegalBasis basis, @Nullable LocalDate checkedOn) {
        return Stream.of(basis.checkedOn(), checkedOn)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    public boolean isKnown() {
        return since != null;
    }

    public long months(LocalDate today) {
        return since == null ? 0 : ChronoUnit.MONTHS.between(since, today);
    }

    /** Whether it was looked at, but too long ago. */
    public boolean isOld(LocalDate today) {
        return months(today) >= LONGEST_MONTHS;
    }
}
