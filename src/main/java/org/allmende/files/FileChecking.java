package org.allmende.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.allmende.files.VirusScan.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The job that shows waiting files to the virus scanner once it answers again. */
@Component
class FileChecking {

    private static final Logger log = LoggerFactory.getLogger(FileChecking.class);
    private static final int AT_ONCE = 50;

    private final Contents contents;
    private final ContentStore store;
    private final VirusScan scan;
    private final FilesFolder folder;

    FileChecking(Contents contents, ContentStore store, VirusScan scan, FilesFolder folder) {
        this.contents = contents;
        this.store = store;
        this.scan = scan;
        this.folder = folder;
    }

    void checkWaiting() {
        for (String hash : contents.waiting(AT_ONCE)) {
            try {
                if (!check(hash)) {
                    return;
                }
            } catch (IOException later) {
                log.warn("content {} could not be fetched to be checked", hash, later);
            }
        }
    }

    /**
     * @return false while the scanner is away
     */
    private boolean check(String hash) throws IOException {
        Path copy = Files.createTempFile(folder.incoming(), "scan-", null);
        try {
            try (InputStream content = store.open(hash);
                    OutputStream out = Files.newOutputStream(copy)) {
                content.transferTo(out);
            }
            VirusScan.Verdict verdict = scan.of(copy);
            switch (verdict.outcome()) {
                case CLEAN -> contents.mark(hash, ContentState.CLEAN);
                // The operator has switched the scanner off since.
                case UNCHECKED -> contents.mark(hash, ContentState.UNCHECKED);
                case INFECTED, TOO_LARGE -> {
                    log.warn(
                            "content {} is removed: {} {}",
                            hash,
                            verdict.outcome(),
                            verdict.detail());
                    contents.mark(hash, ContentState.INFECTED);
                    store.remove(hash);
                }
                case AWAY -> log.warn("the virus scanner is still away: {}", verdict.detail());
            }
            return verdict.outcome() != Outcome.AWAY;
        } finally {
            Files.deleteIfExists(copy);
        }
    }
}
