package org.allmende.entry;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.allmende.shared.Problem;
import org.allmende.shared.Refused;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/**
 * A pasted text as a grid of cells: cells of a spreadsheet, which come separated by tabs, or lines
 * whose indentation is their level.
 *
 * @param table whether it has columns; otherwise each row is one line, its depth in {@code depths}
 */
record PastedText(boolean table, List<List<String>> rows, List<Integer> depths) {

    static final int MOST_ROWS = 1000;
    static final int MOST_COLUMNS = 30;
    static final int LONGEST = 400_000;

    private static final CSVFormat CELLS =
            CSVFormat.TDF
                    .builder()
                    .setIgnoreEmptyLines(false)
                    .setIgnoreSurroundingSpaces(false)
                    .setTrailingData(true)
                    .get();
    private static final Pattern BULLET = Pattern.compile("^(?:[-*•–·▪○►]|\\[[ xX]?])\\s+");
    private static final Pattern START_LINE = Pattern.compile("startline (\\d+)");

    /**
     * @throws Refused when it is empty, too long or broken
     */
    static PastedText read(String typed) {
        String text = typed.replace("\u0000", "").replace("\r\n", "\n").replace('\r', '\n');
        if (text.isBlank()) {
            throw refused("entry.paste.empty");
        }
        if (text.length() > LONGEST) {
            throw refused("entry.paste.long", LONGEST, text.length());
        }
        Character separator = separator(text);
        PastedText read =
                separator == null
                        ? outline(text)
                        : new PastedText(true, cells(text, separator), List.of());
        if (read.rows.size() > MOST_ROWS + (read.table ? 1 : 0)) {
            throw refused("entry.paste.rows", MOST_ROWS, read.rows.size());
        }
        if (read.columns() > MOST_COLUMNS) {
            throw refused("entry.paste.columns", MOST_COLUMNS, read.columns());
        }
        return read;
    }

    int columns() {
        return rows.stream().mapToInt(List::size).max().orElse(0);
    }

    String cell(int row, int column) {
        List<String> cells = rows.get(row);
        return column < cells.size() ? cells.get(column) : "";
    }

    /** The same with some cells said anew, as one would have pasted it. */
    String with(List<PasteFix> fixes) {
        var all = new ArrayList<List<String>>();
        rows.forEach(row -> all.add(new ArrayList<>(row)));
        for (PasteFix fix : fixes) {
            if (fix.row() >= 0 && fix.row() < all.size() && fix.column() < columns()) {
                List<String> cells = all.get(fix.row());
                while (cells.size() <= fix.column()) {
                    cells.add("");
                }
                cells.set(fix.column(), fix.text());
            }
        }
        return table ? printed(all) : indented(all);
    }

    private String indented(List<List<String>> all) {
        var text = new StringBuilder();
        for (int i = 0; i < all.size(); i++) {
            text.append("\t".repeat(depths.get(i))).append(all.get(i).getFirst()).append('\n');
        }
        return text.toString();
    }

    private static String printed(List<List<String>> all) {
        var text = new StringBuilder();
        try (var printer = new CSVPrinter(text, CSVFormat.TDF)) {
            printer.printRecords(all);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    /** Columns are told by a tab within a line, or by a header that is separated otherwise. */
    private static @org.jspecify.annotations.Nullable Character separator(String text) {
        if (text.lines().anyMatch(line -> line.strip().indexOf('\t') >= 0)) {
            return '\t';
        }
        String header = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        for (char sign : new char[] {';', ',', '|'}) {
            String[] words = header.split(Pattern.quote(String.valueOf(sign)));
            if (words.length > 1
                    && List.of(words).stream()
                                    .filter(word ->
                                            PastedColumn.named(word.replace("\"", "")) != null)
                                    .count()
                            > 1) {
                return sign;
            }
        }
        return null;
    }

    private static List<List<String>> cells(String text, char separator) {
        var rows = new ArrayList<List<String>>();
        try (var parser =
                CSVParser.parse(
                        new StringReader(text), CELLS.builder().setDelimiter(separator).get())) {
            for (CSVRecord row : parser) {
                List<String> cells =
                        row.stream().map(cell -> cell.replace('\u00a0', ' ').strip()).toList();
                if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
                    rows.add(cells);
                }
            }
            return rows;
        } catch (IOException | UncheckedIOException broken) {
            var line = START_LINE.matcher(String.valueOf(broken.getMessage()));
            throw line.find()
                    ? refused("entry.paste.broken.at", Integer.parseInt(line.group(1)))
                    : refused("entry.paste.broken");
        }
    }

    private static PastedText outline(String text) {
        var rows = new ArrayList<List<String>>();
        var depths = new ArrayList<Integer>();
        var widths = new ArrayList<Integer>();
        for (String line : text.lines().filter(line -> !line.isBlank()).toList()) {
            int width = width(line);
            // A level is as wide as its lines are indented, whatever they are indented with.
            while (!widths.isEmpty() && widths.getLast() >= width) {
                widths.removeLast();
            }
            depths.add(widths.size());
            widths.add(width);
            rows.add(List.of(BULLET.matcher(line.strip()).replaceFirst("").strip()));
        }
        return new PastedText(false, rows, depths);
    }

    private static int width(String line) {
        int width = 0;
        for (char sign : line.toCharArray()) {
            if (sign == '\t') {
                width += 4;
            } else if (Character.isSpaceChar(sign)) {
                width++;
            } else {
                break;
            }
        }
        return width;
    }

    private static Refused refused(String code, Object... arguments) {
        return new Refused(Problem.at("text", code, arguments));
    }
}
