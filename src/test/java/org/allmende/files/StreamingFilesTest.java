package org.allmende.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Large files over a real line, to a server with far less memory than they have bytes. */
class StreamingFilesTest {

    private static final String HEAP = "150m";
    private static final long LIMIT = 250_000_000;

    @TempDir static Path data;
    static RunningServer server;
    static String task;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        server = RunningServer.start(data, HEAP).signIn("miriam.lange@musterlingen.example");
        String project = first("/projekte/[0-9a-f-]{36}", server.get("/projekte"));
        task = first(project + "/elemente/[0-9a-f-]{36}", server.get(project));
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @Test
    void aFileOfTheLargestSizeComesAndGoesWithoutBeingHeldInMemory() throws Exception {
        var answer = server.upload(task, "Luftbild.bin", LIMIT);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("„Luftbild.bin“ ist hinzugefügt.", "250 MB");
        String file = first("/projekte/[0-9a-f-]{36}/dateien/[0-9a-f-]{36}", answer.body());
        assertThat(hash(server.download(file + "/versionen/1")))
                .isEqualTo(hash(new RunningServer.Generated(LIMIT)));
        assertThat(server.incoming()).isEmpty();
        long peak = server.peakMemory();
        System.out.println(
                "250 MB in and out, heap " + HEAP + ", peak of the process " + peak + " MB");
        assertThat(peak).isLessThan(600);
    }

    @Test
    void oneByteMoreIsRefusedWithASentenceAndLeavesNothing() throws Exception {
        var before = server.large();
        for (long size : new long[] {LIMIT + 1, 2 * LIMIT}) {
            var answer = server.upload(task, "zu groß.bin", size);
            assertThat(answer.statusCode()).isEqualTo(413);
            assertThat(answer.body()).contains("Das ist zu groß", "Es ist nichts gespeichert.");
        }
        assertThat(server.large()).isEqualTo(before);
        assertThat(server.incoming()).isEmpty();
    }

    @Test
    void anUploadThatBreaksOffLeavesNothing() throws Exception {
        var before = server.large();
        server.breakOff(task, 40_000_000);
        assertThat(server.incoming()).isEmpty();
        assertThat(server.large()).isEqualTo(before);
        assertThat(server.get(task)).doesNotContain("halb.bin");
    }

    private static String hash(InputStream content) throws IOException {
        MessageDigest digest = Intake.sha256();
        try (var read = new DigestInputStream(content, digest)) {
            read.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static String first(String pattern, String page) {
        Matcher found = Pattern.compile(pattern).matcher(page);
        assertThat(found.find()).as(pattern).isTrue();
        return found.group();
    }
}
