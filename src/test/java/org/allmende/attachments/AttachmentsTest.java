package org.allmende.attachments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;
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
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Files leave a project only where somebody chose them, and come along where a plan is adopted. */
@AllmendeTest
class AttachmentsTest {

    private static final Pattern FILE = Pattern.compile("/dateien/([0-9a-f-]{36})");
    private static final Pattern ATTACHMENT = Pattern.compile("/anlagen/([0-9a-f-]{36})");

    @Autowired MockMvc mvc;
    @Autowired Cast cast;
    @Autowired ProjectCast projects;

    final JdbcClient owner = JdbcClient.create(TestDatabase.asOwner());
    Cast.Town town;
    Cast.Town other;
    ProjectCast.Eakte eakte;
    String order;
    String plan;
    String draft;

    @BeforeEach
    void aDraftOfAProjectWithFiles() throws Exception {
        town = cast.town();
        other = cast.town();
        eakte = projects.eakte(town);
        order = brought(eakte.path("Auftrag"), "Auftrag.txt", "Muster eines Auftrags");
        plan = brought(eakte.path(), "Aktenplan.txt", "0 Allgemeines");
        draft =
                sent(
                                town.planner(),
                                post(eakte.path() + "/vorlage")
                                        .param("chosen", eakte.item("Vorbereitung").toString()))
                        .replace("/spuren", "");
    }

    @Test
    void noFileGoesByItself() throws Exception {
        assertThat(page(town.planner(), draft + "/anlagen"))
                .contains("Auftrag.txt", "Aktenplan.txt");
        String template = published("OWN");
        assertThat(page(town.planner(), template)).doesNotContain("Auftrag.txt", "Aktenplan.txt");
    }

    @Test
    void aChosenFileComesWithTheTemplateAndIntoTheProjectsMadeOfIt() throws Exception {
        sent(town.planner(), choice().param("files", order).param("examined", "true"));
        String template = published("CHOSEN");
        String seen = page(other.planner(), template);
        assertThat(seen).contains("Anlagen", "Auftrag.txt").doesNotContain("Aktenplan.txt");
        String attachment = first(ATTACHMENT, seen);
        assertThat(page(other.planner(), template + "/anlagen/" + attachment))
                .isEqualTo("Muster eines Auftrags");
        mvc.perform(get(template + "/anlagen/" + attachment).with(cast.as(cast.town().planner())))
                .andExpect(status().isNotFound());

        String project = sent(other.planner(), adoption(template));
        assertThat(page(other.planner(), project + "/dateien"))
                .contains("Auftrag.txt", "Auftrag")
                .doesNotContain("Aktenplan.txt");
    }

    @Test
    void itComesAlongWhereTheTemplateIsAddedToAProject() throws Exception {
        sent(town.planner(), choice().param("files", order).param("examined", "true"));
        sent(town.planner(), insertion(published("OWN")));
        assertThat(
                        FILE.matcher(page(town.planner(), eakte.path() + "/dateien"))
                                .results()
                                .map(file -> file.group(1))
                                .distinct())
                .as("the two of the project, and the one that came along")
                .hasSize(3);
    }

    @Test
    void theNextVersionKeepsWhatIsNotLeftOut() throws Exception {
        sent(
                town.planner(),
                choice().param("files", order).param("files", plan).param("examined", "true"));
        String template = published("OWN");
        draft = sent(town.planner(), post(template.replace("/vorlagen", "/werkstatt/vorlagen")));
        String earlier = page(town.planner(), draft + "/anlagen");
        assertThat(earlier).contains("Auftrag.txt", "Aktenplan.txt", "bleiben");
        sent(town.planner(), choice().param("kept", attachment("Aktenplan.txt")));
        published("OWN", "1.1");
        assertThat(page(town.planner(), template))
                .contains("Aktenplan.txt")
                .doesNotContain("Auftrag.txt");
    }

    @Test
    void asksWhetherAFileWasLookedThroughAndRefusesStrangersFiles() throws Exception {
        assertThat(refused(choice().param("files", order)))
                .contains("durchgesehen sind", "checked");
        ProjectCast.Eakte theirs = projects.eakte(other);
        String foreign = brought(other.worker(), theirs.path(), "Fremd.txt", "Fremdes");
        assertThat(refused(choice().param("files", foreign).param("examined", "true")))
                .contains("nicht mehr da");
        mvc.perform(get(draft + "/anlagen").with(cast.as(other.planner())))
                .andExpect(status().isNotFound());
        mvc.perform(get(draft + "/anlagen").with(cast.as(town.worker())))
                .andExpect(status().isForbidden());
    }

