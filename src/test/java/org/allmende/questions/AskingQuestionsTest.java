package org.allmende.questions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.allmende.Cast;
import org.allmende.Statements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Asking, answering, and what becomes of it. */
class AskingQuestionsTest extends QuestionTowns {

    @Test
    void aQuestionIsAnsweredVotedForAndAccepted() throws Exception {
        String question = ask(mara, "Wie macht ihr " + word + "?");
        assertThat(page(tarik, QUESTIONS)).contains(word, "wartet auf Antwort");
        send(tarik, question + "/antworten", "words", "So: **gründlich** <script>x</script>")
                .andExpect(redirectedUrl(question));
        String answer = answer(question);
        assertThat(page(mara, question))
                .contains("<strong>gründlich</strong>", there.name(), "Das hilft uns");
        send(mara, answer + "/stimme").andExpect(redirectedUrl(question));
        send(here.worker(), answer + "/stimme").andExpect(redirectedUrl(question));
        assertThat(page(mara, question)).doesNotContain("hilfreich für");
        send(here.worker(), answer + "/stimme");
        assertThat(page(tarik, question)).contains("hilfreich für eine Verwaltung");
        send(there.planner(), answer + "/stimme").andExpect(status().isUnprocessableContent());
        send(tarik, answer + "/hilfe").andExpect(status().isForbidden());
        send(mara, answer + "/hilfe").andExpect(redirectedUrl(question));
        assertThat(page(tarik, question)).contains("hat geholfen");
        assertThat(page(tarik, QUESTIONS + "?nur=offen")).doesNotContain(word);
        send(mara, question + "/offen").andExpect(redirectedUrl(question));
        assertThat(page(tarik, QUESTIONS + "?nur=offen")).contains(word);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s einführen", "Einführung von %s", "%s"})
    void earlierOnesAreSuggestedWhileOneTypes(String typed) throws Exception {
        ask(mara, "Wie habt ihr " + word + " eingeführt?");
        String query = URLEncoder.encode(typed.formatted(word), StandardCharsets.UTF_8);
        assertThat(page(tarik, QUESTIONS + "/neu?title=" + query)).contains("Schon gefragt?", word);
        assertThat(page(tarik, QUESTIONS + "?q=" + query)).contains("Wie habt ihr " + word);
        assertThat(page(tarik, QUESTIONS + "/neu?title=Ganz+etwas+anderes"))
                .doesNotContain("Wie habt ihr " + word);
    }

    @Test
    void earlierOnesAreShownBeforeAQuestionIsSent() throws Exception {
        ask(mara, "Wie habt ihr " + word + " eingeführt?");
        String[] typed = {"title", word + " einführen, aber wie?", "about", "Bald"};
        String shown =
                send(tarik, QUESTIONS, typed)
                        .andExpect(status().isUnprocessableContent())
                        .andReturn()
                        .getResponse()
                        .getContentAsString();
        assertThat(shown)
                .contains("Wie habt ihr " + word, "Ähnliche Fragen gibt es schon", "Bald")
                .contains("name=\"seen\" value=\"true\"");
        send(tarik, QUESTIONS, typed[0], typed[1], "seen", "true").andExpect(status().isSeeOther());
    }

    @Test
    void theSearchFindsQuestions() throws Exception {
        ask(mara, "Wie habt ihr " + word + " eingeführt?");
        assertThat(page(tarik, "/suche?q=" + word)).contains("Wie habt ihr " + word, here.name());
    }

    @Test
    void whatNobodyAnsweredWaitsOnThePagePflege() throws Exception {
        String question =
                path(
                        send(
                                mara,
                                QUESTIONS,
                                "vorlage",
                                TEMPLATE,
                                "title",
                                "Wer weiß etwas über " + word + "?",
                                "seen",
                                "true"));
        assertThat(page(there.operator(), "/werkstatt/pflege"))
                .contains("Fragen ohne Antwort", word);
        send(tarik, question + "/antworten", "words", "So");
        assertThat(page(there.operator(), "/werkstatt/pflege")).doesNotContain(word);
    }

    @Test
    void onesOwnIsTakenBackUntilOthersBuildOnIt() throws Exception {
        String question = ask(mara, "Wie macht ihr " + word + "?");
        send(tarik, question + "/antworten", "words", "Meine Antwort");
        String answer = answer(question);
        send(mara, question + "/rueckzug").andExpect(status().isUnprocessableContent());
        send(mara, answer + "/hilfe");
        send(mara, answer + "/loeschung").andExpect(status().isForbidden());
        send(tarik, answer + "/loeschung").andExpect(redirectedUrl(question));
        assertThat(page(mara, question)).doesNotContain("Meine Antwort", "hat geholfen");
        send(tarik, question + "/rueckzug").andExpect(status().isForbidden());
        send(mara, question + "/rueckzug").andExpect(redirectedUrl(QUESTIONS));
        mvc.perform(get(question).with(cast.as(tarik))).andExpect(status().isNotFound());
    }

    @Test
    void whoFollowsIsToldOnceOthersReadTheAnswer() throws Exception {
        String question = ask(mara, "Wie macht ihr " + word + "?");
        owner.sql("update community_setting set first_wait = 20").update();
        try {
            send(tarik, question + "/antworten", "words", "Wartet noch");
        } finally {
            owner.sql("update community_setting set first_wait = 0").update();
        }
        assertThat(page(mara, question)).doesNotContain("Wartet noch");
        assertThat(told(here)).isZero();
        String id = answer(question).replaceAll(".*/", "");
        send(there.operator(), "/moderation/answer/" + id + "/freigabe")
                .andExpect(status().isSeeOther());
        assertThat(page(mara, question)).contains("Wartet noch");
        assertThat(told(here)).isOne();
        assertThat(told(there)).isZero();
        send(there.operator(), "/moderation/answer/" + id + "/ausblendung", "reason", "Falsch");
        assertThat(page(mara, question)).doesNotContain("Wartet noch");
        assertThat(page(tarik, question)).contains("Wartet noch", "/einspruch/answer/" + id);
    }

    @Test
    void aQuestionStandsAtItsTemplate() throws Exception {
        String question =
                path(
                        send(
                                mara,
                                QUESTIONS,
                                "vorlage",
                                TEMPLATE,
                                "title",
                                "Wer schult zu " + word + "?",
                                "seen",
                                "true"));
        assertThat(page(tarik, "/vorlagen/" + TEMPLATE))
                .contains(word, QUESTIONS + "/neu?vorlage=");
        assertThat(page(tarik, question)).contains("/vorlagen/" + TEMPLATE);
        assertThat(page(tarik, QUESTIONS + "?vorlage=" + TEMPLATE)).contains(word);
        for (String wrong : List.of("gibt-es-nicht", "<script>")) {
            send(mara, QUESTIONS, "vorlage", wrong, "title", "Wer schult zu " + word + "?")
                    .andExpect(status().isUnprocessableContent());
        }
        send(
                        mara,
                        QUESTIONS,
                        "vorlage",
                        TEMPLATE,
                        "aufgabe",
                        "gibt-es-nicht",
                        "title",
                        "Wer schult zu " + word + "?")
                .andExpect(status().isUnprocessableContent());
    }

    @Test
    void onlyVerifiedAdministrationsReadWhatIsForThem() throws Exception {
        String question = ask(mara, "Wie macht ihr " + word + "?");
        Cast.Member unverified = cast.town().planner();
        assertThat(page(unverified, QUESTIONS)).doesNotContain(word);
        mvc.perform(get(question).with(cast.as(unverified))).andExpect(status().isNotFound());
        send(unverified, QUESTIONS, "title", "Darf ich das fragen?")
                .andExpect(status().isForbidden());
        assertThat(page(here.guest(), QUESTIONS)).doesNotContain(word);
        mvc.perform(get(question)).andExpect(status().isNotFound());
        mvc.perform(get(QUESTIONS + "/neu").with(cast.as(here.guest())))
                .andExpect(status().isForbidden());
        mvc.perform(get(QUESTIONS + "/" + UUID.randomUUID()).with(cast.as(tarik)))
                .andExpect(status().isNotFound());
        send(tarik, question + "/bearbeitung", "title", "Gekapert, aber lang genug")
                .andExpect(status().isForbidden());
        send(mara, question + "/bearbeitung", "title", "Wie macht ihr es?", "version", "7")
                .andExpect(status().isConflict());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ANONYMISE", "REMOVE"})
    void answersOfOthersStayReadable(String choice) throws Exception {
        String question = ask(mara, "Wie macht ihr " + word + "?");
        send(tarik, question + "/antworten", "words", "So geht es");
        send(mara, "/profil/gemeinschaft/austritt", "choice", choice)
                .andExpect(status().isSeeOther());
        assertThat(page(tarik, question))
                .contains("So geht es", "Ehemaliges Mitglied")
                .doesNotContain("Mara Lindner");
    }

    @ParameterizedTest
    @CsvSource({"title,zu kurz", "title,''", "tags,'a,b,c,d,e,f'"})
    void whatDoesNotFitIsSaidAndWhatWasTypedStays(String field, String value) throws Exception {
        String page =
                send(
                                mara,
                                QUESTIONS,
                                "title",
                                field.equals("title") ? value : "Eine gute Frage?",
                                "tags",
                                field.equals("tags") ? value : "x",
                                "about",
                                "Mehr zu " + word)
                        .andExpect(status().isUnprocessableContent())
                        .andReturn()
                        .getResponse()
                        .getContentAsString();
        assertThat(page).contains(word);
        send(mara, QUESTIONS, "title", "x".repeat(200), "about", "y".repeat(50_000))
                .andExpect(status().isUnprocessableContent());
    }

    @Test
    void moreQuestionsAndAnswersAreNoMoreQueries() throws Exception {
        String question = ask(mara, "Wie macht ihr " + word + "?");
        send(tarik, question + "/antworten", "words", "So");
        long list = Statements.during(() -> page(tarik, QUESTIONS));
        long one = Statements.during(() -> page(tarik, question));
        ask(mara, "Noch eine zu " + word + "?");
        send(there.planner(), question + "/antworten", "words", "Oder so");
        assertThat(Statements.during(() -> page(tarik, QUESTIONS))).isEqualTo(list);
        assertThat(Statements.during(() -> page(tarik, question))).isEqualTo(one);
        String form = QUESTIONS + "/neu?vorlage=" + TEMPLATE + "&title=" + word;
        long asking = Statements.during(() -> page(tarik, form));
        assertThat(List.of(list, one, asking)).allMatch(statements -> statements <= 14);
    }

    private long told(Cast.Town town) {
        return owner.sql(
                        "select count(*) from happening where authority = ? and steps::text like '%questions.news.answered%'")
                .param(town.id().value())
                .query(Long.class)
                .single();
    }
}
