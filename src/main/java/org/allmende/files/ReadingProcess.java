package org.allmende.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Starts {@link ReadingProgram} with little memory, and ends it when it takes too long. */
@Component
class ReadingProcess {

    private static final Logger log = LoggerFactory.getLogger(ReadingProcess.class);
    private static final int SECONDS = 90;

    private final FilesFolder folder;

    ReadingProcess(FilesFolder folder) {
        this.folder = folder;
    }

    /**
     * What was read of a file; less than there is, when it is broken or too much.
     *
     * @param picture a PNG file that the caller deletes, or null
     */
    record Result(String text, @Nullable Path picture) {}

    Result read(String type, Path file) throws IOException, InterruptedException {
        Path text = Files.createTempFile(folder.incoming(), "text-", null);
        Path picture = Files.createTempFile(folder.incoming(), "page-", null);
        try {
            run(type, file, text, picture);
            boolean drawn = Files.size(picture) > 0;
            if (!drawn) {
                Files.delete(picture);
            }
            return new Result(written(text), drawn ? picture : null);
        } finally {
            Files.deleteIfExists(text);
        }
    }

    private void run(String type, Path file, Path text, Path picture)
            throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(command(type, file, text, picture))
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
        try {
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                log.warn("reading a {} took too long", type);
            } else if (process.exitValue() != 0) {
                log.info("a {} could not be read to its end", type);
            }
        } finally {
            process.destroyForcibly();
        }
    }

    private List<String> command(String type, Path file, Path text, Path picture) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + folder.incoming(),
                "-Dpdfbox.fontcache=" + folder.cache(),
                "-cp",
                System.getProperty("java.class.path"),
                ReadingProgram.class.getName(),
                type,
                file.toString(),
                text.toString(),
                picture.toString());
    }

    /** Whatever was written before it ended, without signs that PostgreSQL does not know. */
    private static String written(Path text) throws IOException {
        String all = new String(Files.readAllBytes(text), StandardCharsets.UTF_8);
        return all.replace('\u0000', ' ').substring(0, Math.min(all.length(), LimitedWriter.MOST));
    }
}
