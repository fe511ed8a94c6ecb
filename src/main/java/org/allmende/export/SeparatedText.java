package org.allmende.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * A list as text with semicolons, as a German Excel opens it: UTF-8, and says so at its beginning.
 */
final class SeparatedText {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String BEGINS_A_FORMULA = "=+-@\t\r";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    private static final CSVFormat GERMAN =
            CSVFormat.DEFAULT.builder().setDelimiter(';').setRecordSeparator("\r\n").get();

    private SeparatedText() {}

    static void write(Table table, OutputStream out) throws IOException {
        var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write(BYTE_ORDER_MARK);
        try (var printer = new CSVPrinter(writer, GERMAN)) {
            printer.printRecord(table.headings());
            for (List<@Nullable Object> cells : table.rows()) {
                printer.printRecord(cells.stream().map(SeparatedText::written).toList());
            }
        }
    }

    private static String written(@Nullable Object cell) {
        return switch (cell) {
            case null -> "";
            case LocalDate day -> DAY.format(day);
            case Number number -> number.toString();
            default -> harmless(cell.toString());
        };
    }

    /**
     * A program that opens the file would reckon a text that begins like a formula, and could be
     * made to send data away; with an apostrophe in front it is a text.
     */
    static String harmless(String text) {
        return !text.isEmpty() && BEGINS_A_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
