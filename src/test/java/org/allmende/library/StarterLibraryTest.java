package org.allmende.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.allmende.AllmendeTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;

@AllmendeTest
@ExtendWith(OutputCaptureExtension.class)
class StarterLibraryTest {

    private static final List<String> FILES =
            List.of("classpath*:library/templates/*.yaml", "classpath*:library/routines/*.yaml");
    private static final String NAME = "library/templates/probe.yaml";

    @Autowired StarterLibrary library;
    @Autowired JdbcClient jdbc;

    final String slug = "probe-" + UUID.randomUUID();

    @Test
    void theStarterTemplatesAreThereAndStayThemselvesAtTheNextStart(CapturedOutput output)
            throws Exception {
        String all =
                "select string_agg(id || number, ',' order by id) from template_version where origin = 'Allmende-Starterbestand'";
        String before = jdbc.sql(all).query(String.class).single();
        library.run(new DefaultApplicationArguments());
        assertThat(before.split(",")).hasSize(files());
        assertThat(jdbc.sql(all).query(String.class).single()).isEqualTo(before);
        assertThat(output).doesNotContain("nicht geladen");
    }

    private static int files() throws IOException {
        int files = 0;
        for (String folder : FILES) {
            files += new PathMatchingResourcePatternResolver().getResources(folder).length;
        }
        return files;
    }

    @Test
    void anotherContentUnderTheSameNumberIsRefusedAndTheStoredOneStays(CapturedOutput output) {
        library.load(NAME, file("1.0", "Erste Fassung"));
        library.load(NAME, file("1.0", "Heimlich geändert"));
        assertThat(titles()).containsExactly("Erste Fassung");
        assertThat(output)
                .contains("library/templates/probe.yaml")
                .contains(
                        "Die Version 1.0 von „Heimlich geändert“ ist schon mit anderem Inhalt veröffentlicht");
    }

    @Test
    void anotherCommentOrOrderOfKeysIsNoOtherContent(CapturedOutput output) {
        library.load(NAME, file("1.0", "Erste Fassung"));
        library.load(NAME, resource("# nur ein Kommentar\n" + text("1.0", "Erste Fassung")));
        assertThat(output).doesNotContain("nicht geladen");
    }

    @Test
    void aHigherNumberIsANewVersionAndALowerOneIsRefused(CapturedOutput output) {
        library.load(NAME, file("1.9", "Erste Fassung"));
        library.load(NAME, file("1.10", "Zweite Fassung"));
        library.load(NAME, file("1.2", "Von gestern"));
        assertThat(titles()).containsExactly("Erste Fassung", "Zweite Fassung");
        assertThat(output).contains("nicht neuer als die veröffentlichte Version");
        assertThat(
                        jdbc.sql(
                                        "select v.title from template t join template_version v on v.id = t.newest where t.slug = ?")
                                .param(slug)
                                .query(String.class)
                                .single())
                .isEqualTo("Zweite Fassung");
    }

    @Test
    void anUnknownKeyIsNamedWithItsLineAndColumn(CapturedOutput output) {
        library.load(NAME, resource(text("1.0", "Mit Tippfehler").replace("duration:", "dauer:")));
        assertThat(titles()).isEmpty();
        assertThat(output)
                .containsPattern("library/templates/probe.yaml, Zeile 12, Spalte \\d+\\..*„dauer“");
    }

    @Test
    void aCircleIsNamedByItsItems(CapturedOutput output) {
        library.load(
                NAME,
                resource(
                        text("1.0", "Im Kreis")
                                + "        after: [\"1.2\"]\n"
                                + "      - key: \"1.2\"\n        title: Antrag\n        duration: 2 AT\n        after: [\"1.1\"]\n"));
        assertThat(titles()).isEmpty();
        assertThat(output)
                .contains("warten im Kreis aufeinander")
                .contains("Prüfung")
                .contains("Antrag");
    }

    @Test
    void twoNodesThatStartAtOncePublishItOnce(CapturedOutput output) throws Exception {
        Callable<Void> node =
                () -> {
                    library.load(NAME, file("1.0", "Erste Fassung"));
                    return null;
                };
        try (var nodes = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var done : nodes.invokeAll(List.of(node, node, node, node))) {
                done.get();
            }
        }
        assertThat(titles()).containsExactly("Erste Fassung");
        assertThat(output).doesNotContain("nicht geladen");
    }

    private List<String> titles() {
        return jdbc.sql(
                        "select v.title from template t join template_version v on v.template = t.id where t.slug = ? order by v.ordinal")
                .param(slug)
                .query(String.class)
                .list();
    }

    private Resource file(String number, String title) {
        return resource(text(number, title));
    }

    private String text(String number, String title) {
        return """
        format: allmende/plan/1
        id: %s
        version: "%s"
        title: %s
        subject: Proben
        items:
          - key: "1"
            kind: package
            title: Vorlauf
            items:
              - key: "1.1"
                duration: 3 AT
                title: Prüfung
        """
                .formatted(slug, number, title);
    }

    private static Resource resource(String text) {
        return new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public String getFilename() {
                return "probe.yaml";
            }
        };
    }
}
