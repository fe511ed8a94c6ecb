package org.allmende.people.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.web.servlet.support.RequestContextUtils;

/** A secret on its way to the next page, where it is shown this once. */
final class ShownOnce {

    private static final String KEY = "shown once";

    private ShownOnce() {}

    static void put(HttpServletRequest request, String secret) {
        RequestContextUtils.getOutputFlashMap(request).put(KEY, secret);
    }

    /** Empty when there is none. */
    static String in(HttpServletRequest request) {
        Map<String, ?> flash = RequestContextUtils.getInputFlashMap(request);
        return flash != null && flash.get(KEY) instanceof String secret ? secret : "";
    }
}
