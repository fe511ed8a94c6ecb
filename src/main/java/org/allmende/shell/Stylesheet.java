package org.allmende.shell;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * All styles as one file: {@code all.css} with every {@code @import} replaced by what it imports.
 * One request instead of thirty, and no build chain.
 *
 * @param version changes with the content, so that browsers may keep the file for good
 */
public record Stylesheet(String content, String version) {

    private static final Pattern IMPORT =
            Pattern.compile("@import url\\(\"([^\"]+)\"\\) layer\\((\\w+)\\);");
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/\\s*", Pattern.DOTALL);
    private static final Pattern BLANKS = Pattern.compile("\\s*\\n\\s*");

    /** The styles in this program; they cannot change while it runs. */
    public static final Stylesheet ALL = read();

    /** The address pages link to. */
    public String href() {
        return "/css/allmende.css?" + version;
    }

    private static Stylesheet read() {
        String content =
                IMPORT.matcher(file("all.css"))
                        .replaceAll(found ->
                                Matcher.quoteReplacement(
                                        layer(found.group(2), file(found.group(1)))));
        String small = BLANKS.matcher(COMMENT.matcher(content).replaceAll("")).replaceAll("\n");
        var sum = new CRC32();
        sum.update(small.getBytes(StandardCharsets.UTF_8));
        return new Stylesheet(small, Long.toHexString(sum.getValue()));
    }

    private static String layer(String name, String rules) {
        return "@layer " + name + " {\n" + rules + "}\n";
    }

    private static String file(String name) {
        String path = "/static/css/" + name;
        path = path.replace("/css/../", "/");
        try (InputStream in = Stylesheet.class.getResourceAsStream(path)) {
            return new String(
                    Objects.requireNonNull(in, path).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