    @Test
    void whatIsSentForReviewStaysAsItIs() throws Exception {
        sent(town.planner(), choice().param("files", order).param("examined", "true"));
        sentForReview("OWN", "1.0");
        assertThat(refused(choice())).contains("liegt zur Prüfung");
        String chosen = first(ATTACHMENT, page(town.administrator(), draft + "/anlagen"));
        assertThat(page(town.administrator(), draft + "/anlagen/" + chosen))
                .isEqualTo("Muster eines Auftrags");
    }

    @Test
    void aContentThatATemplateNeedsIsNoOrphan() throws Exception {
        sent(town.planner(), choice().param("files", order).param("examined", "true"));
        published("OWN");
        owner.sql("delete from file where id = ?").param(UUID.fromString(order)).update();
        assertThat(
                        owner.sql(
                                        """
                                        select count(*) from template_attachment a join stored_content c on c.hash = a.hash
                                        where a.name = 'Auftrag.txt' and lock_orphaned_content(now() + interval '1 day') is distinct from c.hash
                                        """)
                                .query(Integer.class)
                                .single())
                .isPositive();
    }

    private MockHttpServletRequestBuilder choice() {
        return post(draft + "/anlagen");
    }

    private String published(String audience) throws Exception {
        return published(audience, "1.0");
    }

    private String published(String audience, String number) throws Exception {
        sentForReview(audience, number);
        return sent(town.administrator(), post(draft + "/freigabe"));
    }

    private void sentForReview(String audience, String number) throws Exception {
        sent(
                town.planner(),
                post(draft + "/kopf")
                        .param("version", version())
                        .param("title", "E-Akte mit Anlagen")
                        .param("subject", "Digitale Verwaltung")
                        .param("summary", "Mit Muster")
                        .param("checked", "2026-11-01")
                        .param("licence", "CC-BY-4.0"));
        sent(
                town.planner(),
                post(draft + "/veroeffentlichung")
                        .param("note", "Fassung " + number)
                        .param("number", number)
                        .param("licence", "CC-BY-4.0")
                        .param("audience", audience)
                        .param("chosen", other.id().toString()));
    }

    private String version() {
        return owner.sql("select version from template_draft where id = ?")
                .param(UUID.fromString(draft.substring(draft.lastIndexOf('/') + 1)))
                .query(String.class)
                .single();
    }

    private String attachment(String name) {
        return owner.sql(
                        """
                        select a.id from template_attachment a join template_version v on v.id = a.version join template t on t.id = v.template
                        where a.name = :name and t.authority = :town
                        """)
                .param("name", name)
                .param("town", town.id().value())
                .query(String.class)
                .single();
    }

    private MockHttpServletRequestBuilder adoption(String template) {
        return taken(post(template + "/uebernahme"));
    }

    private MockHttpServletRequestBuilder insertion(String template) {
        return taken(post(template + "/einfuegung").param("projekt", eakte.id().toString()));
    }

    private MockHttpServletRequestBuilder taken(MockHttpServletRequestBuilder request) {
        return request.param("title", "Unsere E-Akte")
                .param("anchor", "START")
                .param("start", "2027-01-11")
                .param("packages", key("Vorbereitung"))
                .param("factor", "1");
    }

    private String key(String title) {
        return owner.sql("select key from item where id = ?")
                .param(eakte.item(title).value())
                .query(String.class)
                .single();
    }

    private String brought(String place, String name, String text) throws Exception {
        return brought(town.worker(), place, name, text);
    }

    private String brought(Cast.Member member, String place, String name, String text)
            throws Exception {
        mvc.perform(
                        multipart(place + "/dateien")
                                .file(
                                        new MockMultipartFile(
                                                "datei",
                                                name,
                                                "text/plain",
                                                text.getBytes(StandardCharsets.UTF_8)))
                                .with(cast.as(member)))
                .andExpect(status().isSeeOther());
        return first(
                FILE,
                page(member, place + "/dateien")
                        .replaceAll("(?s).*?(<a[^>]*>" + name + ").*", "$1"));
    }

    private static String first(Pattern pattern, String text) {
        var found = pattern.matcher(text);
        assertThat(found.find()).as(text).isTrue();
        return found.group(1);
    }

    private String sent(Cast.Member member, MockHttpServletRequestBuilder request)
            throws Exception {
        return mvc.perform(request.with(cast.as(member)))
                .andExpect(status().isSeeOther())
                .andReturn()
                .getResponse()
                .getHeader("Location");
    }

    private String refused(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(cast.as(town.planner())))
                .andExpect(status().isUnprocessableContent())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private String page(Cast.Member member, String path) throws Exception {
        return mvc.perform(get(path).with(cast.as(member)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
