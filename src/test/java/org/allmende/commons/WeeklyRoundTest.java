package org.allmende.commons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.allmende.AllmendeTest;
import org.allmende.Cast;
import org.allmende.library.Readership;
import org.allmende.shared.StagedClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@AllmendeTest
class WeeklyRoundTest {

    static final LocalDate TODAY = LocalDate.now(CommonsEntry.ZONE);

    @Autowired MockMvc mvc;
    @Autowired Cast cast;
    @Autowired CommonsCast commons;
    @Autowired WeeklyRound round;
    @Autowired PlatformTransactionManager transactions;

    Cast.Town here;
    Cast.Town there;
    Cast.Member reader;
    String slug;

    @BeforeEach
    void towns() throws Exception {
        here = commons.town();
        there = commons.town();
        reader = there.planner();
        slug = commons.template(here, Readership.COMMONS);
        subscribe("/abos");
    }

    @Test
    void whatIsNewIsMailedOnce() throws Exception {
        String report = "Bericht zu " + slug;
        commons.report(here, slug, report, "ASSOCIATION");
        run(TODAY.plusDays(8));
        run(TODAY.plusDays(8));
        run(TODAY.plusDays(16));
        assertThat(commons.mails(reader)).hasSize(1);
        assertThat(commons.mails(reader).getFirst())
                .contains("Neues aus der Gemeinschaft", "Guten Tag Mara Lindner", report, "<li>");
    }

    @Test
    void nothingNewIsNoMail() throws Exception {
        commons.sharedAt(
                commons.id(slug), TODAY.minusDays(3).atStartOfDay(CommonsEntry.ZONE).toInstant());
        run(TODAY.plusDays(8));
        assertThat(commons.mails(reader)).isEmpty();
    }

    @Test
    void onlyWhatOneMayReadAndWants() throws Exception {
        commons.owner
                .sql("update authority set verified_on = null where id = ?")
                .param(there.id().value())
                .update();
        commons.report(here, slug, "Nur für geprüfte " + slug, "ASSOCIATION");
        String other = commons.template(here, Readership.COMMONS);
        run(TODAY.plusDays(8));
        assertThat(commons.mails(reader).getFirst())
                .contains(CommonsCast.title(slug))
                .doesNotContain("Nur für geprüfte", CommonsCast.title(other));
    }

    @Test
    void twoNodesAtOnceWriteOneMail() throws Exception {
        var together = new CountDownLatch(2);
        try (var nodes = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int node = 0; node < 2; node++) {
                nodes.submit(() -> {
                    together.countDown();
                    together.await();
                    run(TODAY.plusDays(8));
                    return true;
                });
            }
        }
        assertThat(commons.mails(reader)).hasSize(1);
    }

    /** The node dies after it wrote the mail and before it committed: the next writes it. */
    @Test
    void whatACrashBrokeOffIsDoneByTheNext() throws Exception {
        new TransactionTemplate(transactions)
                .executeWithoutResult(crash -> {
                    run(TODAY.plusDays(8));
                    crash.setRollbackOnly();
                });
        assertThat(commons.mails(reader)).isEmpty();
        run(TODAY.plusDays(8));
        assertThat(commons.mails(reader)).hasSize(1);
    }

    @Test
    void theLinkOfTheMailSwitchesItOffAndLookingDoesNot() throws Exception {
        run(TODAY.plusDays(8));
        String mail = commons.mails(reader).getFirst();
        String link = mail.substring(mail.lastIndexOf("/neues/abbestellung/")).strip();
        mvc.perform(get(link)).andExpect(status().isOk());
        assertThat(weekday()).isEqualTo(1);
        mvc.perform(post(link).param("List-Unsubscribe", "One-Click")).andExpect(status().isOk());
        assertThat(weekday()).isNull();
        commons.publish(here, slug, "1.1", "Klarer", Readership.COMMONS);
        run(TODAY.plusDays(16));
        assertThat(commons.mails(reader)).hasSize(1);
        mvc.perform(post(link + "/ruecknahme").with(Cast.csrf())).andExpect(status().isOk());
        assertThat(weekday()).isEqualTo(1);
        mvc.perform(get("/neues/abbestellung/" + UUID.randomUUID()))
                .andExpect(status().isNotFound());
        mvc.perform(post("/neues/abbestellung/unsinn")).andExpect(status().isNotFound());
    }

    @Test
    void theDayIsOnesOwnChoice() throws Exception {
        mvc.perform(
                        post("/neues/woche")
                                .param("weekday", "FRIDAY")
                                .param("zurueck", "/profil/benachrichtigungen")
                                .with(cast.as(reader)))
                .andExpect(redirectedUrl("/profil/benachrichtigungen"));
        assertThat(weekday()).isEqualTo(5);
        mvc.perform(post("/neues/woche").param("weekday", "NEVERDAY").with(cast.as(reader)))
                .andExpect(status().isUnprocessableContent());
        mvc.perform(
                        post("/neues/woche")
                                .param("weekday", "")
                                .param("zurueck", "//fremd.example")
                                .with(cast.as(reader)))
                .andExpect(redirectedUrl("/neues"));
        assertThat(weekday()).isNull();
    }

    @Test
    void subscriptionsBeginAndEnd() throws Exception {
        assertThat(page()).contains("Abo beenden", CommonsCast.title(slug));
        subscribe("/abos");
        subscribe("/abos/ende");
        subscribe("/abos/ende");
        assertThat(page()).doesNotContain("Abo beenden");
        mvc.perform(
                        post("/neues/abos")
                                .param("thema", CommonsCast.topic(slug))
                                .with(cast.as(reader)))
                .andExpect(status().isSeeOther());
        assertThat(page()).contains(CommonsCast.topic(slug) + "</span>");
        mvc.perform(post("/neues/abos").param("thema", "Gibt es nicht").with(cast.as(reader)))
                .andExpect(status().isNotFound());
        String own = commons.template(here, CommonsCast.OWN);
        mvc.perform(
                        post("/neues/abos")
                                .param("vorlage", commons.id(own).toString())
                                .with(cast.as(reader)))
                .andExpect(status().isNotFound());
    }

    @Test
    void whoLeavesHearsNoMore() throws Exception {
        commons.owner
                .sql("update membership set ended_at = now() where person = ?")
                .param(reader.person().value())
                .update();
        run(TODAY.plusDays(8));
        assertThat(commons.mails(reader)).isEmpty();
    }

    private void run(LocalDate day) {
        StagedClock.at(
                day.atTime(6, 10).atZone(CommonsEntry.ZONE).toInstant(),
                () -> {
                    round.run();
                    return true;
                });
    }

    private void subscribe(String path) throws Exception {
        mvc.perform(
                        post("/neues" + path)
                                .param("vorlage", commons.id(slug).toString())
                                .with(cast.as(reader)))
                .andExpect(status().isSeeOther());
    }

    private Integer weekday() {
        return commons.owner
                .sql("select weekday from commons_weekly where person = ?")
                .param(reader.person().value())
                .query((row, number) -> row.getInt(1) == 0 ? null : row.getInt(1))
                .list()
                .getFirst();
    }

    private String page() throws Exception {
        return mvc.perform(get("/neues").with(cast.as(reader)))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
