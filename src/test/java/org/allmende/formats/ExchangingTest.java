package org.allmende.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import org.allmende.AllmendeTest;
import org.allmende.Cast;
import org.allmende.Statements;
import org.allmende.tenancy.Group;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.ResultMatcher;

/** Mara of one town offers, Tarik of another answers, and somebody of a third looks on. */
@AllmendeTest
class ExchangingTest {

    static final String MARKET = ExchangeCast.MARKET;
    static final DateTimeFormatter FIELD = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");
    static final String ROOM = "https://video.example/runde";

    @Autowired MockMvc mvc;
    @Autowired Cast cast;
    @Autowired ExchangeCast exchange;

    final String topic = "E-Akte " + UUID.randomUUID();
    final LocalDateTime soon =
            LocalDateTime.now(Meeting.ZONE).plusDays(9).withHour(10).withMinute(0);

    Cast.Town here;
    Cast.Town there;
    Cast.Member mara;
    Cast.Member tarik;
    Cast.Member third;

    @BeforeEach
    void towns() {
        here = exchange.verifiedTown();
        there = exchange.verifiedTown();
        mara = here.planner();
        tarik = there.worker();
        third = exchange.verifiedTown().worker();
    }

    @Test
    void anOfferIsFoundByWhatItIsAbout() throws Exception {
        String offer = offer();
        for (String query :
                List.of(
                        "",
                        "?art=OFFERS",
                        "?format=sprechstunde",
                        "?land=BY",
                        "?software=enaio",
                        "?art=QUATSCH&seite=-3&land=XX")) {
            assertThat(page(tarik, MARKET + query)).as(query).contains(topic, offer);
        }
        for (String query :
                List.of("?art=SEEKS", "?format=barcamp", "?software=MACH", "?nur=meine")) {
            assertThat(page(tarik, MARKET + query)).as(query).doesNotContain(topic);
        }
        assertThat(page(mara, MARKET + "?nur=meine")).contains(topic, "eigenes");
        assertThat(page(tarik, "/formate/sprechstunde")).contains(topic);
        assertThat(page(tarik, offer))
                .contains("Mara Lindner", here.name(), "Ich bin dabei")
                .doesNotContain(mara.email());
    }

    @Test
    void onlyVerifiedAdministrationsLookAndOnlyMembersOffer() throws Exception {
        String offer = offer();
        Cast.Member unverified = cast.town().planner();
        assertThat(page(unverified, MARKET)).contains("Noch nicht geprüft").doesNotContain(topic);
        assertThat(page(unverified, "/formate/sprechstunde")).doesNotContain(topic);
        for (String path : List.of(offer, MARKET + "/" + UUID.randomUUID())) {
            mvc.perform(get(path).with(cast.as(unverified))).andExpect(status().isNotFound());
        }
        mvc.perform(get(MARKET + "/neu").with(cast.as(unverified)))
                .andExpect(status().isForbidden());
        mvc.perform(get(MARKET).with(cast.as(here.guest()))).andExpect(status().isForbidden());
        send(here.guest(), MARKET, "topic", "x").andExpect(status().isForbidden());
        Cast.Member kim = cast.member(there.id(), "Kim", "Ohnesorg", Group.COMMUNITY);
        exchange.accept(kim);
        assertThat(page(kim, offer)).contains(topic);
        exchange.answer(mvc, kim, offer);
    }

