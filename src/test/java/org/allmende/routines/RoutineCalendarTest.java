package org.allmende.routines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.allmende.AllmendeTest;
import org.allmende.Cast;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** The days of routines in the calendars of those concerned. */
@AllmendeTest
class RoutineCalendarTest {

    static final LocalDate BEGINS = LocalDate.of(2027, 1, 4);

    @Autowired MockMvc mvc;
    @Autowired Cast cast;
    @Autowired RoutineCast routines;

    Cast.Town town;
    RoutineId routine;

    @BeforeEach
    void routine() {
        town = cast.town();
        routine = routines.round(town, BEGINS);
    }

    @Test
    void whoAnswersOrHasAPartSeesTheDaysToComeAndNobodyElse() throws Exception {
        assertThat(days(address(town.planner())))
                .hasSize(24)
                .startsWith("20270112", "20270209")
                .doesNotContain("20270810");
        assertThat(days(address(town.worker()))).hasSize(24);
        assertThat(days(address(town.administrator()))).isEmpty();
        assertThat(days(address(cast.town().planner()))).isEmpty();
    }

    @Test
    void aDayKeepsItsUidWhenItIsMovedMadeAndClosed() throws Exception {
        String address = address(town.planner());
        VEvent planned = Objects.requireNonNull(byDay(address).get("20270112"));
        change("/tage/2027-01-12/verlegung", "anchor", "2027-01-20");
        VEvent moved = Objects.requireNonNull(byDay(address).get("20270120"));
        assertThat(moved.getUid()).isEqualTo(planned.getUid());
        assertThat(moved.getSequence().getValue()).isGreaterThan(planned.getSequence().getValue());
        routines.renew(town, routine, LocalDate.of(2027, 1, 11));
        VEvent made = Objects.requireNonNull(byDay(address).get("20270120"));
        assertThat(made.getUid()).isEqualTo(planned.getUid());
        assertThat(made.getSequence().getValue()).isGreaterThan(moved.getSequence().getValue());
        assertThat(made.getUrl().getValue()).contains("/routinen/" + routine + "/durchlaeufe/");
        assertThat(events(address))
                .as("the same day only once")
                .filteredOn(event -> event.getUid().equals(planned.getUid()))
                .hasSize(1);
    }

    @Test
    void aDayThatIsLeftOutIsCancelled() throws Exception {
        String address = address(town.worker());
        VEvent planned = Objects.requireNonNull(byDay(address).get("20270209"));
        change("/tage/2027-02-09/auslassung", "reason", "Umbau");
        VEvent skipped = Objects.requireNonNull(byDay(address).get("20270209"));
        assertThat(skipped.getUid()).isEqualTo(planned.getUid());
        assertThat(skipped.getStatus().isCancelled()).isTrue();
    }

    private void change(String path, String field, String value) throws Exception {
        mvc.perform(
                post("/routinen/" + routine + path)
                        .param(field, value)
                        .with(cast.as(town.planner())));
    }

    private String address(Cast.Member member) throws Exception {
        var made =
                mvc.perform(
                                post("/profil/kalender")
                                        .param("calendar", "")
                                        .param("days", "LAST")
                                        .with(cast.as(member)))
                        .andReturn();
        return URI.create((String) Objects.requireNonNull(made.getFlashMap().get("shown once")))
                .getPath();
    }

    private List<String> days(String address) throws Exception {
        return events(address).stream().map(RoutineCalendarTest::day).sorted().toList();
    }

    private Map<String, VEvent> byDay(String address) throws Exception {
        return events(address).stream()
                .collect(Collectors.toMap(RoutineCalendarTest::day, Function.identity()));
    }

    /** Without the tasks of runs. */
    private List<VEvent> events(String address) throws Exception {
        String text =
                mvc.perform(get(URI.create(address)))
                        .andReturn()
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8);
        return Biweekly.parse(text).first().getEvents().stream()
                .filter(event ->
                        event.getCategories().stream()
                                .anyMatch(names -> names.getValues().contains("Routinen")))
                .toList();
    }

    private static String day(VEvent event) {
        return event.getDateStart().getValue().getRawComponents().toString().substring(0, 8);
    }
}
