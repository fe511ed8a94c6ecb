package org.allmende.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import org.allmende.shared.NotFound;

/** The files a list can become, by the end of their names. */
public enum TableFormat {
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", Workbooks::write),
    CSV("text/csv;charset=UTF-8", SeparatedText::write);

    private final String type;
    private final Writing writing;

    TableFormat(String type, Writing writing) {
        this.type = type;
        this.writing = writing;
    }

    interface Writing {
        void write(Table table, OutputStream out) throws IOException;
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

    String type() {
        return type;
    }

    void write(Table table, OutputStream out) throws IOException {
        writing.write(table, out);
    }
}
