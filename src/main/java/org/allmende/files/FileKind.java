package org.allmende.files;

import java.util.Set;

/** What sort of file it is, as people name it: to filter by, and to decide what may be shown. */
public enum FileKind {
    PDF,
    PICTURE,
    DOCUMENT,
    SHEET,
    SLIDES,
    ARCHIVE,
    PROGRAM,
    OTHER;

    /** Browsers show these without running anything; SVG is none of them, it may hold scripts. */
    private static final Set<String> PICTURES =
            Set.of("image/png", "image/jpeg", "image/gif", "image/webp", "image/bmp");

    private static final Set<String> PROGRAMS =
            Set.of(
                    "text/html",
                    "application/xhtml+xml",
                    "image/svg+xml",
                    "text/javascript",
                    "application/javascript",
                    "application/java-archive",
                    "application/java-vm",
                    "application/x-sh",
                    "application/x-bat",
                    "application/x-msi",
                    "application/x-ms-installer",
                    "application/x-ms-shortcut",
                    "application/vnd.android.package-archive");

    static FileKind of(String type) {
        if (type.equals("application/pdf")) {
            return PDF;
        }
        if (PICTURES.contains(type)) {
            return PICTURE;
        }
        if (PROGRAMS.contains(type) || isMachineCode(type)) {
            return PROGRAM;
        }
        if (type.contains("spreadsheet") || type.contains("excel") || type.equals("text/csv")) {
            return SHEET;
        }
        if (type.contains("presentation") || type.contains("powerpoint")) {
            return SLIDES;
        }
        if (type.contains("word") || type.contains("opendocument.text") || isPlain(type)) {
            return DOCUMENT;
        }
        return isPacked(type) ? ARCHIVE : OTHER;
    }

    /** Runs by itself once opened. */
    static boolean isMachineCode(String type) {
        return type.matches(
                "application/(x-msdownload|x-dosexec|x-executable|x-elf|x-sharedlib|x-object|x-mach-o.*|vnd\\.microsoft\\.portable-executable)(;.*)?");
    }

    /** Whether a browser may show it within a page. */
    public boolean isShown() {
        return this == PICTURE;
    }

    private static boolean isPlain(String type) {
        return type.equals("text/plain")
                || type.equals("text/x-web-markdown")
                || type.contains("rtf");
    }

    private static boolean isPacked(String type) {
        return type.matches(
                "application/(zip|gzip|x-7z-compressed|x-rar-compressed.*|x-tar|x-gtar|x-bzip2?|x-xz|zstd)");
    }
}
