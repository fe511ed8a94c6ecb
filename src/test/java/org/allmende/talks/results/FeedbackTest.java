package org.allmende.talks.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.allmende.AllmendeTest;
import org.allmende.Cast;
import org.allmende.shared.StagedClock;
import org.allmende.talks.TalkCast;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Feedback: once, without a name, as sums from five answers on. */
@AllmendeTest
class FeedbackTest {

    @Autowired MockMvc mvc;
    @Autowired TalkCast talks;
    @Autowired ResultCast results;
    @Autowired FeedbackReminders reminders;

    Cast.Town here;
    String session;

    @BeforeEach
    void aSessionThatWas() {
        here = talks.verifiedTown();
        results.series();
        session = results.session("OPEN", "Wer scannt schon ersetzend?");
    }

    @Test
    void membersAndGuestsAnswerOnceEach() throws Exception {
        results.seat(session, here.worker(), "Tarik Kaya");
        assertThat(talks.page(mvc, here.worker(), session)).contains("Was nehme ich mit?");
        give(here.worker(), "4").andExpect(redirectedUrl(session));
        give(here.worker(), "1").andExpect(status().isUnprocessableContent());
        assertThat(talks.page(mvc, here.worker(), session)).contains("Die Rückmeldung ist da");
        ResultCast.Seat rita = results.seat(session, null, "Rita Gast");
        assertThat(talks.page(mvc, null, rita.ticket() + "/rueckmeldung"))
                .contains("Was hat es genützt?");
        give(rita, "5").andExpect(redirectedUrl(rita.ticket() + "/rueckmeldung"));
        give(rita, "5").andExpect(status().isUnprocessableContent());
        assertThat(count()).isEqualTo(2);
    }

    @Test
    void withoutAPlaceThereIsNothingToSay() throws Exception {
        give(here.worker(), "4").andExpect(status().isForbidden());
        ResultCast.Seat rita = results.seat(session, null, "Rita Gast");
        results.owner
                .sql("update talk_attendance set state = 'WITHDRAWN' where id = ?")
                .param(rita.id())
                .update();
        give(rita, "5").andExpect(status().isNotFound());
        talks.opened(mvc, null, rita.ticket() + "x/rueckmeldung").andExpect(status().isNotFound());
        assertThat(count()).isZero();
    }

    @Test
    void sumsAppearFromFiveAnswersOnAndWordsForTheModerationOnly() throws Exception {
        for (String score : List.of("5", "5", "4", "4")) {
            give(results.seat(session, null, "Rita Gast"), score);
        }
        assertThat(talks.page(mvc, null, session)).doesNotContain("von 5 aus");
        assertThat(talks.page(mvc, here.operator(), session)).doesNotContain("Ein Muster");
        give(results.seat(session, null, "Rita Gast"), "3");
        assertThat(talks.page(mvc, null, session))
                .contains("4,2 von 5 aus 5 Rückmeldungen")
                .doesNotContain("Ein Muster", "Rita Gast");
        assertThat(talks.page(mvc, here.operator(), session)).contains("Ein Muster");
    }

    @Test
    void whatWasSaidBelongsToNobodyInTheDatabase() throws Exception {
        ResultCast.Seat rita = results.seat(session, null, "Rita Gast");
        give(rita, "5");
        assertThat(
                        results.owner
                                .sql(
                                        "select string_agg(column_name, ',' order by column_name) from information_schema.columns where table_name = 'talk_feedback'")
                                .query(String.class)
                                .single())
                .isEqualTo("id,score,session,words");
    }

    @Test
    void badInputIsToldAtItsField() throws Exception {
        results.seat(session, here.worker(), "Tarik Kaya");
        for (String score : List.of("", "0", "6", "viel", "4.5")) {
            give(here.worker(), score).andExpect(status().isUnprocessableContent());
        }
        talks.sent(
                        mvc,
                        here.worker(),
                        session + "/rueckmeldung",
                        List.of("score", "4", "words", "a".repeat(100_000)))
                .andExpect(status().isUnprocessableContent());
        assertThat(count()).isZero();
    }

    @Test
    void aSessionThatMovedOrWasCancelledTakesNoFeedback() throws Exception {
        ResultCast.Seat rita = results.seat(session, null, "Rita Gast");
        results.owner
                .sql("update talk_session set starts_at = now() + interval '5 days' where id = ?")
                .param(TalkCast.id(session))
                .update();
        give(rita, "5").andExpect(status().isUnprocessableContent());
        results.owner
                .sql("update talk_session set cancelled_at = now() where id = ?")
                .param(TalkCast.id(session))
                .update();
        give(rita, "5").andExpect(status().isUnprocessableContent());
        assertThat(count()).isZero();
    }

    @Test
    void theNextDayAsksOnceAndOnlyThoseWhoHaveNotAnswered() throws Exception {
        String yesterday =
                results.session(
                        "OPEN", "Was war gestern?", Instant.now().minus(30, ChronoUnit.HOURS));
        ResultCast.Seat rita = results.seat(yesterday, null, "Rita Gast");
        ResultCast.Seat quick = results.seat(yesterday, null, "Ada Flink");
        talks.sent(mvc, null, quick.ticket() + "/rueckmeldung", List.of("score", "5"));
        String later =
                results.session("OPEN", "Was kommt?", Instant.now().plus(3, ChronoUnit.DAYS));
        ResultCast.Seat early = results.seat(later, null, "Ina Früh");
        remind();
        remind();
        assertThat(talks.mails(rita.email()))
                .singleElement()
                .asString()
                .contains("Wie war es?", rita.ticket() + "/rueckmeldung");
        assertThat(talks.mails(quick.email())).isEmpty();
        assertThat(talks.mails(early.email())).isEmpty();
    }

    private ResultActions give(Cast.Member member, String score) throws Exception {
        return talks.sent(mvc, member, session + "/rueckmeldung", said(score));
    }

    private ResultActions give(ResultCast.Seat seat, String score) throws Exception {
        return talks.sent(mvc, null, seat.ticket() + "/rueckmeldung", said(score));
    }

    private static List<String> said(String score) {
        return List.of("score", score, "words", "Ein Muster");
    }

    private int count() {
        return results.owner
                .sql("select count(*) from talk_feedback where session = ?")
                .param(TalkCast.id(session))
                .query(Integer.class)
                .single();
    }

    private void remind() throws Exception {
        StagedClock.at(
                Instant.now().plus(6, ChronoUnit.HOURS),
                () -> {
                    reminders.run();
                    return true;
                });
    }
}
