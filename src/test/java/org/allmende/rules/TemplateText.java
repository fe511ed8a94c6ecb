package org.allmende.rules;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * A page template holds no words of its own, wherever a reader would meet them: between tags, in
 * attributes that are read out, in what is handed to other templates, in expressions.
 */
public final class TemplateText {

    private static final Pattern LETTERS = Pattern.compile("\\p{L}{2,}");

    /** Attributes of HTML whose text is shown or read out. */
    private static final Pattern SPOKEN =
            Pattern.compile(
                    "\\b(title|alt|placeholder|label|aria-label|aria-description|aria-roledescription|aria-valuetext)=\"([^\"]*)\"");

    /** In code a word starts like a German noun or a sentence: keys, paths and names do not. */
    private static final Pattern WORDS =
            Pattern.compile("(?<![\\p{L}\\p{N}.$_-])\\p{Lu}\\p{Ll}+(?!\\p{L})(?!\\.\\p{Lu})");

    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");

    private final Set<String> found = new TreeSet<>();

    private TemplateText() {}

    /** The bare words of a template. */
    public static Set<String> bareIn(String template) {
        var text = new TemplateText();
        text.read(template);
        return text.found;
    }

    private void read(String template) {
        String shown = withoutCode(withoutHead(template));
        var spoken = SPOKEN.matcher(shown);
        while (spoken.find()) {
            if (LETTERS.matcher(spoken.group(2)).find()) {
                found.add(spoken.group(2).strip());
            }
        }
        var letters = LETTERS.matcher(withoutTags(shown));
        while (letters.find()) {
            found.add(letters.group());
        }
    }

    private void code(String code) {
        var literals = LITERAL.matcher(code);
        while (literals.find()) {
            if (WORDS.matcher(literals.group(1)).find()) {
                found.add(literals.group(1));
            }
        }
    }

    private static String withoutHead(String template) {
        return template.replaceAll("(?s)<%--.*?--%>", "").replaceAll("(?m)^@(import|param).*$", "");
    }

    private String withoutCode(String template) {
        String text = balanced(balanced(template, "${"), "!{");
        text =
                text.replaceAll("@(if|elseif|for|raw)\\b", "@")
                        .replaceAll("@(else|endif|endfor|endraw)", "");
        return call(text);
    }

    private static String withoutTags(String text) {
        return text.replaceAll("(?s)<script\\b.*?</script>", "")
                .replaceAll("(?s)<[a-zA-Z/!][^>]*>", "")
                .replaceAll("&\\w+;", "");
    }

    /**
     * Template calls and conditions go with their parentheses; content blocks inside calls stay,
     * they are pages too.
     */
    private String call(String text) {
        var result = new StringBuilder();
        int i = 0;
        while (i < text.length()) {
            var start = Pattern.compile("@(template\\.[\\w.]+)?\\(").matcher(text);
            if (!start.find(i)) {
                return result.append(text.substring(i)).toString();
            }
            result.append(text, i, start.start());
            int end = end(text, start.end(), '(', ')');
            String arguments = text.substring(start.end(), end);
            code(arguments.replaceAll("(?s)@`[^`]*`", ""));
            result.append(blocks(arguments));
            i = end + 1;
        }
        return result.toString();
    }

    private String blocks(String arguments) {
        var result = new StringBuilder();
        int open = arguments.indexOf("@`");
        if (open < 0) {
            return "";
        }
        int close = arguments.lastIndexOf('`');
        for (String part :
                arguments.substring(open + 2, Math.max(open + 2, close)).split("`[^`]*@`")) {
            result.append(call(part));
        }
        return result.toString();
    }

    /** Cuts out what stands between braces. */
    private String balanced(String text, String start) {
        var result = new StringBuilder();
        int i = 0;
        for (int at = text.indexOf(start); at >= 0; at = text.indexOf(start, i)) {
            result.append(text, i, at);
            int end = end(text, at + start.length(), '{', '}');
            code(text.substring(at + start.length(), end));
            i = end + 1;
        }
        return result.append(text.substring(Math.min(i, text.length()))).toString();
    }

    private static int end(String text, int from, char opening, char closing) {
        boolean quoted = false;
        int depth = 1;
        for (int i = from; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (sign == '"' && text.charAt(i - 1) != '\\' && opening == '{') {
                quoted = !quoted;
            } else if (!quoted && sign == opening) {
                depth++;
            } else if (!quoted && sign == closing && --depth == 0) {
                return i;
            }
        }
        return text.length() - 1;
    }
}
