package org.allmende.entry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.allmende.plan.ItemKind;
import org.allmende.shared.Problem;
import org.allmende.tenancy.PersonId;
import org.allmende.work.OutlineLine;
import org.allmende.work.Priority;
import org.jspecify.annotations.Nullable;

/** Reads one row of a pasted list, cell by cell, and collects what is wrong at each. */
final class RowReading {

    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST_TEXT = 20_000;
    private static final int LONGEST_REFERENCE = 100;

    private final PastedText text;
    private final int row;
    private final List<PastedColumn> columns;
    private final KnownPeople people;
    private final boolean numbered;
    private final List<PasteCell> cells = new ArrayList<>();

    RowReading(
            PastedText text,
            int row,
            List<PastedColumn> columns,
            KnownPeople people,
            boolean numbered) {
        this.text = text;
        this.row = row;
        this.columns = columns;
        this.people = people;
        this.numbered = numbered;
    }

    /**
     * @param holds whether deeper rows follow
     */
    PasteRow row(int depth, boolean holds) {
        ItemKind said = read(PastedColumn.KIND, CellReading::kind, "entry.cell.kind");
        if (holds && said == ItemKind.MILESTONE) {
            wrong(PastedColumn.KIND, Problem.of("entry.cell.milestone"));
        }
        ItemKind kind = holds ? ItemKind.PACKAGE : said == null ? ItemKind.TASK : said;
        read(PastedColumn.LEVEL, cell -> CellReading.level(cell, numbered), "entry.cell.level");
        String title = words(PastedColumn.TITLE, LONGEST_TITLE);
        if (title.isEmpty()) {
            wrong(PastedColumn.TITLE, Problem.of("entry.cell.title"));
        }
        String description = words(PastedColumn.DESCRIPTION, LONGEST_TEXT);
        String reference = words(PastedColumn.REFERENCE, LONGEST_REFERENCE);
        LocalDate start = read(PastedColumn.START, CellReading::date, "entry.cell.date");
        LocalDate end = read(PastedColumn.END, CellReading::date, "entry.cell.date");
        if (start != null && end != null && end.isBefore(start)) {
            wrong(PastedColumn.END, Problem.of("entry.cell.end"));
        }
        Integer effort = read(PastedColumn.EFFORT, CellReading::effort, "entry.cell.effort");
        Priority priority =
                read(PastedColumn.PRIORITY, CellReading::priority, "entry.cell.priority");
        PersonId responsible = responsible();
        List<PersonId> assignees = assignees();
        cells.sort(java.util.Comparator.comparingInt(PasteCell::column));
        boolean wrong = cells.stream().anyMatch(cell -> cell.problem() != null);
        return new PasteRow(
                row,
                depth,
                kind,
                cells,
                wrong
                        ? null
                        : new OutlineLine(
                                depth,
                                kind,
                                title,
                                description,
                                priority == null ? Priority.NORMAL : priority,
                                responsible,
                                assignees,
                                start,
                                end,
                                effort,
                                reference));
    }

    private <T> @Nullable T read(
            PastedColumn column, Function<String, @Nullable T> reading, String problem) {
        int c = columns.indexOf(column);
        if (c < 0) {
            return null;
        }
        String cell = text.cell(row, c);
        T value = cell.isEmpty() ? null : reading.apply(cell);
        boolean wrong = value == null && !cell.isEmpty();
        cells.add(new PasteCell(c, cell, value, wrong ? Problem.of(problem, cell) : null));
        return value;
    }

    private String words(PastedColumn column, int longest) {
        int c = columns.indexOf(column);
        if (c < 0) {
            return "";
        }
        String pasted = text.cell(row, c);
        String cell = column == PastedColumn.TITLE ? pasted.replaceAll("\\s+", " ") : pasted;
        cells.add(
                new PasteCell(
                        c,
                        pasted,
                        cell,
                        cell.length() > longest
                                ? Problem.of("shell.problem.long", longest, cell.length())
                                : null));
        return cell;
    }

    private @Nullable PersonId responsible() {
        int c = columns.indexOf(PastedColumn.RESPONSIBLE);
        if (c < 0) {
            return null;
        }
        String cell = text.cell(row, c);
        var problems = new ArrayList<Problem>();
        PersonId person = cell.isEmpty() ? null : people.answering(cell, problems::add);
        cells.add(
                new PasteCell(
                        c,
                        cell,
                        person == null ? null : people.name(person),
                        problems.isEmpty() ? null : problems.getFirst()));
        return person;
    }

    private List<PersonId> assignees() {
        int c = columns.indexOf(PastedColumn.ASSIGNEES);
        if (c < 0) {
            return List.of();
        }
        String cell = text.cell(row, c);
        var problems = new ArrayList<Problem>();
        List<PersonId> found = people.all(cell, problems::add);
        cells.add(
                new PasteCell(
                        c,
                        cell,
                        found.stream().map(people::name).collect(Collectors.joining(", ")),
                        problems.isEmpty() ? null : problems.getFirst()));
        return found;
    }

    private void wrong(PastedColumn column, Problem problem) {
        int c = columns.indexOf(column);
        cells.replaceAll(cell ->
                cell.column() == c && cell.problem() == null
                        ? new PasteCell(c, cell.raw(), cell.value(), problem)
                        : cell);
    }
}
