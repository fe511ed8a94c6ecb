package org.allmende.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class WordsTest {

    @Test
    void equalFilesAreFine() {
        assertThat(Words.wrongBetween("a.x=Hallo {0}\na.y=Ja\n", "a.y=Yes\na.x=Hello {0}\n"))
                .isEmpty();
    }

    @Test
    void aMissingKeyIsFoundInBothDirections() {
        assertThat(Words.wrongBetween("a.x=Ja\n", "a.y=Yes\n"))
                .containsExactly("a.x is missing in English", "a.y is missing in German");
    }

    @Test
    void emptyAndUnfinishedSentencesAreFound() {
        assertThat(Words.wrongBetween("a.x=Ja\na.y=\n", "a.x=TODO yes\na.y=Yes\n"))
                .containsExactly("a.x says nothing", "a.y says nothing");
    }

    @Test
    void aSentenceThatForgetsItsNameOrStandsTwiceIsFound() {
        assertThat(Words.wrongBetween("a.x={0} von {1}\na.y=Ja\na.y=Nein\n", "a.x={0}\na.y=Yes\n"))
                .containsExactly(
                        "a.x fills other gaps in English: [0, 1][0]", "a.y stands twice in German");
    }

    @Test
    void aKeyNobodyKnowsIsFound() {
        var known = Set.of("work.task.title", "work.task.state.done");
        assertThat(
                        Words.unknownIn(
                                "t.of(\"work.task.title\"), t.of(\"work.task.state\" + x), t.of(\"work.task.titel\")",
                                Set.of("work"),
                                known))
                .containsExactly("work.task.titel");
    }
}
