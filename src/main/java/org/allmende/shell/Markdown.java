package org.allmende.shell;

import gg.jte.Content;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * Text that people wrote, as HTML. HTML within it is shown as the text it is; what is left after
 * that goes through a second sieve that knows only the few elements Markdown makes.
 */
public final class Markdown {

    /** Below the headings of the page it stands on. */
    private static final int DEEPER = 2;

    private static final int DEEPEST = 6;

    private static final Parser PARSER =
            Parser.builder().extensions(List.of(TablesExtension.create())).build();
    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder()
                    .extensions(List.of(TablesExtension.create()))
                    // On a narrow page a table scrolls by itself; the keyboard must reach it.
                    .attributeProviderFactory(context ->
                            (node, tag, attributes) -> {
                                if (node instanceof TableBlock) {
                                    attributes.put("tabindex", "0");
                                }
                            })
                    .escapeHtml(true)
                    .sanitizeUrls(true)
                    .softbreak("<br>\n")
                    .build();
    private static final TextContentRenderer WORDS =
            TextContentRenderer.builder()
                    .extensions(List.of(TablesExtension.create()))
                    .lineBreakRendering(LineBreakRendering.STRIP)
                    .build();
    private static final PolicyFactory POLICY =
            new HtmlPolicyBuilder()
                    .allowElements(
                            "p",
                            "br",
                            "strong",
                            "em",
                            "code",
                            "pre",
                            "blockquote",
                            "ul",
                            "ol",
                            "li",
                            "hr",
                            "h2",
                            "h3",
                            "h4",
                            "h5",
                            "h6",
                            "a")
                    .allowElements("table", "thead", "tbody", "tr", "th", "td")
                    .allowAttributes("tabindex")
                    .matching(Pattern.compile("0"))
                    .onElements("table")
                    .allowAttributes("start")
                    .matching(Pattern.compile("\\d{1,9}"))
                    .onElements("ol")
                    .allowUrlProtocols("https", "http", "mailto")
                    .allowAttributes("href")
                    .onElements("a")
                    .requireRelsOnLinks("noopener", "noreferrer", "nofollow")
                    .toFactory();

    private Markdown() {}

    /** For templates, which write it as it is. */
    public static Content of(String text) {
        return output -> output.writeContent(html(text));
    }

    /**
     * The same with another place among the headings of the page.
     *
     * @param deeper by how many levels its headings go down
     */
    public static Content of(String text, int deeper) {
        return output -> output.writeContent(html(text, deeper));
    }

    public static String html(String text) {
        return html(text, DEEPER);
    }

    /** Only its words, in one line: for a sentence that quotes it. */
    public static String words(String text) {
        return WORDS.render(PARSER.parse(text));
    }

    private static String html(String text, int deeper) {
        if (text.isBlank()) {
            return "";
        }
        Node document = PARSER.parse(text);
        document.accept(new Tamed(deeper));
        return POLICY.sanitize(RENDERER.render(document));
    }

    /**
     * Headings fit into the page; a picture from elsewhere, which would tell who reads, becomes a
     * link.
     */
    private static final class Tamed extends AbstractVisitor {

        private final int deeper;

        Tamed(int deeper) {
            this.deeper = deeper;
        }

        @Override
        public void visit(Heading heading) {
            heading.setLevel(Math.min(DEEPEST, heading.getLevel() + deeper));
            visitChildren(heading);
        }

        @Override
        public void visit(Image image) {
            var link = new Link(image.getDestination(), image.getTitle());
            for (Node child = image.getFirstChild(); child != null; child = image.getFirstChild()) {
                link.appendChild(child);
            }
            image.insertAfter(link);
            image.unlink();
        }
    }
}
