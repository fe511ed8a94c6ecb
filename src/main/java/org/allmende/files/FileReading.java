package org.allmende.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.allmende.tenancy.Fence;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The job that reads new files: their text for the search, the first page of a PDF to show. */
@Component
class FileReading {

    private static final Logger log = LoggerFactory.getLogger(FileReading.class);
    private static final int AT_ONCE = 5;

    private final UnreadFiles unread;
    private final ContentStore store;
    private final Contents contents;
    private final ReadingProcess process;
    private final FilesFolder folder;
    private final TransactionTemplate transaction;
    private final Clock clock;

    FileReading(
            UnreadFiles unread,
            ContentStore store,
            Contents contents,
            ReadingProcess process,
            FilesFolder folder,
            TransactionTemplate transaction,
            Clock clock) {
        this.unread = unread;
        this.store = store;
        this.contents = contents;
        this.process = process;
        this.folder = folder;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * @return how many were taken; none when all is read
     */
    int readSome() throws InterruptedException {
        List<UnreadFiles.Claim> claims =
                Objects.requireNonNull(transaction.execute(status -> unread.take(AT_ONCE)));
        for (UnreadFiles.Claim claim : claims) {
            try {
                read(claim);
            } catch (IOException later) {
                log.warn("content {} could not be fetched to be read", claim.hash(), later);
            }
        }
        return claims.size();
    }

    private void read(UnreadFiles.Claim claim) throws IOException, InterruptedException {
        Path copy = Files.createTempFile(folder.incoming(), "read-", null);
        try {
            try (InputStream content = store.open(claim.hash());
                    OutputStream out = Files.newOutputStream(copy)) {
                content.transferTo(out);
            }
            ReadingProcess.Result result = process.read(claim.type(), copy);
            finish(claim, result.text(), result.picture());
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    private void finish(UnreadFiles.Claim claim, String text, @Nullable Path picture)
            throws IOException {
        try {
            String preview = picture == null ? null : hash(picture);
            if (preview != null && picture != null) {
                store.keep(preview, picture);
            }
            Fence.within(
                    claim.authority(),
                    () -> {
                        transaction.executeWithoutResult(
                                status -> save(claim, text, preview, picture));
                        return claim;
                    });
        } finally {
            if (picture != null) {
                Files.deleteIfExists(picture);
            }
        }
    }

    private void save(
            UnreadFiles.Claim claim,
            String text,
            @Nullable String preview,
            @Nullable Path picture) {
        if (preview != null && picture != null) {
            contents.claim(preview, picture.toFile().length(), ContentState.CLEAN);
            try {
                store.keep(preview, picture);
            } catch (IOException away) {
                throw new UncheckedIOException(away);
            }
        }
        unread.finish(claim, text, preview, clock.instant());
    }

    private static String hash(Path file) throws IOException {
        MessageDigest digest = Intake.sha256();
        try (var content = new DigestInputStream(Files.newInputStream(file), digest)) {
            content.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
