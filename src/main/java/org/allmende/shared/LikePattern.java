package org.allmende.shared;

/**
 * What somebody typed, as a pattern of SQL in which nothing they typed means anything but itself.
 */
public final class LikePattern {

    private LikePattern() {}

    public static String containing(String typed) {
        return "%" + typed.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
