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
import org.commonmark.node.StrongEmphasis;
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

    /** A picture among the files of a project: only who may see it gets it. */
    private static final Pattern OWN_PICTURE =
            Pattern.compile(
                    "/projekte/[0-9a-f-]{36}/dateien/[0-9a-f-]{36}/versionen/\\d{1,6}/ansicht");

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
                                } else if (node instanceof StrongEmphasis named
                                        && MarkedText.SIGN.equals(named.getOpeningDelimiter())) {
                                    attributes.put("class", "mention");
                                } else if (node instanceof Image) {
                                    attributes.put("loading", "lazy");
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
                    .allowAttributes("class")
                    .matching(Pattern.compile("mention"))
                    .onElements("strong")
                    .allowElements("img")
                    .allowAttributes("alt", "loading")
                    .onElements("img")
                    .allowAttributes("src")
                    .matching(OWN_PICTURE)
                    .onElements("img")
                    .allowUrlProtocols("https", "http", "mailto")
                    .allowAttributes("href", "title")
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

    /** The same with people and things that it names. */
    public static Content of(String text, Marks marks) {
        return output -> output.writeContent(html(text, DEEPER, marks));
    }

    public static String html(String text) {
        return html(text, DEEPER);
    }

    /** Its passages without formatting, in their order: where something may be named. */
    public static List<String> passages(String text) {
        var read = new MarkedText(Marks.NONE);
        PARSER.parse(text).accept(read);
        return read.passages();
    }

    /** Only its words, in one line: for a sentence that quotes it. */
    public static String words(String text) {
        Node document = PARSER.parse(text);
        document.accept(new Bare());
        return WORDS.render(document);
    }

    private static String html(String text, int deeper) {
        return html(text, deeper, Marks.NONE);
    }

    private static String html(String text, int deeper, Marks marks) {
        if (text.isBlank()) {
            return "";
        }
        Node document = PARSER.parse(text);
        document.accept(new Tamed(deeper));
        document.accept(new MarkedText(marks));
        return POLICY.sanitize(RENDERER.render(document));
    }

    /**
     * Headings fit into the page; a picture from elsewhere, which would tell who reads, becomes a
     * link. Those among the files of a project are shown.
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
            if (OWN_PICTURE.matcher(image.getDestination()).matches()) {
                return;
            }
            var link = new Link(image.getDestination(), image.getTitle());
            for (Node child = image.getFirstChild(); child != null; child = image.getFirstChild()) {
                link.appendChild(child);
            }
            image.insertAfter(link);
            image.unlink();
        }
    }

    /** Links and pictures by their words, without where they lead. */
    private static final class Bare extends AbstractVisitor {

        @Override
        public void visit(Link link) {
            visitChildren(link);
            replace(link);
        }

        @Override
        public void visit(Image image) {
            replace(image);
        }

        private static void replace(Node node) {
            for (Node child = node.getFirstChild(); child != null; child = node.getFirstChild()) {
                node.insertBefore(child);
            }
            node.unlink();
        }
    }
}
