package org.allmende.plan;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a period was counted, sentence by sentence, so that everybody can check it: its beginning (§
 * 187 BGB), its last day by counting (§ 188), and where that goes when it is free (§ 193).
 */
final class PeriodReckoning {

    private final Item item;
    private final Span length;
    private final LocalDate first;
    private final boolean afterEvent;

    /**
     * @param afterEvent whether the day before the first is an event; otherwise the first day
     *     itself counts
     */
    PeriodReckoning(Item item, Span length, LocalDate first, boolean afterEvent) {
        this.item = item;
        this.length = length;
        this.first = first;
        this.afterEvent = afterEvent;
    }

    /**
     * @param counted the last day by counting
     * @param end the day on which it ends
     */
    List<Remark> sentences(LocalDate counted, LocalDate end, WorkCalendar calendar) {
        List<Remark> sentences = new ArrayList<>();
        sentences.add(
                afterEvent
                        ? Remark.of(item, "plan.period.begin.event", first.minusDays(1), first)
                        : Remark.of(item, "plan.period.begin.day", first));
        sentences.add(counting(counted));
        if (!calendar.isLegalDay(counted)) {
            sentences.add(
                    item.periodEnd() == PeriodEnd.HOLDS
                            ? Remark.of(item, "plan.period.end.holds", end)
                            : rolling(counted, end, calendar.holiday(counted)));
        }
        return List.copyOf(sentences);
    }

    private Remark counting(LocalDate counted) {
        int day = (afterEvent ? first.minusDays(1) : first).getDayOfMonth();
        String code =
                switch (length.unit()) {
                    case CALENDAR_DAYS, WORKING_DAYS -> "plan.period.days";
                    case WEEKS -> "plan.period.weeks";
                    case MONTHS ->
                            day > counted.lengthOfMonth()
                                    ? "plan.period.months.missing"
                                    : "plan.period.months";
                };
        return Remark.of(item, code, length.amount(), counted, day);
    }

    private Remark rolling(LocalDate counted, LocalDate end, Optional<String> holiday) {
        return holiday.map(name -> Remark.of(item, "plan.period.end.holiday", end, counted, name))
                .orElseGet(() ->
                        Remark.of(
                                item,
                                counted.getDayOfWeek() == DayOfWeek.SATURDAY
                                        ? "plan.period.end.saturday"
                                        : "plan.period.end.sunday",
                                end,
                                counted));
    }
}
