package org.allmende.steering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.time.ZoneId;
import org.allmende.AllmendeTest;
import org.allmende.Cast;
import org.allmende.Statements;
import org.allmende.paper.FileAnswer;
import org.allmende.plan.ItemKind;
import org.allmende.shared.StagedClock;
import org.allmende.work.ProjectCast;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The project begins on 2 March; „Auftrag“ is done on the 10th, „Aktenplan“ on the 20th. */
@AllmendeTest
class ReportingTest {

    private static final LocalDate BEGINNING = LocalDate.of(2026, 3, 2);
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 23);

    @Autowired MockMvc mvc;
    @Autowired Cast cast;
    @Autowired ProjectCast projects;
    Cast.Town town;
    ProjectCast.Eakte eakte;

    @BeforeEach
    void setUp() throws Exception {
        town = cast.town();
        eakte = on(BEGINNING, () -> projects.eakte(town));
        finish("Auftrag", LocalDate.of(2026, 3, 10));
        finish("Aktenplan", LocalDate.of(2026, 3, 20));
    }

    @Test
    void tellsOfAnyDayAsItWas() throws Exception {
        draft("2026-03-05", "0 von 3 Aufgaben (0 %)").andExpect(lacks("(Mara"));
        draft("2026-03-12", "1 von 3 Aufgaben (33 %)", "Rückblick");
        draft("2026-03-20", "2 von 3 Aufgaben (66 %)");
        draft("", "2 von 3 Aufgaben (66 %)").andExpect(lacks("Rückblick"));
    }

    @Test
    void isKeptAndDoesNotChangeAnyMore() throws Exception {
        String report = keep("2026-03-12", "Die *Vergabe* läuft.");
        finish("Personalrat", TODAY);
        ask(get(report).with(cast.as(town.guest())))
                .andExpect(shows("1 von 3 Aufgaben"))
                .andExpect(shows("<em>Vergabe</em>"));
        ask(get(eakte.path() + "/steuerung").with(cast.as(town.guest())))
                .andExpect(shows("Sachstand vom 12.03.2026"));
        ask(get(eakte.path() + "/verlauf").with(cast.as(town.planner())))
                .andExpect(shows("den Sachstandsbericht vom 12.03.2026 festgehalten"));
        draft("", "seit dem letzten Bericht vom 12.03.2026");
    }

    @Test
    void isAPdfOfOnePage() throws Exception {
        byte[] pdf =
                ask(get(keep("2026-03-12", "Größe & <b>Lage</b>") + "/bericht.pdf")
                                .with(cast.as(town.guest())))
                        .andExpect(header().string("Content-Type", "application/pdf"))
                        .andReturn()
                        .getResponse()
                        .getContentAsByteArray();
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(new PDFTextStripper().getText(document))
                    .contains("Sachstandsbericht E-Akte-Einführung", "12. März 2026")
                    .contains("1 von 3 Aufgaben", "Größe &");
        }
    }

    @Test
    void isAWordFileToWorkOn() throws Exception {
        byte[] docx =
                ask(get(keep("2026-03-12", "Größe & Lage") + "/bericht.docx")
                                .with(cast.as(town.guest())))
                        .andExpect(header().string("Content-Type", FileAnswer.DOCX))
                        .andExpect(
                                header().string("Content-Disposition", containsString("Sachstand")))
                        .andReturn()
                        .getResponse()
                        .getContentAsByteArray();
        try (var document = new XWPFDocument(new ByteArrayInputStream(docx));
                var words = new XWPFWordExtractor(document)) {
            assertThat(words.getText())
                    .contains("Sachstandsbericht E-Akte-Einführung", "12. März 2026")
                    .contains("1 von 3 Aufgaben (33 %)", "Größe & Lage");
            assertThat(document.getParagraphs())
                    .anyMatch(paragraph -> "Heading1".equals(paragraph.getStyle()));
        }
    }

    @Test
    void refusesDaysThatHaveNotComeAndThoseBeforeItBegan() throws Exception {
        draft422("2026-04-01", "liegt in der Zukunft");
        draft422("2026-03-01", "Sein Verlauf beginnt am 2. März 2026");
        draft422("heute", "stichtag");
        ask(keeping("2026-04-01", "Meine Worte").with(cast.as(town.planner())))
                .andExpect(status().isUnprocessableContent())
                .andExpect(shows("liegt in der Zukunft"));
        ask(keeping("2026-03-12", "x".repeat(4_001)).with(cast.as(town.planner())))
                .andExpect(status().isUnprocessableContent())
                .andExpect(shows("x".repeat(4_001)));
    }

    @Test
    void leavesOutWhatIsConfidential() throws Exception {
        ask(post(eakte.path("Konzeption") + "/vertraulich")
                        .param("confidential", "true")
                        .with(cast.as(town.planner())))
                .andExpect(status().is3xxRedirection());
        draft("", "1 von 2 Aufgaben").andExpect(lacks("Aktenplan")).andExpect(lacks("Vertraulich"));
        ask(get(eakte.path() + "/steuerung/berichte/neu").with(cast.as(town.planner())))
                .andExpect(shows("1 von 2 Aufgaben"))
                .andExpect(shows("Vertrauliches ist nicht enthalten"));
        ask(get(keep("", "")).with(cast.as(town.guest())))
                .andExpect(shows("1 von 2 Aufgaben"))
                .andExpect(lacks("Aktenplan"))
                .andExpect(lacks("Vertraulich"));
    }

    @Test
    void countsNothingConfidentialThatWasDeleted() throws Exception {
        ask(post(eakte.path("Personalrat") + "/loeschung").with(cast.as(town.planner())))
                .andExpect(status().is3xxRedirection());
        draft("2026-03-12", "Eine seither gelöschte Aufgabe fehlt");
        ask(post(eakte.path("Konzeption") + "/vertraulich")
                        .param("confidential", "true")
                        .with(cast.as(town.planner())))
                .andExpect(status().is3xxRedirection());
        ask(post(eakte.path("Aktenplan") + "/loeschung").with(cast.as(town.planner())))
                .andExpect(status().is3xxRedirection());
        draft("2026-03-12", "Eine seither gelöschte Aufgabe fehlt");
        ask(get(eakte.path() + "/steuerung/berichte/neu")
                        .param("stichtag", "2026-03-12")
                        .with(cast.as(town.planner())))
                .andExpect(shows("Eine seither gelöschte Aufgabe fehlt"));
    }

    @Test
    void readersReadAndStrangersSeeNothing() throws Exception {
        String report = keep("2026-03-12", "");
        ask(keeping("2026-03-12", "").with(cast.as(town.worker())))
                .andExpect(status().isForbidden());
        var stranger = cast.town().planner();
        for (String page : new String[] {"", "/bericht.pdf", "/bericht.docx"}) {
            ask(get(report + page).with(cast.as(stranger))).andExpect(status().isNotFound());
            ask(get(report + page).with(cast.as(town.administrator())))
                    .andExpect(status().isNotFound());
        }
        var other = on(BEGINNING, () -> projects.project(town, "Anderes"));
        String elsewhere = report.replace(eakte.id().toString(), other.toString());
        ask(get(elsewhere).with(cast.as(town.planner()))).andExpect(status().isNotFound());
        projects.set(town, eakte.id(), "archived_at = now()");
        ask(keeping("2026-03-12", "Lage bleibt").with(cast.as(town.planner())))
                .andExpect(status().isUnprocessableContent());
        ask(get(report).with(cast.as(town.guest()))).andExpect(status().isOk());
    }

    @Test
    void costsTheSameHoweverManyTasksThereAre() throws Exception {
        long few = Statements.during(() -> draft("2026-03-12"));
        on(
                BEGINNING,
                () -> {
                    for (int i = 0; i < 12; i++) {
                        projects.add(
                                town,
                                eakte.id(),
                                i % 3 == 0 ? ItemKind.MILESTONE : ItemKind.TASK,
                                "Weitere " + i,
                                eakte.item("Konzeption"));
                    }
                    return null;
                });
        assertThat(Statements.during(() -> draft("2026-03-12"))).isEqualTo(few);
    }

    private void finish(String task, LocalDate day) throws Exception {
        on(
                day,
                () ->
                        mvc.perform(
                                        post(eakte.path(task) + "/zustand")
                                                .param("state", "DONE")
                                                .with(cast.as(town.planner())))
                                .andExpect(status().is3xxRedirection()));
    }

    private ResultActions draft(String day, String... words) throws Exception {
        var answer =
                ask(get(eakte.path() + "/steuerung/berichte/neu")
                                .param("stichtag", day)
                                .with(cast.as(town.guest())))
                        .andExpect(status().isOk());
        for (String word : words) {
            answer.andExpect(shows(word));
        }
        return answer;
    }

    private void draft422(String day, String sentence) throws Exception {
        ask(get(eakte.path() + "/steuerung/berichte/neu")
                        .param("stichtag", day)
                        .with(cast.as(town.guest())))
                .andExpect(status().isUnprocessableContent())
                .andExpect(shows(sentence));
    }

    private MockHttpServletRequestBuilder keeping(String day, String situation) {
        return post(eakte.path() + "/steuerung/berichte")
                .param("stichtag", day)
                .param("lage", situation)
                .param("ausblick", "");
    }

    private String keep(String day, String situation) throws Exception {
        return ask(keeping(day, situation).with(cast.as(town.planner())))
                .andExpect(status().isSeeOther())
                .andReturn()
                .getResponse()
                .getHeader("Location");
    }

    private ResultActions ask(MockHttpServletRequestBuilder request) throws Exception {
        return on(TODAY, () -> mvc.perform(request));
    }

    private static <R, X extends Throwable> R on(LocalDate day, ScopedValue.CallableOp<R, X> step)
            throws X {
        return StagedClock.at(
                day.atTime(10, 0).atZone(ZoneId.of("Europe/Berlin")).toInstant(), step);
    }

    private static org.springframework.test.web.servlet.ResultMatcher shows(String words) {
        return content().string(containsString(words));
    }

    private static org.springframework.test.web.servlet.ResultMatcher lacks(String words) {
        return content().string(not(containsString(words)));
    }
}
