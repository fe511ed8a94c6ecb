package org.allmende.work;

/**
 * What somebody typed, as a pattern of SQL in which nothing they typed means anything but itself.
 */
final class LikePattern {

    private LikePattern() {}

    static String containing(String typed) {
        return "%" + typed.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
