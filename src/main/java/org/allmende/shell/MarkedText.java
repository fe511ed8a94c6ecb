package org.allmende.shell;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/** Puts marks into a text that has been read, or only collects its passages. */
final class MarkedText extends AbstractVisitor {

    /** Tells a mark from what somebody made bold. */
    static final String SIGN = "@";

    private final Marks marks;
    private final List<String> passages = new ArrayList<>();

    MarkedText(Marks marks) {
        this.marks = marks;
    }

    List<String> passages() {
        return passages;
    }

    @Override
    public void visit(Link link) {
        // A link within a link would be none.
    }

    @Override
    public void visit(Text text) {
        String words = text.getLiteral();
        passages.add(words);
        Node last = text;
        int done = 0;
        for (Marks.Mark mark : marks.in(words)) {
            last = after(last, new Text(words.substring(done, mark.from())));
            last = after(last, marked(mark, words.substring(mark.from(), mark.to())));
            done = mark.to();
        }
        if (last != text) {
            after(last, new Text(words.substring(done)));
            text.unlink();
        }
    }

    private static Node after(Node last, Node next) {
        last.insertAfter(next);
        return next;
    }

    private static Node marked(Marks.Mark mark, String words) {
        Node node =
                mark.href() == null
                        ? new StrongEmphasis(SIGN)
                        : new Link(mark.href(), mark.title());
        node.appendChild(new Text(words));
        return node;
    }
}
