package org.allmende.contacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.allmende.AllmendeTest;
import org.allmende.Cast;
import org.allmende.Statements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.web.util.HtmlUtils;

@AllmendeTest
class ContactsTest {

    static final String TEMPLATE = "/vorlagen/dms-rollout-fachbereich";
    static final String OFFER = TEMPLATE + "/ansprechperson";
    static final String MINE = "/profil/ansprechperson";

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final DateTimeFormatter GERMAN =
            DateTimeFormatter.ofPattern("d. MMMM uuuu", Locale.GERMANY);

    @Autowired MockMvc mvc;
    @Autowired Cast cast;
    @Autowired JdbcClient jdbc;

    Cast.Town here;
    Cast.Town there;

    @BeforeEach
    void twoVerifiedTowns() {
        here = verified(cast.town());
        there = verified(cast.town());
    }

    @Test
    void whoAgreesIsShownToOthersWithWhatTheyAgreedTo() throws Exception {
        offer(there.planner(), "Scannen & <b>Aktenplan</b>", true)
                .andExpect(redirectedUrl(TEMPLATE));
        assertThat(entry(here.worker(), there))
                .contains(
                        "Mara Lindner",
                        "Hauptamt",
                        "24.000 Einw.",
                        "gleiche Art, ähnliche Größe, gleiches Land",
                        "Fragen zu: Scannen & <b>Aktenplan</b>",
                        "mailto:" + there.planner().email());
        assertThat(raw(TEMPLATE, here.worker())).doesNotContain("<b>Aktenplan");
        assertThat(entry(there.worker(), there)).contains("aus der eigenen Behörde");
    }

    @Test
    void theMailAddressIsShownOnlyWhereAgreed() throws Exception {
        offer(there.planner(), "", false);
        assertThat(entry(here.worker(), there)).contains("Mara Lindner");
        assertThat(page(TEMPLATE, here.worker())).doesNotContain(there.planner().email());
    }

    @Test
    void agreeingAgainReplacesWhatWasShown() throws Exception {
        offer(there.planner(), "Scannen", true);
        assertThat(page(OFFER, there.planner())).contains("Scannen");
        offer(there.planner(), "Aktenplan", false);
        assertThat(entry(here.worker(), there)).contains("Aktenplan").doesNotContain("Scannen");
        assertThat(page(MINE, there.planner())).containsOnlyOnce("Eingewilligt am");
    }

    @Test
    void withdrawingDeletesAndConcernsOneselfOnly() throws Exception {
        offer(there.planner(), "Scannen", true);
        String away = MINE + "/" + template() + "/entfernung";
        assertThat(page(MINE, there.planner())).contains(away, "Fragen zu: Scannen");
        assertThat(page(MINE, there.worker())).doesNotContain(away);
        assertThat(page(OFFER, there.planner())).contains(away);
        assertThat(page(OFFER, there.worker())).doesNotContain(away);
        mvc.perform(post(away).with(cast.as(there.worker()))).andExpect(status().isNotFound());
        mvc.perform(post(away).with(cast.as(here.planner()))).andExpect(status().isNotFound());
        mvc.perform(post(away).with(cast.as(there.planner()))).andExpect(redirectedUrl(MINE));
        mvc.perform(post(away).with(cast.as(there.planner()))).andExpect(status().isNotFound());
        assertThat(page(TEMPLATE, here.worker())).doesNotContain(there.name() + " ");
        cast.within(there.planner(), () -> assertThat(ownRows()).isZero());
    }

    @Test
    void unverifiedAuthoritiesSeeNobodyAndOfferNobody() throws Exception {
        offer(there.planner(), "", true);
        Cast.Town unverified = cast.town();
        assertThat(page(TEMPLATE, unverified.planner()))
                .contains("sehen nur Behörden, die der Betrieb geprüft hat")
                .doesNotContain(there.name() + " ");
        cast.within(unverified.planner(), () -> assertThat(rows()).isZero());
        offer(unverified.planner(), "", true).andExpect(status().isUnprocessableContent());
    }

