package org.allmende.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.allmende.server.AllmendeSettings;
import org.allmende.server.AllmendeSettings.Unscanned;
import org.allmende.shared.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Receives a stream piece by piece on disk, and looks at what came: how much, what, whether it is
 * harmful. What is refused leaves nothing behind.
 */
@Component
class Intake {

    private static final Logger log = LoggerFactory.getLogger(Intake.class);
    private static final int PIECE = 1 << 16;

    private final FilesFolder folder;
    private final VirusScan scan;
    private final AllmendeSettings.Files settings;

    Intake(FilesFolder folder, VirusScan scan, AllmendeSettings settings) {
        this.folder = folder;
        this.scan = scan;
        this.settings = settings.files();
    }

    /**
     * @throws Refused when it is empty, too large, harmful or in disguise, or there is no room
     * @throws UncheckedIOException when the stream broke off
     */
    Incoming receive(String givenName, InputStream content) {
        String name = FileName.of(givenName);
        Path file = place(name);
        try {
            String hash = write(name, content, file);
            long size = Files.size(file);
            if (size == 0) {
                throw new Refused("files.problem.empty", name);
            }
            String type = FileTypes.of(file, name);
            refuseDisguise(name, type);
            return new Incoming(file, name, hash, size, type, checked(name, file));
        } catch (IOException unreadable) {
            forget(file);
            throw new UncheckedIOException(unreadable);
        } catch (RuntimeException refused) {
            forget(file);
            throw refused;
        }
    }

    private Path place(String name) {
        try {
            if (!folder.hasRoomFor(settings.limitBytes())) {
                log.error("less room than one file may need in {}", folder.incoming());
                throw new Refused("files.problem.full", name);
            }
            return Files.createTempFile(folder.incoming(), "file-", null);
        } catch (IOException | UncheckedIOException unwritable) {
            log.error("nothing can be written to the folder of incoming files", unwritable);
            throw new Refused("files.problem.full", name);
        }
    }

    private String write(String name, InputStream content, Path file) throws IOException {
        MessageDigest digest = sha256();
        var piece = new byte[PIECE];
        long size = 0;
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int read = content.read(piece); read >= 0; read = content.read(piece)) {
                size += read;
                if (size > settings.limitBytes()) {
                    throw TooLarge.of(name, settings.limit());
                }
                digest.update(piece, 0, read);
                append(name, out, piece, read);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** A disk that fills up meanwhile is not the fault of who sends. */
    private static void append(String name, OutputStream out, byte[] piece, int length) {
        try {
            out.write(piece, 0, length);
        } catch (IOException full) {
            log.error("an incoming file could not be written", full);
            throw new Refused("files.problem.full", name);
        }
    }

    /** A program that calls itself a letter is meant to deceive; one that says so may be kept. */
    private static void refuseDisguise(String name, String type) {
        if (FileKind.isMachineCode(type)
                && FileKind.of(FileTypes.promised(name)) != FileKind.PROGRAM
                && FileKind.of(FileTypes.promised(name)) != FileKind.OTHER) {
            throw new Refused("files.problem.disguised", name);
        }
    }

    private ContentState checked(String name, Path file) {
        VirusScan.Verdict verdict = scan.of(file);
        return switch (verdict.outcome()) {
            case UNCHECKED -> ContentState.UNCHECKED;
            case CLEAN -> ContentState.CLEAN;
            case INFECTED -> {
                log.warn("the virus scanner found {} in an upload", verdict.detail());
                throw new Refused("files.problem.infected", name, verdict.detail());
            }
            case TOO_LARGE -> throw new Refused("files.problem.scanLimit", name);
            case AWAY -> {
                log.error("the virus scanner does not answer: {}", verdict.detail());
                if (settings.unscanned() == Unscanned.WARTEN) {
                    yield ContentState.WAITING;
                }
                throw new Refused("files.problem.scannerAway", name);
            }
        };
    }

    private static void forget(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException stays) {
            log.error("{} could not be deleted", file, stays);
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
