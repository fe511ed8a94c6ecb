package org.allmende.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.allmende.files.VirusScan.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClamAvTest {

    @TempDir Path folder;

    @Test
    void cleanFoundTooLargeAndAway() throws IOException {
        String address;
        try (var clamd = new FakeClamd(1_000_000)) {
            address = clamd.address();
            var scan = new ClamAv(address);
            assertThat(scan.of(file("Guten Tag")).outcome()).isEqualTo(Outcome.CLEAN);
            assertThat(scan.of(file("vorher " + FakeClamd.EICAR)))
                    .isEqualTo(VirusScan.Verdict.infected("Win.Test.EICAR_HDB-1"));
            assertThat(scan.of(file("x".repeat(900_000))).outcome()).isEqualTo(Outcome.CLEAN);
            assertThat(scan.of(file("x".repeat(8_000_000))).outcome()).isEqualTo(Outcome.TOO_LARGE);
        }
        assertThat(new ClamAv(address).of(file("x")).outcome()).isEqualTo(Outcome.AWAY);
    }

    private Path file(String content) throws IOException {
        return Files.writeString(folder.resolve("file"), content);
    }
}
