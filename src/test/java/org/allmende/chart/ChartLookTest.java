package org.allmende.chart;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.Content;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import jtegenerated.StaticTemplates;
import org.allmende.shell.Frame;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Draws charts into {@code target/chart}, where one can look at them, and checks their markup. */
class ChartLookTest {

    private static final Path FOLDER = Path.of("target/chart");

    @ParameterizedTest
    @EnumSource(ChartScale.class)
    void eachScaleIsAPageThatAStrictContentPolicyAllows(ChartScale scale) throws IOException {
        Chart chart =
                Chart.of(
                        DrawnPages.eAkte(),
                        DrawnPages.arrows(),
                        DrawnPages.NRW,
                        DrawnPages.TODAY,
                        scale);
        for (String theme : List.of("light", "dark")) {
            String page = page(DrawnPages.frame("de", theme), chart);
            Files.createDirectories(FOLDER);
            Files.writeString(FOLDER.resolve(scale.symbol() + "-" + theme + ".html"), page);
            assertThat(page)
                    .doesNotContain("style=")
                    .doesNotContain("<style")
                    .doesNotContainPattern("\\son\\w+=");
        }
    }

    @Test
    void theEnglishPageKnowsAllItsWords() {
        Chart chart =
                Chart.of(
                        DrawnPages.eAkte(),
                        DrawnPages.arrows(),
                        DrawnPages.NRW,
                        DrawnPages.TODAY,
                        null);
        assertThat(page(DrawnPages.frame("en", ""), chart))
                .contains("statutory period", "May 2026", "35 days, statutory");
    }

    private static String page(Frame frame, Chart chart) {
        var parts = new StaticTemplates();
        Content content =
                output -> {
                    parts.chartScales(frame, chart, "/projekte/1/zeitplan", "").writeTo(output);
                    parts.chartChart(frame, chart, "Zeitplan").writeTo(output);
                };
        return parts.shellFrame(frame, "E-Akte-Einführung", content, null, null, "wide").render();
    }
}
