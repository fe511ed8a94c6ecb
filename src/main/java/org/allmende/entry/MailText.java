package org.allmende.entry;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** The words of a mail as text that Markdown shows as it stands. */
final class MailText {

    private static final int LONGEST = 18_000;

    private MailText() {}

    static String ofHtml(String html) {
        Document page = Jsoup.parse(html);
        page.select("style, script, head, title").remove();
        page.select("p, div, tr, li, h1, h2, h3, h4, blockquote").before("\n").after("\n");
        return ofPlain(page.body().wholeText());
    }

    static String ofPlain(String text) {
        String lines =
                text.replace("\u0000", "")
                        .replace("\r\n", "\n")
                        .replace('\u00a0', ' ')
                        .replaceAll("[ \\t]+\n", "\n")
                        .replaceAll("\n[ \\t]+", "\n")
                        .replaceAll("\n{3,}", "\n\n")
                        .strip();
        String shown =
                lines.length() <= LONGEST / 2 ? lines : lines.substring(0, LONGEST / 2) + " …";
        // A line break of a mail stays one.
        return disarmed(shown).replaceAll("(?<!\n)\n(?!\n)", "\\\\\n");
    }

    private static String disarmed(String text) {
        return text.replaceAll("([\\\\`*_\\[\\]<>#|~!&])", "\\\\$1")
                .replaceAll("(?m)^([-+=])", "\\\\$1")
                .replaceAll("(?m)^(\\d{1,9})([.)])", "$1\\\\$2");
    }
}
