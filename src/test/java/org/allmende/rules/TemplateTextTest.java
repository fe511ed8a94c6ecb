package org.allmende.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>Speichern</p>",
                "<p>${t.of(\"work.save\")} Speichern</p>",
                "@if(ready)Speichern@endif",
                "@for(var one : all)<li>Speichern</li>@endfor",
                "<button aria-label=\"Speichern\"></button>",
                "<input placeholder=\"Speichern\">",
                "<a title=\"${one.name()} Speichern\">x</a>",
                "@template.shell.button(frame = frame, label = \"Speichern\")",
                "@template.shell.card(frame = frame, content = @`<p>Speichern</p>`)",
                "<p>${ready ? \"Speichern\" : t.of(\"work.no\")}</p>",
                "<a class=\"x\" title=\"${ready ? \"Speichern\" : \"\"}\">x</a>",
                "!{var word = \"Speichern\";}"
            })
    void bareWordsAreFoundWhereverAReaderMeetsThem(String template) {
        assertThat(TemplateText.bareIn(template)).anyMatch(word -> word.contains("Speichern"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@import org.allmende.shell.Frame\n@param Frame frame\n<p>${t.of(\"work.save\")}</p>",
                "<%-- Says why it is so. --%><p class=\"Lead\">${one.name()}</p>",
                "@template.shell.button(frame = frame, label = t.of(\"people.signIn.title\"), kind = \"primary\")",
                "<a title=\"${t.of(\"work.save\")}\" href=\"/projekte/${one.id()}\">·</a>",
                "<a class=\"x\" $if(ready)href=\"/a\">1&nbsp;/&nbsp;2</a>",
                "@if(state == TaskState.DONE)<svg></svg>@endif",
                "<p>${t.of(\"ItemKind.TASK\")}</p>",
                "<input name=\"typ\" value=\"ACTIVE\">"
            })
    void codeIsNoText(String template) {
        assertThat(TemplateText.bareIn(template)).isEmpty();
    }
}
