package org.allmende.shell;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.output.StringOutput;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {

    @Test
    void aQuotedTextIsItsWordsInOneLine() {
        assertThat(Markdown.words("Liegt vor, **bitte** gegenlesen.\n\n- eins\n- zwei"))
                .startsWith("Liegt vor, bitte gegenlesen.")
                .doesNotContain("*", "\n");
        assertThat(Markdown.words("<b>x</b> ")).isEqualTo("<b>x</b>");
        assertThat(Markdown.words("Siehe [Plan ![Bild](/a)](/b) und ![Lageplan](/c)."))
                .isEqualTo("Siehe Plan Bild und Lageplan.");
    }

    @Test
    void formatsWhatPeopleWrite() {
        assertThat(Markdown.html("Ziele **klären**\n\n- Budget\n- *Wege*"))
                .isEqualToIgnoringWhitespace(
                        "<p>Ziele <strong>klären</strong></p><ul><li>Budget</li><li><em>Wege</em></li></ul>");
    }

    @Test
    void keepsLinesAsTheyWereTyped() {
        assertThat(Markdown.html("eins\nzwei")).contains("eins<br");
    }

    @Test
    void putsHeadingsBelowThoseOfThePage() {
        assertThat(Markdown.html("# Oben\n\n##### Unten"))
                .contains("<h3>Oben</h3>", "<h6>Unten</h6>")
                .doesNotContain("<h1", "<h5");
    }

    @Test
    void linksTellTheOtherSideNothing() {
        assertThat(Markdown.html("[Muster](https://example.org/a?b=1&c=2)"))
                .contains("href=\"https://example.org/a?b&#61;1&amp;c&#61;2\"")
                .contains("noopener", "noreferrer");
        assertThat(Markdown.html("[Post](mailto:amt@example.org)"))
                .contains("href=\"mailto:amt&#64;example.org\"");
    }

    @Test
    void makesALinkOfAPicture() {
        assertThat(Markdown.html("![Lageplan](https://example.org/plan.png)"))
                .contains("<a href=", "Lageplan")
                .doesNotContain("<img");
    }

    @Test
    void showsPicturesOfProjectsAndNoOthers() {
        String id = "01a2086e-db61-7ed8-a160-ac3036a89037";
        String own = "/projekte/" + id + "/dateien/" + id + "/versionen/1/ansicht";
        assertThat(Markdown.html("![Plan](" + own + ")"))
                .contains("<img src=\"" + own, "alt=\"Plan\"");
        assertThat(
                        Markdown.html(
                                "![Plan]("
                                        + own
                                        + "?x) ![x](/abmeldung) ![y](//example.org"
                                        + own
                                        + ")"))
                .doesNotContain("<img");
    }

    @Test
    void marksWhatIsNamed() {
        Marks marks =
                words -> {
                    int at = words.indexOf("@Mara");
                    return at < 0 ? List.of() : List.of(new Marks.Mark(at, at + 5, null, null));
                };
        assertThat(Markdown.passages("Hallo **@Mara**, `@Mara` [@Mara](/x)"))
                .containsExactly("Hallo ", "@Mara", ", ", " ");
        var html = new StringOutput();
        Markdown.of("Hallo **@Mara** <b> `@Mara`", marks).writeTo(html);
        assertThat(html.toString())
                .containsOnlyOnce("<strong class=\"mention\">&#64;Mara</strong>")
                .contains("&lt;b&gt;");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "Text <img src=x onerror=alert(1)> Text",
                "<iframe src=\"https://example.org\"></iframe>",
                "<a href=\"javascript:alert(1)\">x</a>",
                "<svg><script>alert(1)</script></svg>",
                "<style>*{display:none}</style>",
                "<p style=\"position:fixed\">x</p>"
            })
    void showsHostileHtmlAsTheTextItIs(String hostile) {
        assertThat(Markdown.html(hostile))
                .contains("&lt;")
                .doesNotContain("<script", "<img", "<iframe", "<svg", "<style", "<a ", "<p style");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[x](javascript:alert(1))",
                "[x](JaVaScRiPt:alert(1))",
                "[x](data:text/html;base64,PHNjcmlwdD4=)",
                "[x](vbscript:x)",
                "[x](file:///etc/passwd)",
                "![x](javascript:alert(1))",
                "<javascript:alert(1)>"
            })
    void linksLeadToTheWebOrToAMailAndNowhereElse(String hostile) {
        assertThat(Markdown.html(hostile))
                .doesNotContain(
                        "href=\"j", "href=\"J", "href=\"d", "href=\"v", "href=\"f", "href=\"J");
    }

    @Test
    void saysNothingWhenThereIsNothing() {
        assertThat(Markdown.html("  \n ")).isEmpty();
    }
}
