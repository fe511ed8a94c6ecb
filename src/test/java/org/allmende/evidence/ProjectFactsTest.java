package org.allmende.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.allmende.plan.Item;
import org.allmende.plan.Land;
import org.allmende.plan.Plan;
import org.allmende.plan.Span;
import org.allmende.plan.WorkCalendar;
import org.junit.jupiter.api.Test;

class ProjectFactsTest {

    private static final Plan PLAN =
            new Plan(
                    List.of(),
                    List.of(
                            Item.task("1", "Auftrag").lasting(Span.workingDays(5)),
                            Item.task("2", "Konzept").lasting(Span.workingDays(10)),
                            Item.milestone("M", "Beschluss")),
                    List.of());
    private static final WorkCalendar HAMBURG = WorkCalendar.of(Land.HH);
    private static final LocalDate MONDAY = LocalDate.of(2026, 9, 7);

    @Test
    void countsWorkingDaysFromTheFirstDayToTheLast() {
        var facts = facts(done("1", MONDAY, MONDAY.plusDays(7)), done("2", MONDAY, MONDAY));
        assertThat(facts.items())
                .containsExactly(
                        new ProjectFacts.OfItem("1", 5, 6, false),
                        new ProjectFacts.OfItem("2", 10, 1, false));
        assertThat(facts.planned()).isEqualTo(10);
        assertThat(facts.taken()).isEqualTo(6);
        assertThat(facts.added()).isZero();
    }

    @Test
    void aWeekendOfWorkTookADay() {
        var saturday = MONDAY.minusDays(2);
        assertThat(facts(done("1", saturday, saturday.plusDays(1))).items().getFirst().taken())
                .isEqualTo(1);
    }

    @Test
    void whatWasDroppedIsSkippedAndTookNoTime() {
        var facts = facts(new ProjectFacts.Left("1", MONDAY, null, true, true));
        assertThat(facts.items()).containsExactly(new ProjectFacts.OfItem("1", 5, null, true));
        assertThat(facts.taken()).isNull();
    }

    @Test
    void nobodyKnowsHowLongWhatNobodyBeganTook() {
        var facts = facts(new ProjectFacts.Left("1", null, MONDAY, false, false));
        assertThat(facts.items()).containsExactly(new ProjectFacts.OfItem("1", 5, null, false));
    }

    @Test
    void aMilestoneTakesNoTime() {
        assertThat(facts(done("M", MONDAY, MONDAY)).items().getFirst().taken()).isNull();
    }

    @Test
    void ownTasksAreOnlyCounted() {
        var facts =
                facts(
                        done("n1", MONDAY, MONDAY),
                        new ProjectFacts.Left("n2", null, null, true, false),
                        new ProjectFacts.Left("n3", null, null, true, true));
        assertThat(facts.items()).isEmpty();
        assertThat(facts.added()).isEqualTo(2);
    }

    private static ProjectFacts.Left done(String key, LocalDate begun, LocalDate done) {
        return new ProjectFacts.Left(key, begun, done, false, false);
    }

    private static ProjectFacts facts(ProjectFacts.Left... left) {
        return ProjectFacts.of(PLAN, HAMBURG, MONDAY, List.of(left));
    }
}
