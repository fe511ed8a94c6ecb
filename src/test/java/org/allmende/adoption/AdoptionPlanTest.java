package org.allmende.adoption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.allmende.plan.Dependency;
import org.allmende.plan.Item;
import org.allmende.plan.ItemKey;
import org.allmende.plan.Land;
import org.allmende.plan.Plan;
import org.allmende.plan.Role;
import org.allmende.plan.Span;
import org.allmende.plan.WorkCalendar;
import org.allmende.shared.Problem;
import org.allmende.shared.Refused;
import org.allmende.work.Project;
import org.junit.jupiter.api.Test;

class AdoptionPlanTest {

    static final LocalDate TODAY = LocalDate.of(2027, 5, 3);
    static final WorkCalendar HAMBURG = WorkCalendar.of(Land.HH);
    static final WorkCalendar DUESSELDORF = WorkCalendar.of(Land.NW);

    static final Plan PLAN =
            new Plan(
                    List.of(Role.of("PL", "Projektleitung"), Role.of("PR", "Personalrat")),
                    List.of(
                            Item.pack("1", "Vorbereitung"),
                            Item.task("1.1", "Auftrag")
                                    .under("1")
                                    .lasting(Span.workingDays(10))
                                    .roles("PL"),
                            Item.pack("2", "Beteiligung"),
                            Item.task("2.1", "Personalrat")
                                    .under("2")
                                    .lasting(Span.workingDays(5))
                                    .roles("PR"),
                            Item.period("2.2", "Frist", Span.weeks(2)).under("2"),
                            Item.milestone("3", "Fertig")),
                    List.of(
                            Dependency.of("1.1", "2.1"),
                            Dependency.of("2.1", "2.2"),
                            Dependency.of("2.2", "3")));

    @Test
    void aTaskOverFronleichnamEndsLaterWhereItIsAHoliday() {
        // Thursday, 27 May 2027 is Fronleichnam: free in Nordrhein-Westfalen, not in Hamburg.
        var terms = from(LocalDate.of(2027, 5, 24));
        assertThat(end("1.1", terms, HAMBURG)).isEqualTo(LocalDate.of(2027, 6, 4));
        assertThat(end("1.1", terms, DUESSELDORF)).isEqualTo(LocalDate.of(2027, 6, 7));
    }

    @Test
    void onlyTheTakenPackagesComeAlongWithWhatStandsBesideThemAndTheRolesTheyNeed() {
        var plan = AdoptionPlan.of(PLAN, taking(BigDecimal.ONE, "2"), HAMBURG, TODAY).plan();
        assertThat(plan.items())
                .extracting(item -> item.key().value())
                .containsExactly("2", "2.1", "2.2", "3");
        assertThat(plan.roles()).extracting(Role::title).containsExactly("Personalrat");
    }

    @Test
    void theSizeScalesWorkButNeverAPeriod() {
        var plan =
                AdoptionPlan.of(PLAN, taking(new BigDecimal("0.7"), "1", "2"), HAMBURG, TODAY)
                        .plan();
        assertThat(plan.item(ItemKey.of("1.1")).duration()).isEqualTo(Span.workingDays(7));
        assertThat(plan.item(ItemKey.of("2.2")).duration()).isEqualTo(Span.weeks(2));
    }

    @Test
    void aTargetThatCannotBeMetNamesTheEarliestThatCan() {
        var earliest = AdoptionPlan.of(PLAN, from(TODAY), HAMBURG, TODAY).schedule().end();
        Problem problem = refusal(until(null, earliest.minusDays(1)));
        assertThat(problem).isEqualTo(Problem.at("target", "adoption.target.earliest", earliest));
        assertThat(AdoptionPlan.of(PLAN, until(null, earliest), HAMBURG, TODAY).schedule().end())
                .isBeforeOrEqualTo(earliest);
    }

    @Test
    void aTargetIsPlannedTowardsAsLateAsPossibleAndNothingBeginsBeforeTheStart() {
        var plan = AdoptionPlan.of(PLAN, until(TODAY, LocalDate.of(2027, 12, 17)), HAMBURG, TODAY);
        assertThat(plan.schedule().end()).isEqualTo(LocalDate.of(2027, 12, 17));
        assertThat(plan.schedule().start()).isAfter(TODAY);
        assertThat(plan.anchorOn()).isEqualTo(LocalDate.of(2027, 12, 17));
    }

    @Test
    void whatMakesNoSenseIsRefusedAtItsField() {
        assertThat(refusal(until(LocalDate.of(2027, 9, 1), LocalDate.of(2027, 8, 1))).code())
                .isEqualTo("adoption.target.beforeStart");
        assertThat(refusal(until(null, TODAY.minusDays(1))).code())
                .isEqualTo("adoption.target.past");
        assertThat(
                        refusal(
                                        new AdoptionTerms(
                                                Project.AnchorKind.START,
                                                null,
                                                null,
                                                null,
                                                BigDecimal.ONE))
                                .field())
                .isEqualTo("start");
        assertThat(
                        refusal(
                                        new AdoptionTerms(
                                                Project.AnchorKind.TARGET,
                                                null,
                                                null,
                                                null,
                                                BigDecimal.ONE))
                                .field())
                .isEqualTo("target");
        assertThat(refusal(taking(BigDecimal.ONE)).field()).isEqualTo("packages");
        assertThat(refusal(taking(new BigDecimal("2.5"), "1")).field()).isEqualTo("factor");
        assertThat(refusal(from(LocalDate.of(3050, 1, 1))).field()).isEqualTo("start");
    }

    @Test
    void aStartWithATargetThatComesTooSoonIsRefusedToo() {
        var terms =
                new AdoptionTerms(
                        Project.AnchorKind.START, TODAY, TODAY.plusDays(3), null, BigDecimal.ONE);
        assertThat(refusal(terms).code()).isEqualTo("adoption.target.earliest");
    }

    private static AdoptionTerms from(LocalDate start) {
        return AdoptionTerms.startingOn(start);
    }

    private static AdoptionTerms until(LocalDate start, LocalDate target) {
        return new AdoptionTerms(Project.AnchorKind.TARGET, start, target, null, BigDecimal.ONE);
    }

    private static AdoptionTerms taking(BigDecimal factor, String... packages) {
        Set<ItemKey> keys = new java.util.HashSet<>();
        for (String key : packages) {
            keys.add(ItemKey.of(key));
        }
        return new AdoptionTerms(Project.AnchorKind.START, TODAY, null, keys, factor);
    }

    private static LocalDate end(String key, AdoptionTerms terms, WorkCalendar calendar) {
        return AdoptionPlan.of(PLAN, terms, calendar, TODAY)
                .schedule()
                .dates(ItemKey.of(key))
                .end();
    }

    private static Problem refusal(AdoptionTerms terms) {
        var refused = new Refused[1];
        assertThatThrownBy(() -> AdoptionPlan.of(PLAN, terms, HAMBURG, TODAY))
                .isInstanceOfSatisfying(Refused.class, found -> refused[0] = found);
        return refused[0].problems().getFirst();
    }
}
