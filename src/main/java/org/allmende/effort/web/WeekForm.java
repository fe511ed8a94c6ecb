package org.allmende.effort.web;

import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.allmende.effort.TypedTime;
import org.allmende.effort.Week;
import org.allmende.effort.WeekCell;
import org.allmende.effort.WeekEntry;
import org.allmende.shell.Problems;
import org.allmende.work.ItemId;

/**
 * What was typed into the sheet of a week.
 *
 * @param typed {@code time-<task>-<1 to 7>} with what stands in the cell, {@code seen-…} with the
 *     mark of what stood there before
 */
public record WeekForm(Map<String, String> typed) {

    private static final Pattern CELL =
            Pattern.compile("time-([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})-([1-7])");
    private static final int LONGEST = 40;
    private static final int DAY = 24 * 60;

    /** A cell whose text is not what stood there. */
    private record Touched(String field, ItemId item, int day, String text, String seen) {}

    static WeekForm empty() {
        return new WeekForm(Map.of());
    }

    static String field(ItemId item, LocalDate day) {
        return "time-" + item + "-" + day.getDayOfWeek().getValue();
    }

    static String seen(String field) {
        return "seen" + field.substring(4);
    }

    Set<ItemId> items() {
        return touched().stream().map(Touched::item).collect(toSet());
    }

    List<WeekEntry> read(Week week, LocalDate today) {
        var problems = new Problems();
        var entries = new ArrayList<WeekEntry>();
        for (Touched cell : touched()) {
            LocalDate day = week.monday().plusDays(cell.day() - 1L);
            String text = problems.text(cell.field(), cell.text(), LONGEST);
            OptionalInt minutes = minutes(text);
            if (day.isAfter(today)) {
                problems.at(cell.field(), "effort.day.future");
            } else if (text.length() <= LONGEST && minutes.isEmpty()) {
                problems.at(cell.field(), "effort.time.unreadable", text);
            } else if (minutes.orElse(0) > DAY) {
                problems.at(cell.field(), "effort.time.range");
            }
            entries.add(
                    new WeekEntry(cell.item(), day, cell.seen(), minutes.orElse(0), cell.field()));
        }
        problems.refuseIfAny();
        return entries;
    }

    private List<Touched> touched() {
        var cells = new ArrayList<Touched>();
        typed.forEach((field, text) -> {
            Matcher cell = CELL.matcher(field);
            if (!cell.matches()) {
                return;
            }
            String seen = typed.getOrDefault(seen(field), "");
            if (minutes(text).orElse(-1) != WeekCell.minutes(seen)) {
                cells.add(
                        new Touched(
                                field,
                                ItemId.of(cell.group(1)),
                                Integer.parseInt(cell.group(2)),
                                text,
                                seen));
            }
        });
        return cells;
    }

    /** An emptied cell is nothing booked. */
    private static OptionalInt minutes(String text) {
        return text.isBlank() ? OptionalInt.of(0) : TypedTime.minutes(text);
    }
}
