package org.allmende.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.allmende.plan.Anchor;
import org.allmende.plan.Item;
import org.allmende.plan.LegalBasis;
import org.allmende.plan.Plan;
import org.allmende.plan.Proof;
import org.allmende.plan.Schedule;
import org.allmende.plan.Span;
import org.junit.jupiter.api.Test;

class ScheduledRowsTest {

    private static boolean isLegal(Item item) {
        var plan = new Plan(List.of(), List.of(item), List.of());
        var start = new Anchor.Start(LocalDate.of(2026, 5, 4));
        return ScheduledRows.rows(Schedule.of(plan, DrawnPages.NRW, start), anything -> null)
                .getFirst()
                .legal();
    }

    private static Item period() {
        return Item.period("1", "Angebotsfrist", Span.calendarDays(35));
    }

    @Test
    void a_waiting_time_whose_length_a_law_names_is_legal() {
        var law = LegalBasis.of("§ 15 Abs. 2 VgV");
        assertThat(isLegal(period().legal(law).proof(Proof.FEDERAL_LAW))).isTrue();
        assertThat(isLegal(period().legal(law).proof(Proof.STATE_LAW))).isTrue();
    }

    @Test
    void one_of_good_practice_is_not_though_a_law_stands_beside_it() {
        var law = LegalBasis.of("§ 13 UVgO");
        assertThat(isLegal(period().legal(law).proof(Proof.PRACTICE))).isFalse();
        assertThat(isLegal(period())).isFalse();
    }
}
