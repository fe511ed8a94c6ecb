package org.allmende.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every template of the starter library, found by looking and not by a list. */
class LibraryFilesTest {

    private static final Path TEMPLATES = Path.of("library/templates");
    private static final Path SAMPLE = Path.of("src/test/resources/org/allmende/plan/sample.yaml");

    @TestFactory
    Stream<DynamicTest> isAPlanByTheSchemaAndByTheReader() throws IOException {
        return Stream.concat(Stream.of(SAMPLE), templates().stream())
                .map(file ->
                        dynamicTest(
                                file.getFileName().toString(),
                                () -> {
                                    String text = Files.readString(file);
                                    assertThat(schema().validate(text, InputFormat.YAML)).isEmpty();
                                    PlanDocument document = PlanFormat.readYaml(text);
                                    assertThat(
                                                    schema().validate(
                                                                    PlanFormat.writeJson(document),
                                                                    InputFormat.JSON))
                                            .isEmpty();
                                    assertThat(
                                                    schema().validate(
                                                                    PlanFormat.writeYaml(document),
                                                                    InputFormat.YAML))
                                            .isEmpty();
                                    assertThat(PlanFormat.readYaml(PlanFormat.writeYaml(document)))
                                            .isEqualTo(document);
                                }));
    }

    @TestFactory
    Stream<DynamicTest> saysWhatTheLibraryShowsAndCanBeScheduled() throws IOException {
        return templates().stream()
                .map(file ->
                        dynamicTest(
                                file.getFileName().toString(),
                                () -> {
                                    PlanDocument document =
                                            PlanFormat.readYaml(Files.readString(file));
                                    assertThat(file.getFileName().toString())
                                            .startsWith(document.id() + ".");
                                    assertThat(
                                                    Stream.of(
                                                            document.subject(),
                                                            document.summary(),
                                                            document.licence(),
                                                            document.origin(),
                                                            document.note(),
                                                            document.checkedOn(),
                                                            document.typicalDuration()))
                                            .doesNotContainNull();
                                    for (Land land : List.of(Land.BY, Land.NW, Land.SN)) {
                                        canBeScheduled(document.plan(), WorkCalendar.of(land));
                                    }
                                }));
    }

    /** From its first day and towards its last, with nothing to warn of. */
    private static void canBeScheduled(Plan plan, WorkCalendar calendar) {
        var start = new Anchor.Start(LocalDate.of(2027, 1, 4));
        var schedule = Schedule.of(plan, calendar, start);
        assertThat(schedule.conflicts()).isEmpty();
        assertThat(schedule.deadlinesMissed()).isEmpty();
        var backwards = Schedule.of(plan, calendar, new Anchor.Target(schedule.end()));
        assertThat(backwards.meetsTarget()).isTrue();
    }

    /**
     * Until the first template is there, the folder may be missing; from then on it holds the
     * starter library.
     */
    @Test
    void thereAreAtLeastFiveTemplates() throws IOException {
        assertThat(templates().size())
                .satisfiesAnyOf(
                        size -> assertThat(size).isZero(),
                        size -> assertThat(size).isGreaterThanOrEqualTo(5));
    }

    private static List<Path> templates() throws IOException {
        if (!Files.isDirectory(TEMPLATES)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(TEMPLATES)) {
            return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
        }
    }

    private static Schema schema() throws IOException {
        try (InputStream stream =
                Objects.requireNonNull(PlanFormat.class.getResourceAsStream("plan.schema.json"))) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(stream);
        }
    }
}
