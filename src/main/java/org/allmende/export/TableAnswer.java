package org.allmende.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A list as a browser is given it: to keep, not to show. */
public final class TableAnswer {

    private static final int LONGEST_NAME = 80;
    private static final Pattern NOT_IN_A_NAME = Pattern.compile("[\\p{Cntrl}\\\\/:*?\"<>|]+");

    private TableAnswer() {}

    public static ResponseEntity<byte[]> of(Table table, TableFormat format) {
        var file = new ByteArrayOutputStream();
        try {
            format.write(table, file);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(format.type()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(
                                        name(table.title()) + "." + format.extension(),
                                        StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(file.toByteArray());
    }

    private static String name(String title) {
        String name = NOT_IN_A_NAME.matcher(title).replaceAll(" ").replaceAll(" +", " ").strip();
        return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME).strip() : name;
    }
}
