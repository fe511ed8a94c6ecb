package org.allmende.export;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** A list as a workbook for Excel: headings that stay, a filter on them, real dates and numbers. */
final class Workbooks {

    private static final int LONGEST_NAME = 31;
    private static final int LONGEST_CELL = 32_000;
    private static final int NARROWEST = 10;
    private static final int WIDEST = 60;
    private static final Pattern NOT_IN_A_NAME = Pattern.compile("[\\[\\]:*?/\\\\'\\p{Cntrl}]+");
    private static final Pattern NOT_IN_XML =
            Pattern.compile(
                    "[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private Workbooks() {}

    static void write(Table table, OutputStream out) throws IOException {
        try (var book = new Workbook(out, "Allmende", "1.0")) {
            Worksheet sheet = book.newWorksheet(name(table.title()));
            int columns = table.headings().size();
            for (int column = 0; column < columns; column++) {
                sheet.value(0, column, table.headings().get(column));
                sheet.width(column, width(table, column));
            }
            sheet.range(0, 0, 0, columns - 1).style().bold().fillColor("EEF2FF").set();
            sheet.freezePane(0, 1);
            for (int row = 0; row < table.rows().size(); row++) {
                List<@Nullable Object> cells = table.rows().get(row);
                for (int column = 0; column < cells.size(); column++) {
                    write(sheet, row + 1, column, cells.get(column));
                }
            }
            sheet.setAutoFilter(0, 0, table.rows().size(), columns - 1);
        }
    }

    private static void write(Worksheet sheet, int row, int column, @Nullable Object cell) {
        switch (cell) {
            case null -> {}
            case LocalDate date -> {
                sheet.value(row, column, date);
                sheet.style(row, column).format("dd.mm.yyyy").set();
            }
            case Number number -> sheet.value(row, column, number);
            default -> sheet.value(row, column, text(cell.toString()));
        }
    }

    /** A text stays a text, whatever it begins with: only formulas are reckoned. */
    private static String text(String text) {
        String clean = NOT_IN_XML.matcher(text).replaceAll("");
        return clean.length() > LONGEST_CELL ? clean.substring(0, LONGEST_CELL) : clean;
    }

    private static int width(Table table, int column) {
        int longest = table.headings().get(column).length() + 4;
        for (List<@Nullable Object> cells : table.rows()) {
            Object cell = cells.get(column);
            if (cell instanceof String text) {
                longest = Math.max(longest, text.length() + 2);
            }
        }
        return Math.clamp(longest, NARROWEST, WIDEST);
    }

    private static String name(String title) {
        String name = NOT_IN_A_NAME.matcher(title).replaceAll(" ").replaceAll(" +", " ").strip();
        String some = name.isEmpty() ? "Liste" : name;
        return some.length() > LONGEST_NAME ? some.substring(0, LONGEST_NAME).strip() : some;
    }
}
