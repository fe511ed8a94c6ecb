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
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** The note of a session, from the first word to what everybody reads. */
@AllmendeTest
class NotesTest {

    @Autowired MockMvc mvc;
    @Autowired TalkCast talks;
    @Autowired ResultCast results;
    @Autowired Cast cast;
    @Autowired NoteRelease release;

    Cast.Town here;
    Cast.Member olga;
    Cast.Member tarik;
    String session;

    @BeforeEach
    void aSessionThatWas() throws Exception {
        here = talks.verifiedTown();
        olga = here.operator();
        tarik = here.worker();
        results.series();
        session = results.session("OPEN", "Wer scannt schon ersetzend?");
        results.documented(mvc, session, olga, tarik);
    }

    @Test
    void whoDocumentsWritesAndTheModerationPublishes() throws Exception {
        results.save(
                        mvc,
                        tarik,
                        session,
                        "finding-1",
                        "Ohne Probelauf fehlt später der Nachweis.",
                        "finding-1-mark",
                        "LAW",
                        "finding-1-source",
                        "TR-RESISCAN",
                        "arrangement-1",
                        "Muster teilen",
                        "arrangement-1-who",
                        "Moderation",
                        "arrangement-1-due",
                        "2026-12-18")
                .andExpect(redirectedUrl(session + "/notiz"));
        assertThat(talks.page(mvc, tarik, session + "/notiz")).contains("TR-RESISCAN", "Muster");
        assertThat(talks.page(mvc, null, session)).doesNotContain("Probelauf", "in Arbeit");
        results.release(mvc, olga, session).andExpect(redirectedUrl(session));
        assertThat(talks.page(mvc, null, session))
                .contains(
                        ResultCast.ANSWER,
                        "Recht: TR-RESISCAN",
                        "Moderation · bis 18. Dezember 2026",
                        "eine Person aus einer Verwaltung · Stufe offen")
                .doesNotContain("Tarik Kaya");
        assertThat(talks.page(mvc, null, session + "/notiz.md"))
                .startsWith("# Wer scannt schon ersetzend?")
                .contains("## Erkenntnisse", "- Muster teilen (Moderation");
        results.save(mvc, tarik, session).andExpect(status().isUnprocessableContent());
    }

