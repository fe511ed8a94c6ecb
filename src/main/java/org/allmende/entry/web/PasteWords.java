package org.allmende.entry.web;

import java.time.LocalDate;
import java.util.List;
import org.allmende.entry.PasteCell;
import org.allmende.entry.PastedColumn;
import org.allmende.shell.Choice;
import org.allmende.shell.Texts;

/** How the preview says what it understood. */
public record PasteWords(Texts t) {

    private static final int LONGEST = 160;

    public String of(PasteCell cell, PastedColumn column) {
        return switch (cell.value()) {
            case null -> "";
            case LocalDate date -> t.date(date);
            case Enum<?> constant -> t.of(constant);
            case Integer number ->
                    column == PastedColumn.EFFORT ? t.of("entry.hours", number) : cell.raw();
            case Object words -> {
                String line = words.toString();
                yield line.length() <= LONGEST ? line : line.substring(0, LONGEST) + " …";
            }
        };
    }

    public List<Choice> columns() {
        return Choice.of(t, PastedColumn.class);
    }
}
