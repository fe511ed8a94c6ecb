package org.allmende.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a file is says its content, whatever its name claims. */
class FileTypesTest {

    @TempDir Path folder;

    @Test
    void theContentDecides() throws IOException {
        assertThat(type("Bild.pdf", SampleFiles.png(40))).isEqualTo("image/png");
        assertThat(type("Bild.jpg", SampleFiles.pdf("Hallo"))).isEqualTo("application/pdf");
        assertThat(type("Vertrag.pdf", SampleFiles.text("Nur Text")))
                .isNotEqualTo("application/pdf");
        assertThat(
                        kind(
                                "harmlos.txt",
                                "<!DOCTYPE html><html><body><script>alert(1)</script></body></html>"))
                .isEqualTo(FileKind.PROGRAM);
        assertThat(
                        kind(
                                "Logo.png",
                                "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"><script/></svg>"))
                .isEqualTo(FileKind.PROGRAM);
        assertThat(kind("Notiz.txt", "Guten Tag")).isEqualTo(FileKind.DOCUMENT);
        assertThat(kind("Liste.csv", "a;b\n1;2\n")).isEqualTo(FileKind.SHEET);
        assertThat(FileKind.of(type("Rechnung.pdf", SampleFiles.program())))
                .isEqualTo(FileKind.PROGRAM);
        assertThat(FileKind.isMachineCode(type("Rechnung.pdf", SampleFiles.program()))).isTrue();
    }

    @Test
    void officeFilesAreLookedInto() throws IOException {
        assertThat(type("Brief.zip", SampleFiles.docx("x"))).endsWith("wordprocessingml.document");
        assertThat(type("Brief", SampleFiles.docx("x"))).endsWith("wordprocessingml.document");
        assertThat(type("Brief.docx", SampleFiles.zip(Map.of("a.txt", "kein Brief"))))
                .isEqualTo("application/zip");
        assertThat(type("Brief.odt", SampleFiles.odt("x"))).endsWith("opendocument.text");
        assertThat(type("Alt.doc", SampleFiles.xls("x"))).isEqualTo("application/vnd.ms-excel");
        assertThat(type("Kaputt.docx", SampleFiles.text("PK\u0003\u0004 und Unsinn")))
                .isEqualTo("application/zip");
        assertThat(type("Programm.zip", SampleFiles.zip(Map.of("META-INF/MANIFEST.MF", "x"))))
                .isEqualTo("application/java-archive");
    }

    @Test
    void onlyPicturesAreShownWithinAPage() {
        for (FileKind kind : FileKind.values()) {
            assertThat(kind.isShown()).isEqualTo(kind == FileKind.PICTURE);
        }
        assertThat(FileKind.of("image/svg+xml")).isEqualTo(FileKind.PROGRAM);
        assertThat(FileKind.of("text/html")).isEqualTo(FileKind.PROGRAM);
    }

    private FileKind kind(String name, String content) throws IOException {
        return FileKind.of(type(name, SampleFiles.text(content)));
    }

    private String type(String name, byte[] content) throws IOException {
        return FileTypes.of(Files.write(folder.resolve("file"), content), name);
    }
}
