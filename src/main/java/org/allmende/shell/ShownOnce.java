package org.allmende.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.web.servlet.support.RequestContextUtils;

/** A secret on its way to the next page, where it is shown this once. */
public final class ShownOnce {

    private static final String KEY = "shown once";

    private ShownOnce() {}

    public static void put(HttpServletRequest request, String secret) {
        RequestContextUtils.getOutputFlashMap(request).put(KEY, secret);
    }

    /** Empty when there is none. */
    public static String in(HttpServletRequest request) {
        Map<String, ?> flash = RequestContextUtils.getInputFlashMap(request);
        return flash != null && flash.get(KEY) instanceof String secret ? secret : "";
    }
}
