package org.allmende.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same contents in a store that speaks S3: s3mock, a program of its own. */
class S3StoreTest {

    @TempDir Path folder;

    @Test
    void keepsContentsOnceInABucket() throws IOException, InterruptedException {
        // With less memory than the largest content it keeps. In a network of their own: the store
        // would listen on every address of this machine.
        var trial =
                new ProcessBuilder(
                                "unshare",
                                "--map-root-user",
                                "--net",
                                "sh",
                                "-c",
                                "ip link set lo up && exec \"$@\"",
                                "sh",
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx48m",
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "-cp",
                                System.getProperty("java.class.path"),
                                S3Trial.class.getName(),
                                program(),
                                folder.toString())
                        .redirectErrorStream(true)
                        .start();
        String said = new String(trial.getInputStream().readAllBytes());
        assertThat(trial.waitFor(120, TimeUnit.SECONDS)).isTrue();
        assertThat(said).endsWith("passed\n");
        assertThat(trial.exitValue()).isZero();
    }

    private static String program() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> entry.contains("s3mock") && entry.endsWith("-exec.jar"))
                .findFirst()
                .orElseThrow();
    }
}
