package org.allmende.routines;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.allmende.plan.FreeDay;
import org.allmende.plan.Land;
import org.allmende.plan.PlanFormat;
import org.allmende.plan.Recurrence;
import org.allmende.plan.Rhythm;
import org.allmende.plan.WorkCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The days of all routines of the library in 2027 and 2028 in three Länder, beside the table that
 * was reviewed. What differs is written to {@code target/routine-dates.txt}.
 */
class RoutineDatesTest {

    private static final List<Land> LAENDER = List.of(Land.BY, Land.SN, Land.BE);
    private static final LocalDate LAST = LocalDate.of(2028, 12, 31);
    private static final Path LIBRARY = Path.of("library/routines");
    private static final Path FOUND = Path.of("target/routine-dates.txt");

    /**
     * A routine of the table.
     *
     * @param head its name, and the day it begins or the days of its event
     */
    record Section(String head, List<String> rows) {

        String name() {
            return head.split(" ")[0];
        }

        List<LocalDate> days() {
            return Arrays.stream(head.split(" ")).skip(1).map(LocalDate::parse).toList();
        }

        @Override
        public String toString() {
            return name();
        }
    }

    @ParameterizedTest
    @MethodSource("table")
    void comesOnTheReviewedDays(Section section) throws IOException {
        List<List<String>> columns =
                LAENDER.stream().map(land -> column(section, WorkCalendar.of(land))).toList();
        List<String> found =
                IntStream.range(0, columns.getFirst().size())
                        .mapToObj(row ->
                                columns.stream()
                                        .map(column -> column.get(row))
                                        .collect(Collectors.joining(" | ")))
                        .toList();
        if (!found.equals(section.rows())) {
            Files.writeString(
                    FOUND,
                    Files.exists(FOUND)
                            ? Files.readString(FOUND) + text(section, found)
                            : text(section, found));
        }
        assertThat(found).isEqualTo(section.rows());
    }

    @Test
    void noRoutineIsMissing() throws IOException {
        try (Stream<Path> files = Files.list(LIBRARY)) {
            assertThat(files.map(file -> file.getFileName().toString().replace(".yaml", "")))
                    .containsExactlyInAnyOrderElementsOf(table().map(Section::name).toList());
        }
    }

    private static List<String> column(Section section, WorkCalendar calendar) {
        Recurrence recurrence = recurrence(section.name());
        var days = new RunDays(recurrence, calendar);
        LocalDate begins = section.days().getFirst();
        List<RunDay> found =
                recurrence.rhythm() instanceof Rhythm.Event
                        ? section.days().stream().map(days::on).toList()
                        : days.between(begins, begins, LAST);
        return found.stream().map(RoutineDatesTest::cell).toList();
    }

    private static String cell(RunDay day) {
        FreeDay free = day.reason();
        return free == null
                ? day.anchor().toString()
                : "%s statt %s %s"
                        .formatted(
                                day.anchor(),
                                day.named(),
                                free.name() == null ? free.kind() : free.name());
    }

    private static Recurrence recurrence(String name) {
        try {
            return Objects.requireNonNull(
                    PlanFormat.readYaml(Files.readString(LIBRARY.resolve(name + ".yaml")))
                            .recurrence());
        } catch (IOException unreadable) {
            throw new AssertionError(name, unreadable);
        }
    }

    private static String text(Section section, List<String> rows) {
        return "== " + section.head() + "\n" + String.join("\n", rows) + "\n\n";
    }

    static Stream<Section> table() throws IOException {
        try (var file = RoutineDatesTest.class.getResourceAsStream("/routine-dates.txt")) {
            String text =
                    new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(text.split("(?m)^== "))
                    .skip(1)
                    .map(part -> part.strip().lines().toList())
                    .map(lines -> new Section(lines.getFirst(), lines.subList(1, lines.size())));
        }
    }
}
