package org.allmende.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.allmende.files.VirusScan.Verdict;
import org.allmende.server.AllmendeSettings;
import org.allmende.server.AllmendeSettings.Unscanned;
import org.allmende.shared.Problem;
import org.allmende.shared.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is received, and what is refused without leaving anything behind. */
class IntakeTest {

    @TempDir Path folder;

    @AfterEach
    void nothingIsLeftBehind() throws IOException {
        try (var left = Files.list(folder.resolve("files/incoming"))) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void aFileIsHashedMeasuredAndRecognised() throws IOException {
        try (var incoming =
                receive("Bild.pdf", SampleFiles.png(30), Verdict.unchecked(), Unscanned.ABLEHNEN)) {
            assertThat(incoming.hash()).hasSize(64);
            assertThat(incoming.size()).isEqualTo(Files.size(incoming.file()));
            assertThat(incoming.kind()).isEqualTo(FileKind.PICTURE);
            assertThat(incoming.state()).isEqualTo(ContentState.UNCHECKED);
        }
    }

    @Test
    void emptyTooLargeAndDisguisedOnesAreRefused() {
        assertThat(code("leer.txt", new byte[0], Verdict.clean())).isEqualTo("files.problem.empty");
        assertThat(code("groß.bin", new byte[1_000_001], Verdict.clean()))
                .isEqualTo("files.problem.large");
        assertThat(code("Rechnung.pdf", SampleFiles.program(), Verdict.clean()))
                .isEqualTo("files.problem.disguised");
    }

    @Test
    void whatAdmitsToBeAProgramIsKept() {
        try (var incoming =
                receive("setup.exe", SampleFiles.program(), Verdict.clean(), Unscanned.ABLEHNEN)) {
            assertThat(incoming.kind()).isEqualTo(FileKind.PROGRAM);
        }
    }

    @Test
    void theScannerHasTheLastWord() {
        byte[] letter = SampleFiles.text("Guten Tag");
        assertThat(code("a.txt", letter, Verdict.infected("Eicar")))
                .isEqualTo("files.problem.infected");
        assertThat(code("a.txt", letter, Verdict.tooLarge())).isEqualTo("files.problem.scanLimit");
        assertThat(code("a.txt", letter, Verdict.away("x"))).isEqualTo("files.problem.scannerAway");
        try (var clean = receive("a.txt", letter, Verdict.clean(), Unscanned.ABLEHNEN);
                var waiting = receive("a.txt", letter, Verdict.away("x"), Unscanned.WARTEN)) {
            assertThat(clean.state()).isEqualTo(ContentState.CLEAN);
            assertThat(waiting.state()).isEqualTo(ContentState.WAITING);
        }
    }

    @Test
    void aStreamThatBreaksOffLeavesNothing() {
        var broken =
                new InputStream() {
                    private int left = 100_000;

                    @Override
                    public int read() throws IOException {
                        if (left-- <= 0) {
                            throw new IOException("the browser has gone");
                        }
                        return 'x';
                    }
                };
        assertThatThrownBy(
                        () -> intake(Verdict.clean(), Unscanned.ABLEHNEN).receive("a.txt", broken))
                .isInstanceOf(UncheckedIOException.class);
    }

    private String code(String name, byte[] content, Verdict verdict) {
        try (var taken = receive(name, content, verdict, Unscanned.ABLEHNEN)) {
            return "taken " + taken.name();
        } catch (Refused refused) {
            return refused.problems().stream().map(Problem::code).toList().getFirst();
        }
    }

    private Incoming receive(String name, byte[] content, Verdict verdict, Unscanned unscanned) {
        return intake(verdict, unscanned).receive(name, new ByteArrayInputStream(content));
    }

    private Intake intake(Verdict verdict, Unscanned unscanned) {
        var settings =
                new AllmendeSettings(
                        8080,
                        folder.toString(),
                        "",
                        false,
                        false,
                        new AllmendeSettings.Database("", "", ""),
                        new AllmendeSettings.Mail("", 587, "", "", "", true),
                        "",
                        new AllmendeSettings.Files(1, 0, unscanned),
                        new AllmendeSettings.S3("", "", "", "", ""),
                        new AllmendeSettings.Links(true));
        return new Intake(new FilesFolder(settings), file -> verdict, settings);
    }
}
