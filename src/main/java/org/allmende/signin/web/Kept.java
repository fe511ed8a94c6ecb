package org.allmende.signin.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What somebody had typed when their session turned out to be over. It travels through the sign-in
 * page in hidden fields, so that nothing has to be stored for visitors.
 *
 * @param path where the form was to go
 * @param fields what it held, without passwords
 */
public record Kept(String path, List<Field> fields) {

    /** One field. A name may come several times. */
    public record Field(String name, String value) {

        /**
         * Whether a person would recognise it: a word or a sentence, not an id or the name of a
         * choice.
         */
        public boolean readable() {
            return value.codePoints().anyMatch(Character::isLetter)
                    && !MACHINE.matcher(value).matches();
        }
    }

    /** Under which names the fields travel. */
    public static final String PATH = "kept.path";

    public static final String FIELD = "kept.field.";

    private static final Pattern MACHINE =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f-]{27}|[A-Z_]{2,}|true|false|on");
    private static final int MOST_FIELDS = 500;
    private static final int MOST_SIGNS = 500_000;

    /** What this request wanted to send, or null when that is too much to carry along. */
    static @Nullable Kept of(HttpServletRequest request) {
        return of(request.getRequestURI(), "", request.getParameterMap());
    }

    /** What travelled in the hidden fields, or null when nothing did. */
    static @Nullable Kept carriedBy(HttpServletRequest request) {
        String path = request.getParameter(PATH);
        return path == null || !Paths.isOwn(path)
                ? null
                : of(path, FIELD, request.getParameterMap());
    }

    private static @Nullable Kept of(String path, String prefix, Map<String, String[]> parameters) {
        var fields = new ArrayList<Field>();
        int signs = 0;
        for (var parameter : parameters.entrySet()) {
            String name = parameter.getKey();
            if (!name.startsWith(prefix) || isSecret(name)) {
                continue;
            }
            for (String value : parameter.getValue()) {
                fields.add(new Field(name.substring(prefix.length()), value));
                signs += name.length() + value.length();
            }
        }
        return fields.size() > MOST_FIELDS || signs > MOST_SIGNS
                ? null
                : new Kept(path, List.copyOf(fields));
    }

    private static boolean isSecret(String name) {
        String plain = name.toLowerCase(Locale.ROOT);
        return plain.endsWith("_csrf") || plain.contains("pass") || plain.contains("kennwort");
    }

    /** The texts, so that one recognises what is still there. */
    public List<String> texts() {
        return fields.stream().filter(Field::readable).map(Field::value).toList();
    }
}
