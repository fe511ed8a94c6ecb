package org.allmende.entry;

import static java.util.stream.Collectors.joining;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** The words of a mail as text that Markdown shows as it stands. */
final class MailText {

    private static final int LONGEST = 18_000;

    /** Anybody may send a mail: what is far longer than what is kept is not even looked at. */
    private static final int LONGEST_PLAIN = 200_000;

    private static final int LONGEST_HTML = 2_000_000;

    private MailText() {}

    static String ofHtml(String html) {
        Document page = Jsoup.parse(beginning(html, LONGEST_HTML));
        page.select("style, script, head, title").remove();
        var text = new StringBuilder();
        page.body().traverse(new Lines(text));
        return ofPlain(text.toString());
    }

    static String ofPlain(String text) {
        String lines =
                beginning(text, LONGEST_PLAIN)
                        .replace("\u0000", "")
                        .replace('\u00a0', ' ')
                        .lines()
                        .map(String::strip)
                        .collect(joining("\n"))
                        .replaceAll("\n{3,}", "\n\n")
                        .strip();
        String shown =
                lines.length() <= LONGEST / 2 ? lines : lines.substring(0, LONGEST / 2) + " …";
        // A line break of a mail stays one.
        return disarmed(shown).replaceAll("(?<!\n)\n(?!\n)", "\\\\\n");
    }

    private static String beginning(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }

    /** The words of a page, with what stands below each other on lines of its own. */
    private record Lines(StringBuilder text) implements NodeVisitor {

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode words) {
                text.append(words.getWholeText());
            } else if (node.nameIs("br") || isBlock(node)) {
                text.append('\n');
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (isBlock(node)) {
                text.append('\n');
            }
        }

        private static boolean isBlock(Node node) {
            return node instanceof Element element && element.isBlock();
        }
    }

    private static String disarmed(String text) {
        return text.replaceAll("([\\\\`*_\\[\\]<>#|~!&])", "\\\\$1")
                .replaceAll("(?m)^([-+=])", "\\\\$1")
                .replaceAll("(?m)^(\\d{1,9})([.)])", "$1\\\\$2");
    }
}
