package org.allmende.questions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.allmende.Cast;
import org.junit.jupiter.api.Test;

/** “Wer hat das schon gemacht?” */
class HandingOnQuestionsTest extends QuestionTowns {

    @Test
    void whoStandsReadyIsAskedAtMostThriceAWeekAndNeverTwiceTheSame() throws Exception {
        ready(there.planner());
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
        assertThat(page(there.planner(), QUESTIONS + "?nur=anmich"))
                .contains("Nummer 0", "Nummer 2");
        assertThat(page(tarik, QUESTIONS + "?nur=anmich")).doesNotContain(word);
        String plain = tagged("");
        send(mara, plain + "/weitergabe").andExpect(status().isUnprocessableContent());
    }

    @Test
    void withoutATemplateWhoKnowsAboutATagIsAsked() throws Exception {
        ready(there.planner());
        String question = tagged(word);
        send(mara, question + "/weitergabe").andExpect(redirectedUrl(question));
        assertThat(referred(there.planner())).isOne();
        assertThat(page(there.planner(), question)).contains("Dazu weiß ich nichts");
        assertThat(page(tarik, question)).doesNotContain("Dazu weiß ich nichts");
        assertThat(page(mara, question)).contains("Bisher gefragt: 1");
        send(tarik, question + "/weitergabe/absage").andExpect(status().isForbidden());
        send(there.planner(), question + "/weitergabe/absage").andExpect(redirectedUrl(question));
        assertThat(page(mara, question)).contains("Bisher gefragt: 0");
        send(mara, question + "/weitergabe").andExpect(status().isUnprocessableContent());
    }

    @Test
    void whoSaidNoIsLeftAlone() throws Exception {
        Cast.Member ready = there.planner();
        ready(ready);
        send(ready, QUESTIONS + "/weitergaben/verzicht").andExpect(status().isSeeOther());
        assertThat(page(ready, QUESTIONS + "?nur=anmich")).contains("Fragen wieder weitergeben");
        String question = tagged(word);
        send(mara, question + "/weitergabe").andExpect(status().isUnprocessableContent());
        send(ready, QUESTIONS + "/weitergaben/verzicht/ende");
        owner.sql(
                        "insert into conversation_mute (authority, person, muted, muted_name, muted_at) values (?, ?, ?, 'Mara', now())")
                .params(there.id().value(), ready.person().value(), mara.person().value())
                .update();
        send(mara, question + "/weitergabe").andExpect(status().isUnprocessableContent());
        owner.sql("delete from conversation_mute where person = ?")
                .param(ready.person().value())
                .update();
        send(mara, question + "/weitergabe").andExpect(redirectedUrl(question));
    }

    /** And nobody else, whomever other tests left there. */
    private void ready(Cast.Member one) throws Exception {
        owner.sql(
                        "delete from template_contact where template = (select id from template where slug = ?)")
                .param(TEMPLATE)
                .update();
        send(one, "/vorlagen/" + TEMPLATE + "/ansprechperson", "topics", word, "consent", "true")
                .andExpect(status().isSeeOther());
    }

    private String tagged(String tag) throws Exception {
        return path(
                send(
                        mara,
                        QUESTIONS,
                        "title",
                        "Wer kennt sich damit aus?",
                        "tags",
                        tag,
                        "seen",
                        "true"));
    }
}
