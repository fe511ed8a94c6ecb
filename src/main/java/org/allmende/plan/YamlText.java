package org.allmende.plan;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Prints nested maps, lists, texts and numbers as YAML the way people write it: plain words where
 * they are unmistakable, quotes elsewhere, several lines as a block, short lists in one line.
 */
final class YamlText {

    private static final int WIDTH = 100;

    /**
     * Letters, then anything that has no meaning in YAML; no colon, no hash, no blank at the end.
     */
    private static final Pattern PLAIN =
            Pattern.compile("\\p{L}([\\p{L}\\p{N} .()/;+*=§€%&–„“_-]*[\\p{L}\\p{N}.()/;§€%“])?");

    /** In a line of its own a comma is harmless. */
    private static final Pattern PLAIN_LINE =
            Pattern.compile("\\p{L}([\\p{L}\\p{N} .,()/;+*=§€%&–„“_-]*[\\p{L}\\p{N}.()/;§€%“])?");

    /** Words with a meaning of their own in one of YAML's versions. */
    private static final Set<String> WORDS =
            Set.of("true", "false", "null", "yes", "no", "on", "off", "y", "n", "nan", "inf");

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern SPAN = Pattern.compile("\\d+ (AT|KT|W|M)");

    /**
     * A block keeps only what survives it: printable lines, no blanks at their ends, none before
     * the first.
     */
    private static final Pattern BLOCK =
            Pattern.compile(
                    "[\\p{L}\\p{N}\\p{P}\\p{S}][\\p{L}\\p{N}\\p{P}\\p{S} \\n]*[\\p{L}\\p{N}\\p{P}\\p{S}]\\n?");

    private final StringBuilder text = new StringBuilder();

    String of(Map<String, Object> tree) {
        mapping(tree, 0);
        return text.toString();
    }

    private void mapping(Map<?, ?> tree, int indent) {
        boolean first = true;
        for (var entry : tree.entrySet()) {
            if (!first) {
                text.repeat(' ', indent);
            }
            first = false;
            text.append(entry.getKey()).append(':');
            value(entry.getValue(), indent);
        }
    }

    private void value(Object value, int indent) {
        switch (value) {
            case String string when isBlock(string) -> block(string, indent + 2);
            case List<?> list when !fitsOneLine(list) -> {
                text.append('\n');
                for (Object element : list) {
                    text.repeat(' ', indent + 2).append("- ");
                    if (element instanceof Map<?, ?> map && !isShort(map)) {
                        mapping(map, indent + 4);
                    } else {
                        text.append(
                                        element instanceof String string
                                                ? string(string, PLAIN_LINE)
                                                : inline(element))
                                .append('\n');
                    }
                }
            }
            case String string -> text.append(' ').append(string(string, PLAIN_LINE)).append('\n');
            default -> text.append(' ').append(inline(value)).append('\n');
        }
    }

    private static boolean isBlock(String string) {
        return string.indexOf('\n') >= 0
                && BLOCK.matcher(string).matches()
                && !string.contains(" \n")
                && string.codePoints().noneMatch(YamlText::special);
    }

    private void block(String string, int indent) {
        boolean ends = string.endsWith("\n");
        text.append(ends ? " |\n" : " |-\n");
        for (String line :
                (ends ? string.substring(0, string.length() - 1) : string).split("\n", -1)) {
            if (!line.isEmpty()) {
                text.repeat(' ', indent).append(line);
            }
            text.append('\n');
        }
    }

    private static boolean fitsOneLine(List<?> list) {
        boolean simple =
                list.stream().allMatch(element -> element instanceof String || isShort(element));
        return simple && inline(list).length() <= WIDTH;
    }

    /** A waiting time or a legal basis with its date fit into a line; an item never does. */
    private static boolean isShort(Object element) {
        return element instanceof Map<?, ?> map
                && (map.containsKey("item") || map.containsKey("law"));
    }

    private static String inline(Object value) {
        return switch (value) {
            case String string -> string(string, PLAIN);
            case List<?> list ->
                    list.isEmpty()
                            ? "[]"
                            : "[" + joined(list.stream().map(YamlText::inline).toList()) + "]";
            case Map<?, ?> map ->
                    "{"
                            + joined(
                                    map.entrySet().stream()
                                            .map(e -> e.getKey() + ": " + inline(e.getValue()))
                                            .toList())
                            + "}";
            default -> value.toString();
        };
    }

    private static String joined(List<String> parts) {
        return String.join(", ", parts);
    }

    private static String string(String string, Pattern safe) {
        boolean plain =
                safe.matcher(string).matches() && !WORDS.contains(string.toLowerCase(Locale.ROOT))
                        || DATE.matcher(string).matches()
                        || SPAN.matcher(string).matches();
        return plain ? string : quoted(string);
    }

    private static String quoted(String string) {
        StringBuilder quoted = new StringBuilder("\"");
        string.codePoints()
                .forEach(character -> {
                    switch (character) {
                        case '"' -> quoted.append("\\\"");
                        case '\\' -> quoted.append("\\\\");
                        case '\n' -> quoted.append("\\n");
                        case '\t' -> quoted.append("\\t");
                        default -> {
                            if (special(character)) {
                                quoted.append(
                                        character > 0xFFFF
                                                ? "\\U%08X".formatted(character)
                                                : "\\u%04X".formatted(character));
                            } else {
                                quoted.appendCodePoint(character);
                            }
                        }
                    }
                });
        return quoted.append('"').toString();
    }

    /** What a YAML reader would change, refuse or not show. */
    private static boolean special(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    character != '\n';
            default -> false;
        };
    }
}
