package org.allmende.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.RequestOptions;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whether the dates of a project, as the API tells them, are working days of Nordrhein-Westfalen.
 * Reckoned here once more, by hand.
 */
record WorkingDays(Visitor visitor) {

    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    void hold(String project) {
        var answer =
                visitor.page()
                        .request()
                        .get(
                                "/api/v1" + project.replace("projekte", "projects"),
                                RequestOptions.create()
                                        .setHeader(
                                                "Authorization", "Bearer allmende-demo-planung"));
        assertThat(answer.status()).isEqualTo(200);
        var items = new JsonMapper().readTree(answer.text()).get("items");
        assertThat(items.size()).isGreaterThan(30);
        for (JsonNode item : items) {
            Stream.of("start", "end")
                    .map(item::get)
                    .filter(date -> date != null && !date.isNull())
                    .map(date -> LocalDate.parse(date.asString()))
                    .forEach(date ->
                            assertThat(isWorkday(date))
                                    .as("%s on %s", item.get("title"), date)
                                    .isTrue());
        }
    }

    static boolean isWorkday(LocalDate date) {
        var easter = easter(date.getYear());
        return !WEEKEND.contains(date.getDayOfWeek())
                && Stream.of("01-01", "05-01", "10-03", "11-01", "12-24", "12-25", "12-26", "12-31")
                        .noneMatch(date.toString()::endsWith)
                && Stream.of(-2, 1, 39, 50, 60).map(easter::plusDays).noneMatch(date::equals);
    }

    /** Easter Sunday by the rule of Gauss, as Lichtenberg completed it. */
    private static LocalDate easter(int year) {
        int century = year / 100;
        int moon = 15 + (3 * century + 3) / 4 - (8 * century + 13) / 25;
        int sun = 2 - (3 * century + 3) / 4;
        int cycle = year % 19;
        int seed = (19 * cycle + moon) % 30;
        int shift = (seed + cycle / 11) / 29;
        int border = 21 + seed - shift;
        int first = 7 - (year + year / 4 + sun) % 7;
        return LocalDate.of(year, 3, 1).plusDays(border + 7 - Math.floorMod(border - first, 7) - 1);
    }
}
