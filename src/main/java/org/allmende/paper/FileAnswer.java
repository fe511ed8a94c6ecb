package org.allmende.paper;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A file as a browser is given it. */
public final class FileAnswer {

    public static final String DOCX =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private static final int LONGEST = 80;

    private FileAnswer() {}

    /**
     * A PDF, shown in the browser.
     *
     * @param title becomes the name of the file
     */
    public static ResponseEntity<byte[]> pdf(String title, byte[] bytes) {
        return answer(
                ContentDisposition.inline(), title + ".pdf", MediaType.APPLICATION_PDF, bytes);
    }

    /** A document of Word, downloaded. */
    public static ResponseEntity<byte[]> docx(String title, byte[] bytes) {
        return answer(
                ContentDisposition.attachment(),
                title + ".docx",
                MediaType.parseMediaType(DOCX),
                bytes);
    }

    private static ResponseEntity<byte[]> answer(
            ContentDisposition.Builder way, String title, MediaType type, byte[] bytes) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        way.filename(name(title), StandardCharsets.UTF_8).build().toString())
                .body(bytes);
    }

    /** Without what file systems do not like, and not too long. */
    static String name(String title) {
        int dot = title.lastIndexOf('.');
        String name = title.substring(0, dot).replaceAll("[\\p{Cntrl}\\\\/:*?\"<>|]+", " ").strip();
        return (name.length() > LONGEST ? name.substring(0, LONGEST).strip() : name)
                + title.substring(dot).toLowerCase(Locale.ROOT);
    }
}
