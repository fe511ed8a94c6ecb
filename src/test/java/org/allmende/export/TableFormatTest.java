package org.allmende.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import jtegenerated.StaticTemplates;
import org.allmende.paper.Paper;
import org.allmende.shared.NotFound;
import org.allmende.shared.Refused;
import org.allmende.shell.Frame;
import org.allmende.shell.Texts;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.http.ContentDisposition;

class TableFormatTest {

    private static final List<String> HEADINGS = List.of("Titel", "Ende", "Anzahl");
    private static final Table TABLE =
            new Table(
                    "Übersicht: alles/nichts [1]?",
                    HEADINGS,
                    List.of(
                            Arrays.asList(
                                    "Größe; \"x\"\nzweite Zeile", LocalDate.of(2026, 5, 4), 1_000),
                            Arrays.asList("=HYPERLINK(\"http://x\")", null, -3),
                            Arrays.asList("\u0000\u000B@SUM(1)", null, null)));

    private static final TableFiles FILES = new TableFiles(new StaticTemplates(), new Paper());

    @Test
    void a_german_excel_opens_the_text_as_it_stands() {
        assertThat(new String(file(TableFormat.CSV), StandardCharsets.UTF_8))
                .startsWith("\uFEFFTitel;Ende;Anzahl\r\n")
                .contains("\"Größe; \"\"x\"\"\nzweite Zeile\";04.05.2026;1000\r\n");
    }

    @Test
    void nothing_that_begins_like_a_formula_is_reckoned() {
        assertThat(new String(file(TableFormat.CSV), StandardCharsets.UTF_8))
                .contains("\r\n\"'=HYPERLINK(")
                .contains(";;-3\r\n");
        for (String text : List.of("=1", "+1", "-1", "@A1", "\t=1", "\r=1")) {
            assertThat(SeparatedText.harmless(text)).startsWith("'");
        }
        assertThat(SeparatedText.harmless("")).isEmpty();
        assertThat(SeparatedText.harmless("1 - 2")).isEqualTo("1 - 2");
    }

    @Test
    void the_workbook_has_dates_numbers_and_texts_but_no_formula() throws IOException {
        String book = entries(file(TableFormat.XLSX));
        assertThat(book)
                .contains("bersicht alles nichts 1\"", "zweite Zeile", "dd.mm.yyyy", "<autoFilter")
                .contains("<v>1000</v>", "=HYPERLINK")
                .doesNotContain("<f>", "\u000B", "\u0000");
    }

    @Test
    void the_file_has_the_name_of_the_list() {
        assertThat(FILES.of(frame(), TABLE, TableFormat.CSV).getHeaders().getContentDisposition())
                .extracting(ContentDisposition::getFilename)
                .isEqualTo("Übersicht alles nichts [1].csv");
    }

    @Test
    void there_are_no_other_files() {
        assertThatThrownBy(() -> TableFormat.of("exe")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> TableFormat.of("XLSX")).isInstanceOf(NotFound.class);
    }

    @Test
    void on_paper_it_says_whose_it_is_and_repeats_its_headings() throws IOException {
        var rows = new ArrayList<List<Object>>();
        for (int i = 1; i <= 60; i++) {
            rows.add(List.of("Zeile " + i, LocalDate.of(2026, 5, 4), 1_000 * i));
        }
        rows.add(List.of("Donaudampfschifffahrtsgesellschaft".repeat(8), "<b>&amp;", -3));
        var table = new Table("Meine Liste", "nur meine", HEADINGS, List.copyOf(rows));
        try (var pdf = Loader.loadPDF(file(table, TableFormat.PDF))) {
            var page = pdf.getPage(0).getMediaBox();
            assertThat(page.getWidth()).isGreaterThan(page.getHeight());
            assertThat(pdf.getNumberOfPages()).isGreaterThan(1);
            String text = new PDFTextStripper().getText(pdf);
            assertThat(text)
                    .contains(
                            "Stand 12. November 2026, Mara Lindner, Stadt Musterlingen",
                            "61 Einträge",
                            "Nur: nur meine",
                            "Zeile 60 04.05.2026 60.000",
                            "<b>&amp;",
                            "1 / " + pdf.getNumberOfPages());
            assertThat(text.split("Titel Ende Anzahl", -1)).hasSize(pdf.getNumberOfPages() + 1);
        }
    }

    @Test
    void an_empty_list_is_a_page_too_and_an_endless_one_is_refused() throws IOException {
        var empty = new Table("Leer", HEADINGS, List.of());
        try (var pdf = Loader.loadPDF(file(empty, TableFormat.PDF))) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("Leer", "kein Eintrag");
        }
        var endless = new Table("Lang", HEADINGS, Collections.nCopies(8_667, List.of("", "", "")));
        assertThatThrownBy(() -> file(endless, TableFormat.PDF)).isInstanceOf(Refused.class);
    }

    @Test
    void the_columns_of_a_printed_list_share_the_paper() {
        var wide = new Table("Breit", HEADINGS, List.of(List.of("x".repeat(500), "", 1)));
        assertThat(PrintedTable.of(wide).shares()).containsExactly(77, 10, 11);
    }

    private static byte[] file(TableFormat format) {
        return file(TABLE, format);
    }

    private static byte[] file(Table table, TableFormat format) {
        var answer = FILES.of(frame(), table, format);
        assertThat(answer.getHeaders().getContentDisposition().isAttachment()).isTrue();
        assertThat(answer.getHeaders().getContentType()).isEqualTo(format.type());
        return answer.getBody();
    }

    private static String entries(byte[] zip) throws IOException {
        var file = Files.write(Files.createTempFile("liste", ".xlsx"), zip);
        var text = new StringBuilder();
        try (var entries = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(entries.entries())) {
                byte[] content = entries.getInputStream(entry).readAllBytes();
                text.append(new String(content, StandardCharsets.UTF_8));
            }
        }
        Files.delete(file);
        return text.toString();
    }

    private static Frame frame() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/export");
        messages.addBasenames("messages/shell");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        var me =
                new Frame.Me(
                        "Mara Lindner",
                        "ML",
                        "mara@stadt.example",
                        "Stadt Musterlingen",
                        false,
                        false,
                        true,
                        false,
                        List.of());
        return new Frame(
                new Texts(
                        messages,
                        Locale.GERMANY,
                        ZoneId.of("Europe/Berlin"),
                        LocalDate.of(2026, 11, 12)),
                me,
                () -> "",
                "/",
                List.of(),
                null,
                "",
                false);
    }
}
