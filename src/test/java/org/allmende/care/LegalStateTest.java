package org.allmende.care;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.allmende.plan.Item;
import org.allmende.plan.LegalBasis;
import org.allmende.plan.Plan;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LegalStateTest {

    static final LocalDate LONG_AGO = LocalDate.of(2025, 1, 31);
    static final LocalDate LATELY = LocalDate.of(2026, 10, 1);

    @Test
    void theBasisLookedAtLongestAgoCounts() {
        assertThat(state(null, LATELY, LONG_AGO).since()).isEqualTo(LONG_AGO);
    }

    @Test
    void lookingAtAllOfItCoversEachBasis() {
        assertThat(state(LATELY, null, LONG_AGO).since()).isEqualTo(LATELY);
        assertThat(state(LONG_AGO, LATELY).since()).isEqualTo(LATELY);
    }

    @Test
    void oneThatNobodyLookedAtLeavesItUnknown() {
        assertThat(state(null, LATELY, null).isKnown()).isFalse();
        assertThat(state(null).isKnown()).isFalse();
        assertThat(state(null, (LocalDate) null).isOld(LATELY)).isFalse();
    }

    @Test
    void itIsOldAfterTwelveFullMonths() {
        LegalState state = state(LATELY);
        assertThat(state.isOld(LocalDate.of(2027, 9, 30))).isFalse();
        assertThat(state.isOld(LocalDate.of(2027, 10, 1))).isTrue();
        assertThat(state.months(LocalDate.of(2027, 12, 24))).isEqualTo(14);
    }

    private static LegalState state(@Nullable LocalDate checkedOn, @Nullable LocalDate... bases) {
        LegalBasis[] all =
                Arrays.stream(bases)
                        .map(day -> new LegalBasis("§ 1 VgV", day))
                        .toArray(LegalBasis[]::new);
        Item item = Item.task("1", "Bekanntmachung").legal(all);
        return LegalState.of(new Plan(List.of(), List.of(item), List.of()), checkedOn);
    }
}
