package org.allmende.questions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.allmende.Cast;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What visitors read, because its author wanted that. */
class PublicQuestionsTest extends QuestionTowns {

    String question;

    @BeforeEach
    void oneForAll() throws Exception {
        question = path(send(mara, QUESTIONS, typed("all")));
        send(tarik, question + "/antworten", "words", "Antwort zu " + word);
    }

    @Test
    void everybodyReadsItWithoutNamesOfPersons() throws Exception {
        assertThat(page(QUESTIONS)).contains(word, here.name()).doesNotContain("Mara Lindner");
        assertThat(page(QUESTIONS + "?q=" + word)).contains(word);
        assertThat(page(question))
                .contains("Antwort zu " + word, there.name())
                .doesNotContain("Tarik Kaya", "Antworten</button>", "Melden");
        assertThat(page(cast.town().planner(), question)).doesNotContain("Tarik Kaya");
        assertThat(page(tarik, question)).contains("Tarik Kaya", "Mara Lindner", "für alle lesbar");
    }

    @Test
    void whatModerationHidNobodyElseReads() throws Exception {
        String answer = answer(question).replaceAll(".*/", "");
        hide(there.operator(), "answer", answer);
        assertThat(page(question)).contains(word).doesNotContain("Antwort zu " + word);
        hide(there.operator(), "question", question.replaceAll(".*/", ""));
        mvc.perform(get(question)).andExpect(status().isNotFound());
        assertThat(page(QUESTIONS)).doesNotContain(word);
    }

    @Test
    void theCircleIsNarrowedButNotWidenedOverTheAnswersOfOthers() throws Exception {
        send(mara, question + "/bearbeitung", typed("network")).andExpect(redirectedUrl(question));
        mvc.perform(get(question)).andExpect(status().isNotFound());
        String[] again = typed("all");
        again[again.length - 1] = "1";
        send(mara, question + "/bearbeitung", again).andExpect(status().isUnprocessableContent());
    }

    private void hide(Cast.Member moderator, String kind, String id) throws Exception {
        send(moderator, "/moderation/" + kind + "/" + id + "/ausblendung", "reason", "Probe")
                .andExpect(status().isSeeOther());
    }

    private String[] typed(String circle) {
        return new String[] {
            "title", "Wer weiß " + word + "?", "circle", circle, "seen", "true", "version", "0"
        };
    }
}
