package org.allmende.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import javax.imageio.ImageIO;
import org.allmende.AllmendeTest;
import org.allmende.Cast;
import org.allmende.TestDatabase;
import org.allmende.work.ProjectCast;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

/** The job that reads: afterwards the search finds what stands inside, and a PDF has a picture. */
@AllmendeTest
class ReadingFilesTest {

    @Autowired MockMvc mvc;
    @Autowired Cast cast;
    @Autowired ProjectCast projects;
    @Autowired FileReading reading;

    final JdbcClient owner = JdbcClient.create(TestDatabase.asOwner());
    Cast.Town town;
    ProjectCast.Eakte eakte;

    @BeforeEach
    void setUp() {
        town = cast.town();
        eakte = projects.eakte(town);
    }

    @Test
    void textOfPdfAndOfficeFilesIsFoundByThoseWhoSeeTheProject() throws Exception {
        bring("Bericht.pdf", SampleFiles.pdf("Die Regenwasserbewirtschaftung im Neubaugebiet"));
        bring("Brief.docx", SampleFiles.docx("Antrag auf Baumfaellgenehmigung"));
        bring("Vermerk.odt", SampleFiles.odt("Spielplatzsanierung am Bach"));
        bring("Liste.xls", SampleFiles.xls("Strassenlaternenverzeichnis"));
        bring(
                "Notiz.txt",
                "Zweckverbandsumlage für 2027, größer als üblich".getBytes("ISO-8859-1"));
        assertThat(search(town.guest(), "Bericht")).contains("Bericht.pdf");
        assertThat(search(town.guest(), "Regenwasserbewirtschaftung"))
                .doesNotContain("Bericht.pdf");
        readAll();
        assertThat(search(town.guest(), "regenwasser"))
                .contains("Bericht.pdf", "E-Akte-Einführung · #3 Auftrag");
        assertThat(search(town.guest(), "Baumfaellgenehmigung")).contains("Brief.docx");
        assertThat(search(town.guest(), "Spielplatzsanierung")).contains("Vermerk.odt");
        assertThat(search(town.guest(), "Strassenlaternen")).contains("Liste.xls");
        assertThat(search(town.guest(), "größer Zweckverbandsumlage")).contains("Notiz.txt");
        assertThat(search(cast.town().planner(), "regenwasser")).doesNotContain("Bericht.pdf");
        assertThat(search(town.administrator(), "regenwasser")).doesNotContain("Bericht.pdf");
    }

    @Test
    void theFirstPageOfAPdfIsAPicture() throws Exception {
        bring("Plan.pdf", SampleFiles.pdf("Plan " + town.id()));
        String file = only();
        mvc.perform(get(file + "/versionen/1/vorschau").with(cast.as(town.guest())))
                .andExpect(status().isNotFound());
        readAll();
        byte[] picture =
                mvc.perform(get(file + "/versionen/1/vorschau").with(cast.as(town.guest())))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsByteArray();
        assertThat(ImageIO.read(new ByteArrayInputStream(picture)).getWidth()).isEqualTo(1000);
        assertThat(
                        mvc.perform(get(file).with(cast.as(town.guest())))
                                .andReturn()
                                .getResponse()
                                .getContentAsString())
                .contains(file + "/versionen/1/vorschau");
    }

    @Test
    void onlyTheNewestVersionIsFoundAndNothingThatIsDeleted() throws Exception {
        bring("Plan.pdf", SampleFiles.pdf("Kreisverkehrsplanung " + town.id()));
        readAll();
        bring("Plan.pdf", SampleFiles.pdf("Fahrradwegplanung " + town.id()));
        readAll();
        assertThat(search(town.guest(), "Fahrradwegplanung")).contains("Plan.pdf");
        assertThat(search(town.guest(), "Kreisverkehrsplanung")).doesNotContain("Plan.pdf");
        mvc.perform(post(only() + "/loeschung").with(cast.as(town.worker())));
        assertThat(search(town.guest(), "Fahrradwegplanung")).doesNotContain("Plan.pdf");
    }

    @Test
    void aBrokenOrHostileFileIsKeptAndLeftAlone() throws Exception {
        bring("kaputt.pdf", "%PDF-1.7\nUnsinn ohne Ende".getBytes());
        bring(
                "bombe.docx",
                SampleFiles.docx(
                        "</w:t><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>&e;"));
        readAll();
        assertThat(
                        owner.sql(
                                        "select count(*) from file_version where project = ? and read_at is null")
                                .param(eakte.id().value())
                                .query(Long.class)
                                .single())
                .isZero();
        assertThat(search(town.guest(), "kaputt")).contains("kaputt.pdf");
        assertThat(search(town.guest(), "root")).doesNotContain("bombe.docx");
    }

    private void readAll() throws InterruptedException {
        while (reading.readSome() > 0) {
            // As often as the job would.
        }
    }

    private void bring(String name, byte[] content) throws Exception {
        mvc.perform(
                        multipart(eakte.path("Auftrag") + "/dateien")
                                .file(new MockMultipartFile("datei", name, null, content))
                                .with(cast.as(town.worker())))
                .andExpect(status().isSeeOther());
    }

    private String search(Cast.Member member, String words) throws Exception {
        return mvc.perform(get("/suche").param("q", words).with(cast.as(member)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private String only() {
        return eakte.path()
                + "/dateien/"
                + owner.sql("select id::text from file where project = ? and deleted_at is null")
                        .param(eakte.id().value())
                        .query(String.class)
                        .single();
    }
}
