package org.allmende.effort.web;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.allmende.effort.ShownTime;
import org.allmende.effort.WeekCell;
import org.allmende.effort.WeekRow;
import org.allmende.effort.WeekSheet;
import org.allmende.shared.Problem;
import org.allmende.shell.FieldNotes;
import org.allmende.shell.Texts;

/** The sheet of a week with what was typed into it. */
public record WeekPage(Texts t, WeekSheet sheet, WeekForm form, List<Problem> problems) {

    /** “Mo 23.11.” */
    public String day(LocalDate day) {
        return t.of("effort.week.day." + day.getDayOfWeek().getValue()) + " " + t.shortDate(day);
    }

    public String label(WeekRow row, WeekCell cell) {
        return row.title() + ", " + day(cell.day());
    }

    /** The names of all fields, for what is wrong with them. */
    public Map<String, String> labels() {
        var labels = new HashMap<String, String>();
        sheet.rows()
                .forEach(row ->
                        row.cells()
                                .forEach(cell -> labels.put(field(row, cell), label(row, cell))));
        return labels;
    }

    public String field(WeekRow row, WeekCell cell) {
        return WeekForm.field(row.item(), cell.day());
    }

    public String seenField(WeekRow row, WeekCell cell) {
        return WeekForm.seen(field(row, cell));
    }

    /** What somebody typed stays a field, even where nothing can be booked. */
    public boolean isField(WeekRow row, WeekCell cell) {
        return row.mayBook() && !cell.isSeveral() && !cell.day().isAfter(t.today())
                || !form.typed().getOrDefault(field(row, cell), "").isBlank();
    }

    public String value(WeekRow row, WeekCell cell) {
        return form.typed().getOrDefault(field(row, cell), time(cell.minutes()));
    }

    public String seen(WeekRow row, WeekCell cell) {
        return form.typed().containsKey(field(row, cell))
                ? form.typed().getOrDefault(seenField(row, cell), "")
                : cell.mark();
    }

    public FieldNotes notes(WeekRow row, WeekCell cell) {
        return FieldNotes.of(field(row, cell), "", problems);
    }

    /** The cells of a row with something wrong in them. */
    public List<WeekCell> wrong(WeekRow row) {
        return row.cells().stream().filter(cell -> !notes(row, cell).problems().isEmpty()).toList();
    }

    /** “1:30”, or nothing. */
    public String time(int minutes) {
        return minutes == 0 ? "" : ShownTime.of(minutes);
    }

    public boolean mayBook() {
        return sheet.rows().stream()
                .anyMatch(row -> row.cells().stream().anyMatch(cell -> isField(row, cell)));
    }
}
