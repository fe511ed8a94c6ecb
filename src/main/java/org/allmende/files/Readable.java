package org.allmende.files;

/** Which files the job reads: text for the search, and a first page to show. */
final class Readable {

    /** Larger ones are kept and given back, but not read. */
    private static final long LARGEST = 100_000_000L;

    private Readable() {}

    static boolean is(Content content) {
        return content.size() <= LARGEST
                && switch (content.kind()) {
                    case PDF, DOCUMENT, SHEET, SLIDES -> true;
                    case PICTURE, ARCHIVE, PROGRAM, OTHER -> false;
                };
    }
}
