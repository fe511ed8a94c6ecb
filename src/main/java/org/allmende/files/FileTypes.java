package org.allmende.files;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.tika.Tika;

/** Recognises a file by what is in it; its name only decides between types that begin alike. */
final class FileTypes {

    private FileTypes() {}

    /** Loading its tables takes a moment: only when the first file comes. */
    private static final class Known {
        private static final Tika TIKA = new Tika();
    }

    /**
     * @return a media type, “application/octet-stream” for the unknown
     */
    static String of(Path file, String name) throws IOException {
        String type;
        try (InputStream content = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            type = Known.TIKA.detect(content, name);
        }
        if (isZipped(type)) {
            return PackedTypes.zipped(file);
        }
        return isCompound(type) ? PackedTypes.compound(file) : type;
    }

    /** What the name alone promises. */
    static String promised(String name) {
        return Known.TIKA.detect(name);
    }

    private static boolean isZipped(String type) {
        return type.equals("application/zip")
                || type.contains("openxmlformats")
                || type.contains("opendocument")
                || type.contains("macroenabled")
                || type.equals("application/x-tika-ooxml");
    }

    private static boolean isCompound(String type) {
        return type.equals("application/x-tika-msoffice")
                || type.equals("application/msword")
                || type.startsWith("application/vnd.ms-excel")
                || type.startsWith("application/vnd.ms-powerpoint");
    }
}
