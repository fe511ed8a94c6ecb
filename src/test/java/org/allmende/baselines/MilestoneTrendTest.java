package org.allmende.baselines;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.allmende.plan.Land;
import org.allmende.plan.WorkCalendar;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MilestoneTrendTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final WorkCalendar CALENDAR = WorkCalendar.of(Land.BW);
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
    private static final Instant BEGIN = Instant.parse("2026-03-02T08:00:00Z");

    @Test
    void aDateIsWhatTheNextMoveBeganWith() {
        var award = milestone("Zuschlag", "2026-07-10", null, move("2026-05-04", "2026-07-03"));
        assertThat(trend(List.of(award), LocalDate.of(2026, 4, 1)).lines().getFirst().on())
                .containsExactly(date("2026-07-03"), date("2026-07-03"), date("2026-07-10"));
        assertThat(trend(List.of(award)).lines().getFirst().shift()).isEqualTo(5);
    }

    @Test
    void whatIsReachedHasNoDateAnyMore() {
        var start = milestone("Start", "2026-03-20", "2026-03-24");
        var line = trend(List.of(start), LocalDate.of(2026, 4, 1)).lines().getFirst();
        assertThat(line.on()).containsExactly(date("2026-03-20"));
        assertThat(line.last()).isEqualTo("2026-03-24");
        assertThat(line.shift()).isEqualTo(2);
    }

    @Test
    void whatCameLaterBeginsLater() {
        var old = milestone("Alt", "2026-07-10", null);
        var young =
                new MilestonePast(
                        UUID.randomUUID(),
                        "Jung",
                        date("2026-08-03"),
                        null,
                        Instant.parse("2026-05-01T08:00:00Z"),
                        List.of());
        assertThat(trend(List.of(old, young), LocalDate.of(2026, 4, 1)).lines().getLast().on())
                .containsExactly(null, null, date("2026-08-03"));
    }

    @Test
    void aMilestoneWithoutADateHasNoLine() {
        var trend = trend(List.of(milestone("Offen", null, null)));
        assertThat(trend.isEmpty()).isTrue();
        assertThat(trend.isDrawable()).isFalse();
    }

    @Test
    void ofManyDaysTheFirstAndTheNewestStay() {
        List<LocalDate> reports =
                IntStream.range(0, 60)
                        .mapToObj(day -> LocalDate.of(2026, 3, 10).plusDays(day))
                        .toList();
        List<TrendPoint> points = TrendPoint.of(BEGIN, reported(reports), TODAY, ZONE);
        assertThat(points).hasSize(24);
        assertThat(points.getFirst().day()).isEqualTo("2026-03-02");
        assertThat(points.getLast().day()).isEqualTo(TODAY);
    }

    @Test
    void aDayToComeIsNoLookBack() {
        assertThat(TrendPoint.of(BEGIN, reported(List.of(TODAY.plusDays(3))), TODAY, ZONE))
                .extracting(TrendPoint::day)
                .containsExactly(date("2026-03-02"), TODAY);
    }

    @Test
    void namesDoNotStandOnEachOther() {
        var all =
                IntStream.range(0, 12)
                        .mapToObj(i ->
                                milestone(
                                        "Meilenstein " + i,
                                        "2026-07-10",
                                        null,
                                        move("2026-05-04", "2026-06-" + (10 + i))))
                        .toList();
        var picture = new TrendPicture(trend(all));
        assertThat(picture.leftOut()).isEqualTo(4);
        List<Integer> heights = picture.lines().stream().map(TrendPicture.Drawn::labelAt).toList();
        for (int i = 1; i < heights.size(); i++) {
            assertThat(heights.get(i) - heights.get(i - 1)).isGreaterThanOrEqualTo(17);
        }
        assertThat(heights.getLast()).isLessThanOrEqualTo(TrendPicture.BOTTOM);
    }

    private static LooksBack.Found reported(List<LocalDate> days) {
        return new LooksBack.Found(List.of(), days);
    }

    private static MilestoneTrend trend(List<MilestonePast> milestones, LocalDate... reports) {
        return MilestoneTrend.of(
                milestones,
                TrendPoint.of(BEGIN, reported(List.of(reports)), TODAY, ZONE),
                CALENDAR);
    }

    private static MilestonePast milestone(
            String title,
            @Nullable String on,
            @Nullable String reachedOn,
            MilestonePast.Move... moves) {
        return new MilestonePast(
                UUID.randomUUID(),
                title,
                on == null ? null : date(on),
                reachedOn == null ? null : date(reachedOn),
                BEGIN,
                List.of(moves));
    }

    private static MilestonePast.Move move(String at, String from) {
        return new MilestonePast.Move(Instant.parse(at + "T08:00:00Z"), date(from));
    }

    private static LocalDate date(String text) {
        return LocalDate.parse(text);
    }
}
