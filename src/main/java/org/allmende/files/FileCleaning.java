package org.allmende.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The job that cleans: what nothing refers to leaves the store, what never arrived leaves the disk.
 */
@Component
class FileCleaning {

    /** So long a deleted file can be brought back. */
    static final Duration KEPT = Duration.ofDays(30);

    /** So long an upload may take at most. */
    static final Duration YOUNG = Duration.ofDays(1);

    private static final Logger log = LoggerFactory.getLogger(FileCleaning.class);

    private final Contents contents;
    private final ContentStore store;
    private final FilesFolder folder;
    private final TransactionTemplate transaction;
    private final Clock clock;

    FileCleaning(
            Contents contents,
            ContentStore store,
            FilesFolder folder,
            TransactionTemplate transaction,
            Clock clock) {
        this.contents = contents;
        this.store = store;
        this.folder = folder;
        this.transaction = transaction;
        this.clock = clock;
    }

    void clean() throws IOException {
        Instant now = clock.instant();
        long purged = contents.purge(now.minus(KEPT));
        Instant before = now.minus(YOUNG);
        store.each(before, hash -> contents.adopt(hash, before.minusSeconds(1)));
        int removed = 0;
        while (removeOne(before)) {
            removed++;
        }
        sweep(before);
        if (purged + removed > 0) {
            log.info(
                    "{} deleted files forgotten, {} contents removed from the store",
                    purged,
                    removed);
        }
    }

    /**
     * Locked while it goes, so that whoever brings the same content meanwhile waits, and brings it.
     */
    private boolean removeOne(Instant before) {
        return Boolean.TRUE.equals(
                transaction.execute(status -> {
                    Optional<String> orphan = contents.orphan(before);
                    orphan.ifPresent(hash -> {
                        remove(hash);
                        contents.forget(hash);
                    });
                    return orphan.isPresent();
                }));
    }

    private void remove(String hash) {
        try {
            store.remove(hash);
        } catch (IOException away) {
            throw new UncheckedIOException(away);
        }
    }

    /** Uploads whose program died. */
    private void sweep(Instant before) throws IOException {
        try (var left = Files.list(folder.incoming())) {
            for (Path file : (Iterable<Path>) left.filter(Files::isRegularFile)::iterator) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }
}
