package org.allmende.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNameTest {

    @ParameterizedTest
    @CsvSource({
        "Satzung.pdf, Satzung.pdf",
        "C:\\Users\\ml\\Plan.xlsx, Plan.xlsx",
        "../../etc/passwd, passwd",
        "a/b\\c.txt, c.txt",
        "'  Brief   an\tdie  Stadt.docx ', Brief an die Stadt.docx",
        "Was? <neu>.pdf, Was- -neu-.pdf",
        ".htaccess, htaccess",
        "Größe (2).pdf, Größe (2).pdf",
        "Ende..., Ende"
    })
    void keepsTheNameAndNothingElse(String given, String kept) {
        assertThat(FileName.of(given)).isEqualTo(kept);
    }

    @Test
    void signsThatCannotBeSeenGo() {
        assertThat(FileName.of("Rechnung\u202Efdp.exe")).isEqualTo("Rechnungfdp.exe");
        assertThat(FileName.of("a\u0000b\r\nc\u200B.txt")).isEqualTo("ab c.txt");
        assertThat(FileName.of("\uD83D.txt")).isEqualTo("txt");
    }

    @Test
    void composedAndDecomposedLettersAreOneName() {
        assertThat(FileName.of("Gro\u0308\u00DFe.pdf")).isEqualTo("Gr\u00F6\u00DFe.pdf");
    }

    @Test
    void aVeryLongNameKeepsItsEnding() {
        String name = FileName.of("ä".repeat(400) + ".docx");
        assertThat(name).hasSize(FileName.LONGEST).endsWith("ää.docx");
        assertThat(FileName.of("😀".repeat(300)))
                .hasSizeLessThanOrEqualTo(FileName.LONGEST)
                .doesNotMatch(".*\\p{Cs}.*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "...", "/", "\\", "\u0000"})
    void nothingLeftIsAFile(String given) {
        assertThat(FileName.of(given)).isEqualTo("Datei");
        assertThat(FileName.of(null)).isEqualTo("Datei");
    }
}