    @Test
    void fromTheAnswerToTheTimeThatSuitsAll() throws Exception {
        String offer = offer();
        String answer = exchange.answer(mvc, tarik, offer);
        String other = exchange.answer(mvc, third, offer);
        assertThat(page(mara, offer))
                .contains(
                        "Tarik Kaya (" + there.name() + ")", tarik.email(), "Wir sind gern dabei.");
        assertThat(page(third, offer)).doesNotContain(tarik.email(), there.name());
        send(mara, answer + "/zusage").andExpect(redirectedUrl(offer));
        send(mara, other + "/zusage").andExpect(redirectedUrl(offer));
        assertThat(page(tarik, offer))
                .contains(mara.email(), "zugesagt", "noch keine vorgeschlagen");
        propose(offer, soon, soon.plusDays(1)).andExpect(redirectedUrl(offer));
        send(tarik, offer + "/zusagen", "slot", slot(offer, 0), "slot", slot(offer, 1))
                .andExpect(redirectedUrl(offer));
        send(third, offer + "/zusagen", "slot", slot(offer, 1)).andExpect(redirectedUrl(offer));
        assertThat(page(mara, offer)).contains("passt für 2: Tarik Kaya, Tarik Kaya");
        assertThat(page(tarik, offer)).doesNotContain("passt für");
        choose(offer, slot(offer, 1), "60").andExpect(redirectedUrl(offer));
        assertThat(page(third, offer)).contains(ROOM, "Die Einladung für den Kalender");
        for (Cast.Member one : List.of(mara, tarik, third)) {
            assertThat(exchange.calendars(one))
                    .singleElement()
                    .asString()
                    .contains("METHOD:REQUEST", "SEQUENCE:0", "UID:" + ExchangeCast.id(offer));
        }
        assertThat(exchange.calendars(tarik).getFirst().replace("\r\n ", ""))
                .contains(tarik.email())
                .doesNotContain(third.email(), mara.email());
        choose(offer, slot(offer, 0), "90").andExpect(redirectedUrl(offer));
        assertThat(exchange.calendars(tarik).getFirst()).contains("SEQUENCE:1", "METHOD:REQUEST");
        send(tarik, answer + "/rueckzug").andExpect(redirectedUrl(offer));
        assertThat(exchange.calendars(tarik).getFirst()).contains("METHOD:CANCEL");
        send(mara, offer + "/ende", "note", "Zwei Wege verglichen.")
                .andExpect(redirectedUrl(offer));
        assertThat(page(cast.member(there.id(), "Ida", "Neu", Group.WORKING), offer))
                .contains("Zwei Wege verglichen.", "beendet")
                .doesNotContain(ROOM);
        assertThat(page(third, MARKET)).doesNotContain(topic);
    }

    @Test
    void whoIsNotOnTheListSeesNeitherTimesNorRoom() throws Exception {
        String offer = offer();
        send(mara, exchange.answer(mvc, tarik, offer) + "/zusage");
        propose(offer, soon);
        choose(offer, slot(offer, 0), "60").andExpect(redirectedUrl(offer));
        assertThat(page(third, offer))
                .doesNotContain(ROOM, "Die Einladung für den Kalender", mara.email());
        send(third, offer + "/zusagen", "slot", slot(offer, 0)).andExpect(status().isForbidden());
        send(third, offer + "/zeiten", "time1", FIELD.format(soon))
                .andExpect(status().isForbidden());
        send(third, offer + "/termin", "slot", slot(offer, 0)).andExpect(status().isForbidden());
        send(third, offer + "/ende").andExpect(status().isForbidden());
        send(third, offer + "/rueckzug").andExpect(status().isForbidden());
        String late = exchange.answer(mvc, third, offer);
        send(third, late + "/zusage").andExpect(status().isForbidden());
        send(tarik, late + "/rueckzug").andExpect(status().isNotFound());
        send(mara, late + "/zusage").andExpect(redirectedUrl(offer));
        assertThat(exchange.calendars(third)).singleElement().asString().contains("REQUEST");
    }

    @Test
    void aDeclinedAnswerIsOverAndATakenBackOneMayComeAgain() throws Exception {
        String offer = offer();
        String answer = exchange.answer(mvc, tarik, offer);
        send(tarik, offer + "/antworten", "words", "Noch einmal").andExpect(refused());
        send(tarik, answer + "/rueckzug").andExpect(redirectedUrl(offer));
        assertThat(page(mara, offer)).doesNotContain(tarik.email());
        exchange.answer(mvc, tarik, offer);
        send(mara, answer + "/absage").andExpect(redirectedUrl(offer));
        send(mara, answer + "/zusage").andExpect(refused());
        send(tarik, offer + "/antworten", "words", "Doch!").andExpect(refused());
        send(mara, offer + "/antworten", "words", "Ich selbst").andExpect(refused());
    }

