package org.allmende.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.allmende.AllmendeTest;
import org.allmende.Cast;
import org.allmende.Statements;
import org.allmende.tenancy.Group;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Reading formats, and adding one of one's own. */
@AllmendeTest
class DescribingFormatsTest {

    static final String FORMATS = "/formate";

    @Autowired MockMvc mvc;
    @Autowired Cast cast;
    @Autowired ExchangeCast exchange;

    /** Of no other test: all share one list. */
    final String title = "Mittagsrunde " + UUID.randomUUID();

    Cast.Town here;
    Cast.Town there;

    @BeforeEach
    void towns() {
        here = exchange.verifiedTown();
        there = exchange.verifiedTown();
    }

    @Test
    void whoIsNotVerifiedReadsTheSharedFormatsAndOffersNothing() throws Exception {
        var unverified = cast.town();
        assertThat(page(unverified.worker(), FORMATS))
                .contains("Kollegiale Beratung", "Vorlagen-Werkstatt", "5–9 Personen", "45 Minuten")
                .doesNotContain("Eigenes Format beschreiben");
        assertThat(page(unverified.worker(), FORMATS + "/kollegiale-beratung"))
                .contains("Fall erzählen", "Nichts verlässt den Raum", "bleibt im Raum")
                .doesNotContain("Anbieten oder suchen");
        Cast.Member guest = here.guest();
        mvc.perform(get(FORMATS).with(cast.as(guest))).andExpect(status().isForbidden());
        mvc.perform(get(FORMATS + "/gibt-es-nicht").with(cast.as(here.worker())))
                .andExpect(status().isNotFound());
    }

    @Test
    void aFormatIsPrinted() throws Exception {
        mvc.perform(get(FORMATS + "/barcamp/blatt.pdf").with(cast.as(here.worker())))
                .andExpect(status().isOk())
                .andExpect(content().contentType("application/pdf"));
    }

    @Test
    void oneOfOnesOwnIsReadByOthersAndChangedByOneself() throws Exception {
        String path = exchange.path(add(here.worker(), Map.of()));
        assertThat(page(there.worker(), path))
                .contains(title, "Beschrieben von " + here.name(), "Minute 0–10", "Melden")
                .contains("<strong>Ankommen</strong>")
                .doesNotContain("Bearbeiten");
        assertThat(page(there.worker(), FORMATS)).contains(path);
        mvc.perform(get(path + "/bearbeitung").with(cast.as(there.worker())))
                .andExpect(status().isForbidden());
        assertThat(page(here.worker(), path + "/bearbeitung"))
                .contains("Minute 0–10 | Ankommen | Moderation");
        String edit = path + "/bearbeitung";
        send(there.worker(), edit, Map.of()).andExpect(status().isForbidden());
        send(here.worker(), edit, Map.of("title", "Mittagsrunde zu dritt", "version", "0"))
                .andExpect(redirectedUrl(path));
        assertThat(page(there.worker(), path)).contains("Mittagsrunde zu dritt");
        send(here.worker(), edit, Map.of("title", "Überholt", "version", "0"))
                .andExpect(status().isConflict());
    }

    @Test
    void whatModerationHidIsGoneForOthers() throws Exception {
        String path = exchange.path(add(here.worker(), Map.of()));
        String id =
                exchange.owner
                        .sql("select id::text from exchange_format where slug = ?")
                        .param(ExchangeCast.id(path))
                        .query(String.class)
                        .single();
        exchange.send(
                        mvc,
                        there.operator(),
                        "/moderation/format/" + id + "/ausblendung",
                        "reason",
                        "Werbung")
                .andExpect(status().isSeeOther());
        mvc.perform(get(path).with(cast.as(there.worker()))).andExpect(status().isNotFound());
        assertThat(page(here.worker(), path)).contains("ausgeblendet");
        assertThat(page(there.worker(), FORMATS)).doesNotContain(path);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "title; ; Pflichtfeld",
                "procedure; ; Pflichtfeld",
                "procedure;Nur ein Wort;In Zeile 1 fehlt etwas",
                "roles;| ohne Namen;In Zeile 1 fehlt etwas",
                "least;0;zwischen 1 und 500",
                "most;1;unter der Mindestzahl",
                "place;QUATSCH;Auswahl",
                "title;<script>alert(1)</script> und noch viel mehr Text, der hier nun wirklich nicht mehr hineinpasst;80"
            })
    void whatDoesNotFitIsSaidAndWhatWasTypedStays(String field, String value, String sentence)
            throws Exception {
        String typed = value == null ? "" : value;
        String page =
                add(here.worker(), Map.of(field, typed))
                        .andExpect(status().isUnprocessableContent())
                        .andReturn()
                        .getResponse()
                        .getContentAsString();
        assertThat(page).contains("Zusammen essen").doesNotContain("<script>alert");
        if (!"Pflichtfeld".equals(sentence) && !"Auswahl".equals(sentence)) {
            assertThat(page).contains(sentence);
        }
    }

    @Test
    void hugePastesAreRefusedAndNothingIsKept() throws Exception {
        add(here.worker(), Map.of("rules", "x\n".repeat(2000), "summary", "y".repeat(100_000)))
                .andExpect(status().isUnprocessableContent());
        add(here.worker(), Map.of("procedure", "a | b\n".repeat(41)))
                .andExpect(status().isUnprocessableContent());
        assertThat(page(here.worker(), FORMATS)).doesNotContain(title);
    }

    @Test
    void onlyVerifiedAdministrationsAddAndOnlyByTheHouseRules() throws Exception {
        add(cast.town().worker(), Map.of()).andExpect(status().isForbidden());
        Cast.Member fresh = cast.member(here.id(), "Nora", "Neu", Group.COMMUNITY);
        add(fresh, Map.of()).andExpect(status().isUnprocessableContent());
        assertThat(page(there.worker(), FORMATS)).doesNotContain(title);
        exchange.accept(fresh);
        add(fresh, Map.of()).andExpect(status().isSeeOther());
    }

    @Test
    void moreFormatsAreNoMoreQueries() throws Exception {
        long before = Statements.during(() -> page(here.worker(), FORMATS));
        add(there.worker(), Map.of()).andExpect(status().isSeeOther());
        add(there.planner(), Map.of()).andExpect(status().isSeeOther());
        assertThat(Statements.during(() -> page(here.worker(), FORMATS))).isEqualTo(before);
    }

    private ResultActions add(Cast.Member who, Map<String, String> otherwise) throws Exception {
        return send(who, FORMATS, otherwise);
    }

    private ResultActions send(Cast.Member who, String path, Map<String, String> otherwise)
            throws Exception {
        var fields =
                new LinkedHashMap<>(
                        Map.of(
                                "title", title,
                                "summary", "Zusammen essen und über die Arbeit reden.",
                                "purpose", "Sich kennenlernen",
                                "least", "3",
                                "most", "8",
                                "duration", "45 Minuten",
                                "place", "ON_SITE",
                                "confidentiality", "ROOM",
                                "procedure",
                                        "Minute 0–10 | Ankommen | Moderation | Begrüßen\nMinute 10–45 | Essen",
                                "version", "0"));
        fields.putAll(otherwise);
        List<String> all = new ArrayList<>();
        fields.forEach((name, value) -> all.addAll(List.of(name, value)));
        return exchange.send(mvc, who, path, all.toArray(String[]::new));
    }

    private String page(Cast.Member reader, String path) throws Exception {
        return exchange.page(mvc, reader, path);
    }
}
