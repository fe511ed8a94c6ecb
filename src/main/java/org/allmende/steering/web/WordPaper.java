package org.allmende.steering.web;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableRowAlign;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/** A sheet A4 in Word, with the few kinds of lines a report has. */
final class WordPaper implements AutoCloseable {

    private static final String FONT = "Arial";
    private static final int A4_WIDTH = 11_906;
    private static final int A4_HEIGHT = 16_838;
    private static final int MARGIN = 1_077;
    private static final int LEFT_MARGIN = 1_247;
    private static final int TEXT_WIDTH = A4_WIDTH - MARGIN - LEFT_MARGIN;
    private static final int TEXT_SIZE = 10;
    private static final int SMALL_SIZE = 8;

    private final XWPFDocument document = new XWPFDocument();

    WordPaper(String title, Locale locale) {
        document.getProperties().getCoreProperties().setTitle(title);
        document.getProperties().getCoreProperties().setCreator("Allmende");
        var styles = document.createStyles();
        styles.setSpellingLanguage(locale.getLanguage().equals("de") ? "de-DE" : "en-GB");
        style("Heading1", "heading 1", 0);
        style("Heading2", "heading 2", 1);
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(A4_WIDTH));
        size.setH(BigInteger.valueOf(A4_HEIGHT));
        CTPageMar margins = section.addNewPgMar();
        margins.setTop(BigInteger.valueOf(MARGIN));
        margins.setBottom(BigInteger.valueOf(MARGIN));
        margins.setRight(BigInteger.valueOf(MARGIN));
        margins.setLeft(BigInteger.valueOf(LEFT_MARGIN));
    }

    void title(String text) {
        write(paragraph("Heading1", 0, 60), text, 16, true);
    }

    void heading(String text) {
        var paragraph = paragraph("Heading2", 160, 40);
        paragraph.setKeepNext(true);
        write(paragraph, text, 11, true);
    }

    void line(String text) {
        write(paragraph(null, 0, 60), text, TEXT_SIZE, false);
    }

    void small(String text) {
        if (!text.isEmpty()) {
            write(paragraph(null, 20, 20), text, SMALL_SIZE, false);
        }
    }

    void bullet(String text) {
        var paragraph = paragraph(null, 0, 20);
        paragraph.setIndentationLeft(240);
        paragraph.setIndentationHanging(240);
        write(paragraph, "–  " + text.strip(), TEXT_SIZE, false);
    }

    /**
     * @param head names of the columns; empty for a table of names and values
     */
    void table(List<String> head, List<List<String>> rows) {
        int columns = head.isEmpty() ? rows.getFirst().size() : head.size();
        XWPFTable table = document.createTable(0, columns);
        table.setWidth("100%");
        table.setTableAlignment(TableRowAlign.LEFT);
        plain(table);
        if (!head.isEmpty()) {
            XWPFTableRow row = table.createRow();
            row.setRepeatHeader(true);
            fill(row, head, true);
        }
        for (List<String> values : rows) {
            XWPFTableRow row = table.createRow();
            row.setCantSplitRow(true);
            fill(row, values, false);
            if (head.isEmpty()) {
                row.getCell(0).setWidth("28%");
            }
        }
        paragraph(null, 0, 0).setSpacingAfter(0);
    }

    void writeTo(OutputStream stream) throws IOException {
        document.write(stream);
    }

    @Override
    public void close() throws IOException {
        document.close();
    }

    /** Lines between the rows only. */
    private static void plain(XWPFTable table) {
        var none = XWPFTable.XWPFBorderType.NONE;
        table.setLeftBorder(none, 0, 0, "auto");
        table.setRightBorder(none, 0, 0, "auto");
        table.setInsideVBorder(none, 0, 0, "auto");
        table.setTopBorder(none, 0, 0, "auto");
        table.setInsideHBorder(XWPFTable.XWPFBorderType.SINGLE, 4, 0, "B7BEC4");
        table.setBottomBorder(XWPFTable.XWPFBorderType.SINGLE, 4, 0, "B7BEC4");
        table.setCellMargins(30, 0, 30, 100);
    }

    private static void fill(XWPFTableRow row, List<String> values, boolean head) {
        for (int i = 0; i < values.size(); i++) {
            XWPFTableCell cell = row.getCell(i) == null ? row.createCell() : row.getCell(i);
            XWPFParagraph paragraph = cell.getParagraphs().getFirst();
            paragraph.setSpacingAfter(0);
            write(paragraph, values.get(i), head ? SMALL_SIZE + 1 : TEXT_SIZE, head);
            cell.setWidth(Integer.toString(TEXT_WIDTH / values.size()));
        }
    }

    private XWPFParagraph paragraph(@Nullable String style, int before, int after) {
        XWPFParagraph paragraph = document.createParagraph();
        if (style != null) {
            paragraph.setStyle(style);
        }
        paragraph.setAlignment(ParagraphAlignment.LEFT);
        paragraph.setSpacingBefore(before);
        paragraph.setSpacingAfter(after);
        return paragraph;
    }

    private static void write(XWPFParagraph paragraph, String text, int size, boolean bold) {
        XWPFRun run = paragraph.createRun();
        run.setFontFamily(FONT);
        run.setFontSize(size);
        run.setBold(bold);
        run.setText(text);
    }

    private void style(String id, String name, int level) {
        CTStyle style = CTStyle.Factory.newInstance();
        style.setStyleId(id);
        style.addNewName().setVal(name);
        style.addNewQFormat();
        style.setType(STStyleType.PARAGRAPH);
        style.addNewPPr().addNewOutlineLvl().setVal(BigInteger.valueOf(level));
        document.getStyles().addStyle(new XWPFStyle(style));
    }
}
