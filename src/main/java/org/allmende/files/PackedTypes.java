package org.allmende.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Office files are packed: looks into the first entries, and never unpacks much. */
final class PackedTypes {

    private static final String ZIP = "application/zip";
    private static final String OOXML = "application/vnd.openxmlformats-officedocument.";
    private static final int ENTRIES = 40;
    private static final int UNPACKED = 16_000_000;
    private static final int TOLD = 100_000;

    private PackedTypes() {}

    static String zipped(Path file) throws IOException {
        try (var zip = new ZipInputStream(Files.newInputStream(file))) {
            int left = UNPACKED;
            for (int i = 0; i < ENTRIES && left > 0; i++) {
                ZipEntry entry = zip.getNextEntry();
                if (entry == null) {
                    return ZIP;
                }
                switch (entry.getName()) {
                    case "mimetype" -> {
                        String told = text(zip, 200).strip();
                        return told.matches(
                                        "application/vnd\\.oasis\\.opendocument\\.[a-z-]+|application/epub\\+zip")
                                ? told
                                : ZIP;
                    }
                    case "[Content_Types].xml" -> {
                        return office(text(zip, TOLD));
                    }
                    case "META-INF/MANIFEST.MF" -> {
                        return "application/java-archive";
                    }
                    default -> left -= skipped(zip, left);
                }
            }
            return ZIP;
        } catch (IOException | IllegalArgumentException broken) {
            return ZIP;
        }
    }

    /** The files of Office before 2007. */
    static String compound(Path file) {
        try (var parts = new POIFSFileSystem(file.toFile(), true)) {
            var root = parts.getRoot();
            if (root.hasEntryCaseInsensitive("WordDocument")) {
                return "application/msword";
            }
            if (root.hasEntryCaseInsensitive("Workbook") || root.hasEntryCaseInsensitive("Book")) {
                return "application/vnd.ms-excel";
            }
            if (root.hasEntryCaseInsensitive("PowerPoint Document")) {
                return "application/vnd.ms-powerpoint";
            }
            return root.hasEntryCaseInsensitive("__properties_version1.0")
                    ? "application/vnd.ms-outlook"
                    : "application/x-ole-storage";
        } catch (IOException | RuntimeException broken) {
            return "application/octet-stream";
        }
    }

    private static String office(String types) {
        for (String kind :
                new String[] {
                    "wordprocessingml.document",
                    "spreadsheetml.sheet",
                    "presentationml.presentation"
                }) {
            if (types.contains(kind + ".main+xml")) {
                return OOXML + kind;
            }
        }
        if (types.contains("ms-word.document.macroEnabled")) {
            return "application/vnd.ms-word.document.macroenabled.12";
        }
        if (types.contains("ms-excel.sheet.macroEnabled")) {
            return "application/vnd.ms-excel.sheet.macroenabled.12";
        }
        return types.contains("ms-powerpoint.presentation.macroEnabled")
                ? "application/vnd.ms-powerpoint.presentation.macroenabled.12"
                : ZIP;
    }

    private static String text(InputStream entry, int most) throws IOException {
        return new String(entry.readNBytes(most), StandardCharsets.UTF_8);
    }

    /** Reads on to the end of the entry, but no further than allowed. */
    private static int skipped(InputStream entry, int most) throws IOException {
        var buffer = new byte[8192];
        int all = 0;
        for (int read = entry.read(buffer); read >= 0; read = entry.read(buffer)) {
            all += read;
            if (all >= most) {
                return all;
            }
        }
        return all;
    }
}
