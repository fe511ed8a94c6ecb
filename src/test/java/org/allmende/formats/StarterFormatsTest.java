package org.allmende.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.allmende.AllmendeTest;
import org.allmende.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.JacksonException;

/** The files of {@code library/formats/}, and what becomes of broken ones. */
@AllmendeTest
class StarterFormatsTest {

    private static final Path FOLDER = Path.of("library/formats");

    @Autowired StarterFormats starter;

    final JdbcClient owner = JdbcClient.create(TestDatabase.asOwner());

    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void eachFileSaysWhatIsNeeded(Path file) throws IOException {
        FormatSheet sheet = SheetFile.read(Files.newInputStream(file));
        assertThat(file.getFileName()).hasToString(sheet.number() + ".yaml");
        assertThat(sheet.procedure()).isNotEmpty();
        assertThat(sheet.roles()).isNotEmpty();
        assertThat(sheet.minutes() == null).isNotEqualTo(sheet.duration().isEmpty());
        assertThat(SheetFile.kept(SheetFile.json(sheet))).isEqualTo(sheet);
    }

    @Test
    void allAreThereAndWhatHasNotChangedIsLeftAlone() {
        assertThat(
                        owner.sql("select slug from exchange_format where number = 'F01'")
                                .query(String.class)
                                .single())
                .isEqualTo("kollegiale-beratung");
        assertThat(
                        owner.sql("select count(*) from exchange_format where number is not null")
                                .query(Integer.class)
                                .single())
                .isEqualTo(12);
        assertThat(starter.load("F02.yaml", new FileSystemResource(FOLDER.resolve("F02.yaml"))))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "number: F99\ntitle: Ohne alles",
                "number: F99\ntitel: Falsch geschrieben",
                "number: F99\n  title: [",
                "",
                "- nur\n- eine Liste"
            })
    void aBrokenFileIsNamedAndStopsNothing(String yaml) {
        var file = new ByteArrayResource(yaml.getBytes(StandardCharsets.UTF_8));
        assertThat(starter.load("F99.yaml", file)).isFalse();
        assertThat(
                        owner.sql("select count(*) from exchange_format where number = 'F99'")
                                .query(Integer.class)
                                .single())
                .isZero();
    }

    @Test
    void theLineOfAMistakeIsKnown() {
        var file =
                new ByteArrayInputStream(
                        "number: F99\nplace: MARS\n".getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> SheetFile.read(file))
                .isInstanceOfSatisfying(
                        JacksonException.class,
                        broken -> assertThat(broken.getLocation().getLineNr()).isEqualTo(2));
    }
}
