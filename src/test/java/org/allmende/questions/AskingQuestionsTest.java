package org.allmende.questions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.allmende.AllmendeTest;
import org.allmende.Cast;
import org.allmende.Statements;
import org.allmende.TestDatabase;
import org.allmende.community.HouseRules;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.web.util.HtmlUtils;

/** Mara of one town asks, Tarik of another answers. */
@AllmendeTest
class AskingQuestionsTest {

    static final String QUESTIONS = "/fragen";
    static final String TEMPLATE = "dms-rollout-fachbereich";

    @Autowired MockMvc mvc;
    @Autowired Cast cast;
    @Autowired HouseRules rules;

    final JdbcClient owner = JdbcClient.create(TestDatabase.asOwner());

    /** A word that nobody else says, since all tests share the questions. */
    final String word = "Zwirbel" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");

    Cast.Town here;
    Cast.Town there;
    Cast.Member mara;
    Cast.Member tarik;

    @BeforeEach
    void towns() {
        here = verified();
        there = verified();
        mara = here.planner();
        tarik = there.worker();
    }

    @Test
    void aQuestionIsAnsweredVotedForAndAccepted() throws Exception {
        String question = ask(mara, "Wie macht ihr " + word + "?");
        assertThat(page(tarik, QUESTIONS)).contains(word, "Noch keine Antwort");
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
        assertThat(page(tarik, "/vorlagen/" + TEMPLATE)).contains(word, QUESTIONS + "/neu?vorlage=");
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
    void whoStandsReadyIsAskedAtMostThriceAWeekAndNeverTwiceTheSame() throws Exception {
        send(
                        there.planner(),
                        "/vorlagen/" + TEMPLATE + "/ansprechperson",
                        "topics",
                        word,
                        "consent",
                        "true")
                .andExpect(status().isSeeOther());
        int reached = 0;
        for (int i = 0; i < 5; i++) {
            String question =
                    path(
                            send(
                                    mara,
                                    QUESTIONS,
                                    "vorlage",
                                    TEMPLATE,
                                    "title",
                                    "Nummer " + i + " zu " + word + "?",
                                    "seen",
                                    "true"));
            send(tarik, question + "/weitergabe").andExpect(status().isForbidden());
            send(mara, question + "/weitergabe");
            send(mara, question + "/weitergabe");
            reached = referred(there.planner());
        }
        assertThat(reached).isEqualTo(Referring.MOST_A_WEEK);
        assertThat(page(there.planner(), QUESTIONS + "?nur=anmich")).contains("Nummer 0", "Nummer 2");
        assertThat(page(tarik, QUESTIONS + "?nur=anmich")).doesNotContain(word);
        String plain = ask(mara, "Ohne Vorlage zu " + word + "?");
        send(mara, plain + "/weitergabe").andExpect(status().isUnprocessableContent());
    }

    @Test
    void onlyVerifiedAdministrationsReadWhatIsForThem() throws Exception {
        String question = ask(mara, "Wie macht ihr " + word + "?");
        Cast.Member unverified = cast.town().planner();
        assertThat(page(unverified, QUESTIONS)).doesNotContain(word);
        mvc.perform(get(question).with(cast.as(unverified))).andExpect(status().isNotFound());
        send(unverified, QUESTIONS, "title", "Darf ich das fragen?").andExpect(status().isForbidden());
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
    }

    private String ask(Cast.Member who, String title) throws Exception {
        return path(
                send(who, QUESTIONS, "title", title, "tags", "e-akte, scannen", "seen", "true"));
    }

    private String path(ResultActions done) throws Exception {
        return done.andExpect(status().isSeeOther()).andReturn().getResponse().getRedirectedUrl();
    }

    private String answer(String question) {
        return question
                + "/antworten/"
                + owner.sql("select id::text from answer where question = ?::uuid limit 1")
                        .param(question.substring(question.lastIndexOf('/') + 1))
                        .query(String.class)
                        .single();
    }

    private int referred(Cast.Member who) {
        return owner.sql("select count(*) from question_referral where person = ?")
                .param(who.person().value())
                .query(Integer.class)
                .single();
    }

    private Cast.Town verified() {
        Cast.Town town = cast.town();
        owner.sql("update authority set verified_on = current_date where id = ?")
                .param(town.id().value())
                .update();
        for (Cast.Member one : List.of(town.planner(), town.worker(), town.operator())) {
            cast.within(one, () -> rules.accept(one.viewer()));
        }
        return town;
    }

    private ResultActions send(Cast.Member who, String path, String... fields) throws Exception {
        var request = post(path).with(cast.as(who));
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return mvc.perform(request);
    }

    private String page(Cast.Member reader, String path) throws Exception {
        return HtmlUtils.htmlUnescape(
                mvc.perform(get(URI.create(path)).with(cast.as(reader)))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsString());
    }
}
