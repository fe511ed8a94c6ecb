package org.allmende.export;

import java.util.Locale;
import org.allmende.shared.NotFound;
import org.springframework.http.MediaType;

/** The files a list can become, by the end of their names. */
public enum TableFormat {
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    CSV("text/csv;charset=UTF-8"),
    PDF(MediaType.APPLICATION_PDF_VALUE);

    private final MediaType type;

    TableFormat(String type) {
        this.type = MediaType.parseMediaType(type);
    }

    /**
     * @param extension as in {@code xlsx}
     * @throws NotFound when there is no such file
     */
    public static TableFormat of(String extension) {
        for (TableFormat format : values()) {
            if (format.extension().equals(extension)) {
                return format;
            }
        }
        throw new NotFound();
    }

    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    MediaType type() {
        return type;
    }
}
