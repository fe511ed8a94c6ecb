package org.allmende.calendar;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.allmende.plan.WorkCalendar;
import org.allmende.views.ItemView;
import org.allmende.views.ViewTabs;

/**
 * A month or a day of a calendar.
 *
 * @param tabs the kept views of the page it stands on
 * @param days whole weeks, or the one day asked for
 * @param several whether it shows more than one project, so that each item names its own
 */
public record CalendarSheet(
        ViewTabs tabs, CalendarAsked asked, List<CalendarDay> days, boolean several) {

    private static final int WEEK = 7;

    static CalendarSheet of(
            ViewTabs tabs,
            CalendarAsked asked,
            WorkCalendar calendar,
            List<DatedItem> items,
            boolean several) {
        var byDay = items.stream().collect(Collectors.groupingBy(DatedItem::endOn));
        var days =
                asked.from()
                        .datesUntil(asked.to().plusDays(1))
                        .map(date ->
                                CalendarDay.of(
                                        date,
                                        calendar.freeDay(date).orElse(null),
                                        byDay.getOrDefault(date, List.of()),
                                        !YearMonth.from(date).equals(asked.month())))
                        .toList();
        return new CalendarSheet(tabs, asked, days, several);
    }

    private String path() {
        return tabs.path();
    }

    public List<List<CalendarDay>> weeks() {
        var weeks = new ArrayList<List<CalendarDay>>();
        for (int first = 0; first < days.size(); first += WEEK) {
            weeks.add(days.subList(first, first + WEEK));
        }
        return weeks;
    }

    public boolean isDay() {
        return asked.day() != null;
    }

    public boolean isEmpty() {
        return days.stream().allMatch(day -> day.outside() || day.total() == 0);
    }

    public CalendarDay day() {
        return days.getFirst();
    }

    public LocalDate firstOfMonth() {
        return asked.month().atDay(1);
    }

    public String month() {
        return path() + asked.of(asked.month());
    }

    /** The sheet before, or after: as long as this one. */
    public String beside(int steps) {
        return path()
                + (isDay()
                        ? asked.of(Objects.requireNonNull(asked.day()).plusDays(steps))
                        : asked.of(asked.month().plusMonths(steps)));
    }

    public String on(LocalDate date) {
        return path() + (isDay() ? asked.of(date) : asked.of(YearMonth.from(date)));
    }

    public String all(CalendarDay day) {
        return path() + asked.of(day.date());
    }

    public String seen(ItemView view) {
        return path() + asked.seen(view);
    }
}