    @Test
    void withdrawingCancelsWhatWasPlanned() throws Exception {
        String offer = offer();
        send(mara, exchange.answer(mvc, tarik, offer) + "/zusage");
        propose(offer, soon);
        choose(offer, slot(offer, 0), "60").andExpect(redirectedUrl(offer));
        send(mara, offer + "/rueckzug").andExpect(redirectedUrl(offer));
        assertThat(exchange.calendars(tarik).getFirst()).contains("METHOD:CANCEL", "SEQUENCE:1");
        assertThat(page(tarik, offer)).contains("zurückgezogen").doesNotContain(ROOM);
        assertThat(page(third, MARKET)).doesNotContain(topic);
        send(mara, offer + "/rueckzug").andExpect(refused());
        send(third, offer + "/antworten", "words", "Zu spät").andExpect(refused());
        propose(offer, soon).andExpect(refused());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ANONYMISE", "REMOVE"})
    void whoLeavesTheCommunityOffersNothingAnyMore(String choice) throws Exception {
        String offer = offer();
        exchange.answer(mvc, tarik, offer);
        String theirs = exchange.offer(mvc, tarik, "Gegenangebot " + topic);
        exchange.answer(mvc, mara, theirs);
        send(mara, "/profil/gemeinschaft/austritt", "choice", choice)
                .andExpect(status().isSeeOther());
        assertThat(page(third, MARKET)).doesNotContain(offer);
        assertThat(page(tarik, theirs)).doesNotContain(mara.email());
        if (choice.equals("REMOVE")) {
            mvc.perform(get(offer).with(cast.as(tarik))).andExpect(status().isNotFound());
        } else {
            assertThat(page(tarik, offer))
                    .contains("Ehemaliges Mitglied", "zurückgezogen")
                    .doesNotContain("Mara Lindner");
        }
    }

    @Test
    void whoLeavesTheAdministrationOffersNothingAnyMoreEither() throws Exception {
        String offer = offer();
        exchange.owner
                .sql("update membership set ended_at = now() where authority = ? and person = ?")
                .params(here.id().value(), mara.person().value())
                .update();
        assertThat(page(third, MARKET)).doesNotContain(topic);
        assertThat(page(third, offer)).doesNotContain("Mara Lindner");
    }

    @Test
    void whatModerationHidIsGoneForOthers() throws Exception {
        String offer = offer();
        send(
                        there.operator(),
                        "/moderation/offer/" + ExchangeCast.id(offer) + "/ausblendung",
                        "reason",
                        "Werbung")
                .andExpect(status().isSeeOther());
        mvc.perform(get(offer).with(cast.as(third))).andExpect(status().isNotFound());
        assertThat(page(third, MARKET)).doesNotContain(topic);
        assertThat(page(mara, offer)).contains("ausgeblendet");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "topic;abc;mindestens 5 Zeichen",
                "format;gibt-es-nicht;",
                "side;BEIDES;",
                "land;XX;",
                "until;2020-01-01;zwischen heute",
                "until;31.2.2027;",
                "until;;",
                "about;;"
            })
    void whatDoesNotFitIsSaidAndWhatWasTypedStays(String field, String value, String sentence)
            throws Exception {
        String page =
                send(
                                mara,
                                MARKET,
                                "side",
                                field.equals("side") ? value : "SEEKS",
                                "format",
                                field.equals("format") ? value : "hospitation",
                                "topic",
                                field.equals("topic") ? value : topic,
                                "about",
                                field.equals("about") ? "" : "<script>x</script>",
                                "land",
                                field.equals("land") ? value : "BW",
                                "until",
                                field.equals("until")
                                        ? value == null ? "" : value
                                        : soon.toLocalDate().toString())
                        .andExpect(refused())
                        .andReturn()
                        .getResponse()
                        .getContentAsString();
        assertThat(page).doesNotContain("<script>x");
        assertThat(page).contains(sentence == null ? "Anbieten oder suchen" : sentence);
        assertThat(page(third, MARKET)).doesNotContain(topic);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"gestern", "2020-01-01T10:00", "2199-01-01T10:00", "31.2.2027 10:00", ""})
    void impossibleTimesAreRefused(String typed) throws Exception {
        String offer = offer();
        send(mara, exchange.answer(mvc, tarik, offer) + "/zusage");
        send(mara, offer + "/zeiten", "time1", typed).andExpect(refused());
        propose(offer, soon).andExpect(redirectedUrl(offer));
        choose(offer, UUID.randomUUID().toString(), "60").andExpect(refused());
        choose(offer, slot(offer, 0), "7").andExpect(refused());
        send(tarik, offer + "/zusagen", "slot", UUID.randomUUID().toString()).andExpect(refused());
        assertThat(exchange.calendars(tarik)).isEmpty();
    }

    @Test
    void aMeetingIsNotMovedWithoutEnd() throws Exception {
        String offer = offer();
        send(mara, exchange.answer(mvc, tarik, offer) + "/zusage");
        propose(offer, soon, soon.plusDays(1));
        for (int i = 0; i <= DateFinding.MOST_MOVES; i++) {
            choose(offer, slot(offer, i % 2), "60").andExpect(redirectedUrl(offer));
        }
        choose(offer, slot(offer, 1), "60").andExpect(refused());
        assertThat(exchange.calendars(tarik)).hasSize(DateFinding.MOST_MOVES + 1);
    }

    @Test
    void ticksStayAtTheTimesThatStay() throws Exception {
        String offer = offer();
        send(mara, exchange.answer(mvc, tarik, offer) + "/zusage");
        propose(offer, soon, soon.plusDays(1));
        send(tarik, offer + "/zusagen", "slot", slot(offer, 1));
        propose(offer, soon.plusDays(1), soon.plusDays(2), soon.plusDays(2));
        assertThat(page(mara, offer)).contains("passt für Tarik Kaya");
        assertThat(
                        exchange.owner
                                .sql("select count(*) from exchange_slot where offer = ?::uuid")
                                .param(ExchangeCast.id(offer))
                                .query(Integer.class)
                                .single())
                .isEqualTo(2);
    }

    @Test
    void nobodyHasMoreThanTenOpenAtOnceOrAnswersMoreThanTenAWeek() throws Exception {
        for (int i = 0; i < Offering.MOST; i++) {
            exchange.answer(mvc, tarik, exchange.offer(mvc, mara, topic + i));
        }
        send(
                        mara,
                        MARKET,
                        "side",
                        "OFFERS",
                        "format",
                        "praxis-tandem",
                        "topic",
                        topic,
                        "about",
                        "x",
                        "until",
                        soon.toLocalDate().toString())
                .andExpect(refused());
        String another = exchange.offer(mvc, third, topic + " noch eins");
        send(tarik, another + "/antworten", "words", "Bitte").andExpect(refused());
    }

    @Test
    void moreOffersAndAnswersAreNoMoreQueries() throws Exception {
        String offer = offer();
        exchange.answer(mvc, tarik, offer);
        long market = Statements.during(() -> page(third, MARKET));
        long one = Statements.during(() -> page(mara, offer));
        exchange.offer(mvc, tarik, topic + " zwei");
        exchange.offer(mvc, third, topic + " drei");
        exchange.answer(mvc, third, offer);
        assertThat(Statements.during(() -> page(third, MARKET))).isEqualTo(market);
        assertThat(Statements.during(() -> page(mara, offer))).isEqualTo(one);
    }

    private static ResultMatcher refused() {
        return status().isUnprocessableContent();
    }

    private String offer() throws Exception {
        return exchange.offer(mvc, mara, topic);
    }

    private ResultActions propose(String offer, LocalDateTime... times) throws Exception {
        String[] fields = new String[times.length * 2];
        for (int i = 0; i < times.length; i++) {
            fields[2 * i] = "time" + (i + 1);
            fields[2 * i + 1] = FIELD.format(times[i]);
        }
        return send(mara, offer + "/zeiten", fields);
    }

    private ResultActions choose(String offer, String slot, String minutes) throws Exception {
        return send(mara, offer + "/termin", "slot", slot, "minutes", minutes, "room", ROOM);
    }

    private String slot(String offer, int number) {
        return exchange.owner
                .sql(
                        "select id::text from exchange_slot where offer = ?::uuid order by starts_at limit 1 offset ?")
                .params(ExchangeCast.id(offer), number)
                .query(String.class)
                .single();
    }

    private ResultActions send(Cast.Member who, String path, String... fields) throws Exception {
        return exchange.send(mvc, who, path, fields);
    }

    private String page(Cast.Member reader, String path) throws Exception {
        return exchange.page(mvc, reader, path);
    }
}
