package org.allmende.people;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.stream.IntStream;
import org.allmende.AllmendeTest;
import org.allmende.Cast;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@AllmendeTest
class AuthorityPagesTest {

    @Autowired MockMvc mvc;
    @Autowired Cast cast;
    @Autowired WorkCalendars calendars;
    @Autowired Authorities authorities;

    Cast.Town town;

    @BeforeEach
    void town() {
        town = cast.town();
    }

    @Test
    void theCalendarFollowsWhatTheAuthoritySays() throws Exception {
        var fronleichnam = java.time.LocalDate.of(2027, 5, 27);
        assertThat(calendar().isWorkday(fronleichnam)).isFalse();
        save("0", "name", "Stadt Neu", "kind", "TOWN", "land", "SH")
                .andExpect(redirectedUrl("/verwaltung/behoerde"));
        assertThat(calendar().isWorkday(fronleichnam)).isTrue();
        assertThat(calendar().isWorkday(java.time.LocalDate.of(2026, 12, 24))).isTrue();
        mvc.perform(
                        post("/verwaltung/schliesstage")
                                .param("day", "28.5.2027")
                                .param("closing", "Brückentag")
                                .with(cast.as(town.administrator())))
                .andExpect(status().isSeeOther());
        assertThat(calendar().isWorkday(fronleichnam.plusDays(1))).isFalse();
        mvc.perform(get("/verwaltung/behoerde").with(cast.as(town.administrator())))
                .andExpect(content().string(containsString("Brückentag")));
        mvc.perform(
                        post("/verwaltung/schliesstage/2027-05-28/entfernung")
                                .with(cast.as(town.administrator())))
                .andExpect(status().isSeeOther());
        assertThat(calendar().isWorkday(fronleichnam.plusDays(1))).isTrue();
    }

    @Test
    void tooMuchSoftwareGetsASentenceAndStays() throws Exception {
        String many = IntStream.rangeClosed(1, 41).mapToObj(n -> "P" + n).collect(joining(", "));
        save("0", "name", "Stadt", "kind", "TOWN", "land", "BW", "software", many)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Höchstens 40 Namen")))
                .andExpect(content().string(containsString(many)));
        String one = "a".repeat(81);
        save("0", "name", "Stadt", "kind", "TOWN", "land", "BW", "software", one)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("höchstens 80 Zeichen")));
        save("0", "name", "Stadt", "kind", "TOWN", "land", "BW", "software", "x".repeat(9_000))
                .andExpect(status().isUnprocessableContent());
    }

    @Test
    void wrongKeysGetASentence() throws Exception {
        save("0", "name", "Stadt", "kind", "TOWN", "land", "BW", "ars", "99")
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("kein Regionalschlüssel")));
        save("0", "name", "Stadt", "kind", "TOWN", "land", "BW", "ars", "055700044044")
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("gehört zu Nordrhein-Westfalen")));
        String ars = "08" + String.format("%010d", Math.floorMod(town.hashCode(), 1_000_000_000));
        save("0", "name", "Stadt", "kind", "TOWN", "land", "BW", "ars", ars)
                .andExpect(status().isSeeOther());
        town = cast.town();
        save("0", "name", "Stadt", "kind", "TOWN", "land", "BW", "ars", ars)
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("schon eine Behörde")));
    }

    @Test
    void everyWrongFieldGetsItsSentenceAndKeepsItsText() throws Exception {
        save(
                        "0",
                        "name",
                        "",
                        "kind",
                        "x",
                        "land",
                        "y",
                        "inhabitants",
                        "viele",
                        "postcode",
                        "D-7",
                        "street",
                        "x".repeat(300),
                        "locality",
                        "AUGSBURG")
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("„viele“ ist keine ganze Zahl")))
                .andExpect(content().string(containsString("fünf Ziffern")))
                .andExpect(content().string(containsString("value=\"viele\"")));
        save("0", "name", "Stadt", "kind", "TOWN", "land", "BW", "locality", "AUGSBURG")
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("gelten nur in Bayern")));
        mvc.perform(
                        post("/verwaltung/schliesstage")
                                .param("day", "31.2.2027")
                                .param("closing", "")
                                .with(cast.as(town.administrator())))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("„31.2.2027“ ist kein Datum")))
                .andExpect(content().string(containsString("value=\"31.2.2027\"")));
    }

    @Test
    void whoComesSecondSeesBothVersions() throws Exception {
        save("0", "name", "Stadt Erste", "kind", "TOWN", "land", "BW")
                .andExpect(status().isSeeOther());
        save("0", "name", "Stadt Zweite", "kind", "TOWN", "land", "BW")
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("value=\"Stadt Zweite\"")))
                .andExpect(content().string(containsString("Inzwischen steht hier „Stadt Erste“")))
                .andExpect(content().string(containsString("name=\"version\" value=\"1\"")));
        save("1", "name", "Stadt Zweite", "kind", "TOWN", "land", "BW")
                .andExpect(status().isSeeOther());
        save("unfug", "name", "Stadt Dritte", "kind", "TOWN", "land", "BW")
                .andExpect(status().isConflict());
    }

    @Test
    void theDirectoryShowsCards() {
        var card = authorities.card(town.id()).orElseThrow();
        assertThat(card.name()).isEqualTo(town.name());
        assertThat(card.inhabitants()).isEqualTo(24000);
    }

    @Test
    void onlyTheOperatorFoundsAuthorities() throws Exception {
        String email = "leitung-" + town.id() + "@neu.example";
        mvc.perform(
                        post("/betrieb/behoerden")
                                .param("name", "Gemeinde Neu")
                                .param("kind", "MUNICIPALITY")
                                .param("land", "NI")
                                .param("email", email)
                                .with(cast.as(town.administrator())))
                .andExpect(status().isForbidden());
        mvc.perform(
                        post("/betrieb/behoerden")
                                .param("name", "")
                                .param("kind", "MUNICIPALITY")
                                .param("land", "NI")
                                .param("email", "x")
                                .with(cast.as(town.operator())))
                .andExpect(status().is(422));
        mvc.perform(
                        post("/betrieb/behoerden")
                                .param("name", "Gemeinde Neu")
                                .param("kind", "MUNICIPALITY")
                                .param("land", "NI")
                                .param("email", email)
                                .with(cast.as(town.operator())))
                .andExpect(redirectedUrl("/betrieb/behoerden"));
        mvc.perform(get("/betrieb/behoerden").with(cast.as(town.operator())))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Gemeinde Neu")));
        mvc.perform(
                        post("/betrieb/behoerden/" + town.id() + "/pruefung")
                                .with(cast.as(town.operator())))
                .andExpect(status().isSeeOther());
        assertThat(
                        authorities.all().stream()
                                .filter(one -> one.id().equals(town.id().value()))
                                .findFirst()
                                .orElseThrow()
                                .verifiedOn())
                .isNotNull();
        mvc.perform(
                        post("/betrieb/behoerden/" + java.util.UUID.randomUUID() + "/pruefung")
                                .with(cast.as(town.operator())))
                .andExpect(status().isNotFound());
    }

    private org.allmende.plan.WorkCalendar calendar() {
        return org.allmende.tenancy.Fence.within(
                town.worker().viewer(), () -> calendars.of(town.worker().viewer()));
    }

    private ResultActions save(String version, String... fields) throws Exception {
        var request =
                post("/verwaltung/behoerde")
                        .param("version", version)
                        .with(cast.as(town.administrator()));
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return mvc.perform(request);
    }
}
