package org.allmende.signin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Locale;
import org.allmende.server.AllmendeSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * A code that only somebody with access to the server can know, so that no stranger sets the
 * platform up first. It lies in the data folder and stands in the output of the start.
 */
@Component
class SetupCode {

    private static final Logger log = LoggerFactory.getLogger(SetupCode.class);

    /** Without letters and digits that look alike. */
    private static final String SIGNS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private static final int LENGTH = 12;

    private final Accounts accounts;
    private final boolean demo;
    private final Path file;

    SetupCode(Accounts accounts, AllmendeSettings settings) {
        this.accounts = accounts;
        this.demo = settings.demo();
        this.file = settings.folder().resolve("einrichtung.txt");
    }

    @EventListener(ApplicationReadyEvent.class)
    void announce() {
        if (asked() && !accounts.anybodyThere()) {
            log.info(
                    "Einrichtungscode: {} (auch in {}). Öffnen Sie die Startseite und geben Sie ihn dort ein.",
                    code(),
                    file);
        }
    }

    /** The demo has well-known accounts anyway. */
    boolean asked() {
        return !demo;
    }

    boolean matches(String typed) {
        String plain = typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        return !asked() || MessageDigest.isEqual(bytes(plain), bytes(code().replace("-", "")));
    }

    private synchronized String code() {
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, fresh() + "\n");
            }
            return Files.readString(file).strip();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** It has done its work. */
    void remove() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException stays) {
            log.warn("{} ließ sich nicht löschen; der Code darin gilt nicht mehr.", file);
        }
    }

    private static String fresh() {
        var random = new SecureRandom();
        var code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            code.append(i > 0 && i % 4 == 0 ? "-" : "")
                    .append(SIGNS.charAt(random.nextInt(SIGNS.length())));
        }
        return code.toString();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
