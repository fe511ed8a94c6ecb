package org.allmende.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Pattern;
import jtegenerated.Templates;
import org.allmende.paper.Paper;
import org.allmende.shared.Refused;
import org.allmende.shell.Frame;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** A list as a browser is given it: to keep, not to show. */
@Component
public class TableFiles {

    private static final int LONGEST_NAME = 80;
    private static final Pattern NOT_IN_A_NAME = Pattern.compile("[\\p{Cntrl}\\\\/:*?\"<>|]+");

    private final Templates pages;
    private final Paper paper;
    private final Lock press = new ReentrantLock();

    TableFiles(Templates pages, Paper paper) {
        this.pages = pages;
        this.paper = paper;
    }

    /**
     * @param frame of the one who takes it along
     * @throws Refused when the list is too long for the paper
     */
    public ResponseEntity<byte[]> of(Frame frame, Table table, TableFormat format) {
        return ResponseEntity.ok()
                .contentType(format.type())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(
                                        name(table.title()) + "." + format.extension(),
                                        StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(
                        switch (format) {
                            case XLSX -> written(table, Workbooks::write);
                            case CSV -> written(table, SeparatedText::write);
                            case PDF -> printed(frame, table);
                        });
    }

    /** One after the other: two long lists at once could need more memory than there is. */
    private byte[] printed(Frame frame, Table table) {
        PrintedTable printed = PrintedTable.of(table);
        press.lock();
        try {
            return paper.pdf(pages.exportPaper(frame, printed));
        } finally {
            press.unlock();
        }
    }

    private interface Writing {
        void write(Table table, OutputStream out) throws IOException;
    }

    private static byte[] written(Table table, Writing writing) {
        var file = new ByteArrayOutputStream();
        try {
            writing.write(table, file);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return file.toByteArray();
    }

    private static String name(String title) {
        String name = NOT_IN_A_NAME.matcher(title).replaceAll(" ").replaceAll(" +", " ").strip();
        return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME).strip() : name;
    }
}