    @Test
    void aFullNoteIsOnePage() throws Exception {
        String line = "Übertragbarkeit ".repeat(8).strip();
        results.save(
                mvc,
                tarik,
                session,
                "finding-1",
                line,
                "finding-1-mark",
                "OPINION",
                "finding-2",
                line,
                "finding-2-mark",
                "EXPERIENCE",
                "finding-3",
                line,
                "finding-3-mark",
                "OPINION",
                "finding-4",
                line,
                "finding-4-mark",
                "OPINION",
                "finding-5",
                line,
                "finding-5-mark",
                "OPINION",
                "contradiction-1",
                line,
                "contradiction-2",
                line,
                "question-1",
                line,
                "question-2",
                line,
                "question-3",
                line,
                "arrangement-1",
                line,
                "arrangement-2",
                line,
                "arrangement-3",
                line,
                "arrangement-4",
                line);
        results.release(mvc, olga, session).andExpect(redirectedUrl(session));
        byte[] pdf =
                talks.opened(mvc, null, session + "/notiz.pdf")
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsByteArray();
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
        }
    }

    @Test
    void whoIsNamedIsAskedAndMayAnswerWithoutAnAccount() throws Exception {
        ResultCast.Seat rita = results.seat(session, null, "Rita Gast");
        name(rita);
        results.release(mvc, olga, session);
        assertThat(talks.mails(rita.email()))
                .singleElement()
                .asString()
                .contains("Darf Ihr Name dabeistehen?", rita.ticket() + "/notiz");
        assertThat(talks.page(mvc, null, session)).doesNotContain("Wir fangen klein an");
        String line = line();
        assertThat(talks.page(mvc, null, rita.ticket() + "/notiz"))
                .contains("Wir fangen klein an", line);
        talks.sent(mvc, null, rita.ticket() + "/notiz", List.of())
                .andExpect(status().isUnprocessableContent());
        talks.sent(mvc, null, rita.ticket() + "/notiz", List.of("line-" + line, "NAMED"))
                .andExpect(redirectedUrl(rita.ticket() + "/notiz"));
        assertThat(talks.page(mvc, null, session))
                .as("everybody has answered")
                .contains("Wir fangen klein an", "Rita Gast, Stadt Musterlingen");
        talks.sent(mvc, null, rita.ticket() + "/notiz", List.of("line-" + line, "STRUCK"))
                .andExpect(status().isUnprocessableContent());
    }

    @Test
    void whatIsAttributedIsStruckWhereNobodyAnswers() throws Exception {
        name(results.seat(session, null, "Rita Gast"));
        results.release(mvc, olga, session);
        round(Instant.now());
        assertThat(talks.page(mvc, null, session)).doesNotContain(ResultCast.ANSWER);
        round(Instant.now().plus(12, ChronoUnit.DAYS));
        assertThat(talks.page(mvc, null, session))
                .contains(ResultCast.ANSWER)
                .doesNotContain("Wir fangen klein an", "Rita Gast");
    }

    @Test
    void somebodyMayWantTheirWordsWithoutTheirName() throws Exception {
        ResultCast.Seat rita = results.seat(session, null, "Rita Gast");
        name(rita);
        results.release(mvc, olga, session);
        talks.sent(mvc, null, rita.ticket() + "/notiz", List.of("line-" + line(), "UNNAMED"));
        assertThat(talks.page(mvc, null, session))
                .contains("Wir fangen klein an")
                .doesNotContain("Rita Gast");
    }

    @Test
    void moderationAndDocumentationAreDifferentPersons() throws Exception {
        String other = results.session("OPEN", "Wer hilft beim Umzug der Akten?");
        ResultCast.Seat own = results.seat(other, olga, "Olga Brandt");
        ResultCast.Seat moderator = results.seat(other, here.planner(), "Aylin Demir");
        ResultCast.Seat guest = results.seat(other, null, "Rita Gast");
        for (ResultCast.Seat seat : List.of(own, moderator, guest)) {
            talks.sent(
                            mvc,
                            olga,
                            other + "/dokumentation",
                            List.of("attendance", seat.id().toString()))
                    .andExpect(status().isUnprocessableContent());
        }
        results.save(mvc, tarik, session);
        results.release(mvc, tarik, session).andExpect(status().isForbidden());
    }

    @Test
    void draftsAreForThoseWhoWriteThem() throws Exception {
        results.save(mvc, tarik, session);
        Cast.Town there = talks.verifiedTown();
        for (Cast.Member member : List.of(here.planner(), there.worker())) {
            talks.opened(mvc, member, session + "/notiz").andExpect(status().isForbidden());
            results.save(mvc, member, session).andExpect(status().isForbidden());
            assertThat(talks.page(mvc, member, session)).doesNotContain(ResultCast.ANSWER);
        }
        talks.opened(mvc, null, session + "/notiz.pdf").andExpect(status().isNotFound());
        String network = results.session("NETWORK", "Was bleibt im Verbund?");
        results.documented(mvc, network, olga, tarik);
        talks.opened(mvc, null, network).andExpect(status().isNotFound());
        talks.opened(mvc, cast.town().worker(), network + "/notiz")
                .andExpect(status().isNotFound());
    }

    @Test
    void nobodyOverwritesWhatSomebodyElseWrote() throws Exception {
        String read = results.version(session);
        results.save(mvc, tarik, session).andExpect(status().isSeeOther());
        talks.sent(mvc, olga, session + "/notiz", List.of("answer", "Nein.", "version", read))
                .andExpect(status().isConflict());
        talks.sent(mvc, olga, session + "/notiz/freigabe", List.of("version", read))
                .andExpect(status().isConflict());
    }

    @Test
    void whatStaysInTheRoomLeavesNoCases() throws Exception {
        String room = results.session("ROOM", "Wie geht es nach dem Streit weiter?");
        results.documented(mvc, room, olga, tarik);
        results.save(mvc, tarik, room, "finding-1", "Ein Fall", "finding-1-mark", "OPINION")
                .andExpect(status().isUnprocessableContent());
        results.save(mvc, tarik, room).andExpect(redirectedUrl(room + "/notiz"));
        results.release(mvc, olga, room).andExpect(redirectedUrl(room));
        assertThat(talks.page(mvc, tarik, room)).contains(ResultCast.ANSWER);
        assertThat(talks.page(mvc, here.planner(), room)).doesNotContain(ResultCast.ANSWER);
    }

    @Test
    void badInputIsToldAtItsFieldAndNothingIsLost() throws Exception {
        String huge = "a".repeat(100_000);
        results.save(mvc, tarik, session, "finding-1", huge, "finding-1-mark", "OPINION")
                .andExpect(status().isUnprocessableContent());
        results.save(mvc, tarik, session, "finding-1", "Satz", "finding-1-mark", "LAW")
                .andExpect(status().isUnprocessableContent());
        results.save(mvc, tarik, session, "finding-1", "Satz", "finding-1-mark", "GERÜCHT")
                .andExpect(status().isUnprocessableContent());
        results.save(mvc, tarik, session, "question-1", "Wann?", "question-1-due", "32.13.2026")
                .andExpect(status().isUnprocessableContent());
        results.save(
                        mvc,
                        tarik,
                        session,
                        "question-1",
                        "<script>alert(1)</script>\u0000",
                        "question-1-who",
                        "Amt & Co")
                .andExpect(status().isSeeOther());
        results.release(mvc, olga, session);
        String page =
                talks.opened(mvc, null, session).andReturn().getResponse().getContentAsString();
        assertThat(page).contains("&lt;script&gt;").doesNotContain("<script>alert");
        talks.opened(mvc, null, session + "/notiz.pdf").andExpect(status().isOk());
    }

    @Test
    void aSessionToComeOrCancelledHasNoNote() throws Exception {
        String coming =
                results.session("OPEN", "Was kommt?", Instant.now().plus(3, ChronoUnit.DAYS));
        ResultCast.Seat seat = results.seat(coming, tarik, "Tarik Kaya");
        talks.sent(
                        mvc,
                        olga,
                        coming + "/dokumentation",
                        List.of("attendance", seat.id().toString()))
                .andExpect(status().isUnprocessableContent());
        talks.opened(mvc, null, coming).andExpect(status().isNotFound());
        results.save(mvc, tarik, session);
        results.owner
                .sql("update talk_session set cancelled_at = now(), reason = 'krank' where id = ?")
                .param(TalkCast.id(session))
                .update();
        results.release(mvc, olga, session).andExpect(status().isUnprocessableContent());
        talks.opened(mvc, null, session).andExpect(status().isNotFound());
    }

    @Test
    void theEffectIsToldLaterAndANoteCanBeTakenBack() throws Exception {
        results.save(mvc, tarik, session);
        results.release(mvc, olga, session);
        talks.sent(mvc, olga, session + "/notiz/wirkung", List.of("effect", "Drei probieren es."));
        assertThat(talks.page(mvc, null, session)).contains("Drei probieren es.");
        talks.sent(
                        mvc,
                        olga,
                        session + "/notiz/ruecknahme",
                        List.of("version", results.version(session)))
                .andExpect(redirectedUrl(session + "/notiz"));
        assertThat(talks.page(mvc, null, session)).doesNotContain(ResultCast.ANSWER);
    }

    private void name(ResultCast.Seat seat) throws Exception {
        results.save(
                mvc,
                tarik,
                session,
                "finding-1",
                "Wir fangen klein an.",
                "finding-1-mark",
                "EXPERIENCE",
                "finding-1-by",
                seat.id().toString());
    }

    private String line() {
        return results.owner
                .sql("select id::text from talk_note_line where session = ?")
                .param(TalkCast.id(session))
                .query(String.class)
                .single();
    }

    private void round(Instant at) throws Exception {
        StagedClock.at(
                at,
                () -> {
                    release.run();
                    return true;
                });
    }
}