    @Test
    void guestsAndVisitorsSeeNobody() throws Exception {
        for (String path : new String[] {TEMPLATE, OFFER}) {
            mvc.perform(get(path).with(cast.as(here.guest()))).andExpect(status().isForbidden());
        }
        offer(here.guest(), "", true).andExpect(status().isForbidden());
        offer(there.planner(), "", true);
        mvc.perform(get(TEMPLATE))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString(there.planner().email()))))
                .andExpect(content().string(not(containsString("Ansprechpersonen"))));
        mvc.perform(get(OFFER)).andExpect(status().isSeeOther());
    }

    @Test
    void whoLeavesOrBecomesAGuestIsShownNoLonger() throws Exception {
        offer(there.planner(), "", true);
        offer(there.worker(), "", true);
        cast.within(
                there.administrator(),
                () -> {
                    jdbc.sql("update membership set ended_at = now() where person = ?")
                            .param(there.planner().person().value())
                            .update();
                    jdbc.sql("update membership set group_name = 'GUEST' where person = ?")
                            .param(there.worker().person().value())
                            .update();
                });
        assertThat(page(TEMPLATE, here.worker())).doesNotContain(there.name() + " ");
    }

    @Test
    void withoutConsentOrWithTooMuchTextNothingIsShownAndTheTextStays() throws Exception {
        String long301 = "a".repeat(301);
        for (String[] typed :
                new String[][] {{"Scannen", ""}, {long301, "true"}, {"Scannen", "x"}}) {
            var answer =
                    mvc.perform(
                                    post(OFFER)
                                            .param("topics", typed[0])
                                            .param("consent", typed[1])
                                            .with(cast.as(there.planner())))
                            .andExpect(status().isUnprocessableContent());
            assertThat(answer.andReturn().getResponse().getContentAsString()).contains(typed[0]);
        }
        cast.within(there.planner(), () -> assertThat(ownRows()).isZero());
    }

    @Test
    void strangeAddressesAreNotFound() throws Exception {
        mvc.perform(get("/vorlagen/gibt-es-nicht/ansprechperson").with(cast.as(here.planner())))
                .andExpect(status().isNotFound());
        mvc.perform(post(MINE + "/unsinn/entfernung").with(cast.as(here.planner())))
                .andExpect(status().isNotFound());
    }

    @Test
    void theSameSoftwareIsNamed() throws Exception {
        offer(there.planner(), "", false);
        works(here, "enaio, MACH, <b>Civento</b>");
        works(there, "Nextcloud; Enaio, , <b>civento</b>, enaio");
        assertThat(entry(here.worker(), there))
                .contains("gleiches Land, gleiche Software: Enaio, <b>civento</b>");
        assertThat(raw(TEMPLATE, here.worker())).doesNotContain("<b>civento");
        assertThat(page("/verwaltung/behoerde", here.administrator()))
                .contains("enaio, MACH, <b>Civento</b>", "Nextcloud");
    }

    private void works(Cast.Town town, String software) throws Exception {
        mvc.perform(
                        post("/verwaltung/behoerde")
                                .param("version", "0")
                                .param("name", town.name())
                                .param("kind", "TOWN")
                                .param("land", "BW")
                                .param("inhabitants", "24000")
                                .param("software", software)
                                .with(cast.as(town.administrator())))
                .andExpect(status().isSeeOther());
    }

    @Test
    void whoIsAwayShowsTheLastDayAndWhoHelpsMeanwhile() throws Exception {
        offer(there.planner(), "", false);
        away(there.planner(), -2, 400);
        String last = "abwesend bis " + GERMAN.format(LocalDate.now(BERLIN).plusDays(400));
        assertThat(cards()).contains(last).doesNotContain("Bis dahin hilft");
        offer(there.worker(), "", false);
        assertThat(cards()).contains(last, "Bis dahin hilft: " + there.worker().name());
        away(there.worker(), 0, 0);
        assertThat(cards()).doesNotContain("Bis dahin hilft");
    }

    @Test
    void otherAbsencesAreNobodysBusiness() throws Exception {
        offer(there.planner(), "", false);
        away(there.planner(), -9, -1);
        away(there.planner(), 1, 9);
        away(there.worker(), 0, 9);
        assertThat(cards()).doesNotContain("abwesend bis");
        away(there.planner(), 0, 0);
        assertThat(cards()).contains("abwesend bis");
        String keyhole =
                "select count(*) from contacts_away('%s'::uuid) where authority = '%s'"
                        .formatted(template(), there.id());
        cast.within(
                here.worker(),
                () -> assertThat(jdbc.sql(keyhole).query(Integer.class).single()).isOne());
        Cast.Town unverified = cast.town();
        cast.within(
                unverified.worker(),
                () -> assertThat(jdbc.sql(keyhole).query(Integer.class).single()).isZero());
    }

    /** All that the template page says of the contacts of the other town. */
    private String cards() throws Exception {
        return Stream.of(page(TEMPLATE, here.worker()).split("class=\"contact\""))
                .filter(card -> card.contains(there.name() + " "))
                .map(card -> card.split("</section>")[0])
                .collect(Collectors.joining());
    }

    private void away(Cast.Member member, int from, int until) {
        LocalDate today = LocalDate.now(BERLIN);
        cast.within(
                member,
                () ->
                        jdbc.sql(
                                        "insert into absence (authority, person, from_on, until_on, set_by) values (?, ?, ?, ?, ?)")
                                .params(
                                        member.authority().value(),
                                        member.person().value(),
                                        today.plusDays(from),
                                        today.plusDays(until),
                                        member.person().value())
                                .update());
    }

    @Test
    void moreContactsAreNoMoreQueries() throws Exception {
        page(TEMPLATE, here.worker());
        long before = Statements.during(() -> page(TEMPLATE, here.worker()));
        offer(there.planner(), "", true);
        offer(there.worker(), "", true);
        offer(here.planner(), "", true);
        assertThat(Statements.during(() -> page(TEMPLATE, here.worker()))).isEqualTo(before);
    }

    private Cast.Town verified(Cast.Town town) {
        cast.within(
                town.administrator(),
                () ->
                        jdbc.sql("update authority set verified_on = current_date where id = ?")
                                .param(town.id().value())
                                .update());
        return town;
    }

    private ResultActions offer(Cast.Member member, String topics, boolean withEmail)
            throws Exception {
        return mvc.perform(
                post(OFFER)
                        .param("topics", topics)
                        .param("showsEmail", withEmail ? "true" : "")
                        .param("consent", "true")
                        .with(cast.as(member)));
    }

    /** What the template page says of the contact of that town. */
    private String entry(Cast.Member reader, Cast.Town town) throws Exception {
        String page = page(TEMPLATE, reader);
        int named = page.indexOf(town.name() + " ");
        assertThat(named).as(town.name()).isPositive();
        int next = page.indexOf("class=\"contact\"", named);
        return page.substring(
                page.lastIndexOf("class=\"contact\"", named),
                next < 0 ? page.indexOf("</section>", named) : next);
    }

    private String page(String path, Cast.Member reader) throws Exception {
        return HtmlUtils.htmlUnescape(raw(path, reader));
    }

    private String raw(String path, Cast.Member reader) throws Exception {
        return mvc.perform(get(path).with(cast.as(reader)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private UUID template() {
        return jdbc.sql("select id from template where slug = 'dms-rollout-fachbereich'")
                .query(UUID.class)
                .single();
    }

    private int ownRows() {
        return jdbc.sql(
                        "select count(*) from template_contact where authority = asking_authority()")
                .query(Integer.class)
                .single();
    }

    private int rows() {
        return jdbc.sql("select count(*) from template_contact").query(Integer.class).single();
    }
}
