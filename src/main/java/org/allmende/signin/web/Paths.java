package org.allmende.signin.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Paths of this server that travel through a browser and come back. */
final class Paths {

    private static final int LONGEST = 2000;

    private Paths() {}

    /** Whether it stays on this server: no host, nothing a browser would read as one. */
    static boolean isOwn(String path) {
        return path.length() <= LONGEST
                && path.startsWith("/")
                && !path.startsWith("//")
                && path.chars().noneMatch(sign -> sign == '\\' || sign < 0x20 || sign > 0x7e);
    }

    /** The path to go on to after signing in. */
    static String target(@Nullable String wanted) {
        return wanted == null || !isOwn(wanted) || wanted.startsWith("/anmeldung") ? "/" : wanted;
    }

    /** The sign-in page that leads back to where this request wanted to go. */
    static String signIn(HttpServletRequest request) {
        String query = request.getQueryString();
        String path = request.getRequestURI() + (query == null ? "" : "?" + query);
        return path.equals("/") || !isOwn(path)
                ? "/anmeldung"
                : "/anmeldung?weiter=" + URLEncoder.encode(path, StandardCharsets.UTF_8);
    }
}
