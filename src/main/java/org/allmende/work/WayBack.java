package org.allmende.work;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The view of a project one came from. Travels through the browser, so it is believed only within
 * that project, and for “Mein Tag”.
 */
public final class WayBack {

    /** Pages over all projects, which work on tasks of this one by its forms. */
    private static final Set<String> DAY = Set.of("/mein-tag", "/mein-tag/board");

    private static final int LONGEST = 2000;

    private WayBack() {}

    /**
     * Where to go on: the typed way when it stays in this project, otherwise the project's first
     * page.
     */
    public static String to(ProjectId project, @Nullable String typed) {
        String home = "/projekte/" + project;
        return typed != null && (DAY.contains(typed) || isWithin(home, typed)) ? typed : home;
    }

    /** The path of an undo that leads back here too. */
    public static String undo(ProjectId project, Object change, String back) {
        return "/projekte/%s/verlauf/%s/ruecknahme?zurueck=%s"
                .formatted(project, change, URLEncoder.encode(back, StandardCharsets.UTF_8));
    }

    private static boolean isWithin(String home, String typed) {
        if (typed.length() > LONGEST
                || !typed.startsWith(home)
                || typed.contains("..")
                || typed.contains("//")) {
            return false;
        }
        boolean ends =
                typed.length() == home.length() || "/?#".indexOf(typed.charAt(home.length())) >= 0;
        return ends && typed.chars().noneMatch(sign -> sign == '\\' || sign < 0x21 || sign > 0x7e);
    }
}
