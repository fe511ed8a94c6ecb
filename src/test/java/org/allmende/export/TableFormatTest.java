package org.allmende.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.allmende.shared.NotFound;
import org.junit.jupiter.api.Test;

class TableFormatTest {

    private static final Table TABLE =
            new Table(
                    "Übersicht: alles/nichts [1]?",
                    List.of("Titel", "Ende", "Anzahl"),
                    List.of(
                            Arrays.asList(
                                    "Größe; \"x\"\nzweite Zeile", LocalDate.of(2026, 5, 4), 1_000),
                            Arrays.asList("=HYPERLINK(\"http://x\")", null, -3),
                            Arrays.asList("\u0000\u000B@SUM(1)", null, null)));

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
    void there_are_no_other_files() {
        assertThatThrownBy(() -> TableFormat.of("exe")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> TableFormat.of("XLSX")).isInstanceOf(NotFound.class);
    }

    private static byte[] file(TableFormat format) {
        var answer = TableAnswer.of(TABLE, format);
        assertThat(answer.getHeaders().getContentDisposition().isAttachment()).isTrue();
        assertThat(answer.getHeaders().getContentDisposition().getFilename())
                .isEqualTo("Übersicht alles nichts [1]." + format.extension());
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
}
