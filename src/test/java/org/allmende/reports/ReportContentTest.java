package org.allmende.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.allmende.shared.Refused;
import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;
import tools.jackson.databind.json.JsonMapper;

class ReportContentTest {

    private static final KeyFigure MEASURED =
            new KeyFigure("Dauer", "19", "10", "8", "Fachverfahren, Juni 2026");

    @Test
    void whatIsNeededDependsOnTheExtent() {
        var nothing = new ReportContent(Map.of(), Map.of(), List.of());
        assertThat(nothing.missing(Extent.SHORT))
                .contains("TITLE", "WANTED", "USABLE")
                .doesNotContain("PERIOD", "SITUATION", "figures", "FUNDING");
        assertThat(nothing.missing(Extent.FULL))
                .contains("TITLE", "PERIOD", "SITUATION", "figures")
                .doesNotContain("WANTED", "QUESTIONS", "FUNDING");
    }

    @Test
    void threeMeasuredFiguresMakeItReliable() {
        assertThat(figures(MEASURED, MEASURED).standsOnFigures()).isFalse();
        assertThat(figures(MEASURED, MEASURED, MEASURED).standsOnFigures()).isTrue();
        var estimated = new KeyFigure("Dauer", "19", "10", "8", "");
        assertThat(figures(MEASURED, MEASURED, estimated).standsOnFigures()).isFalse();
    }

    @Test
    void emptyLinesOfTheTableAreNotKept() {
        assertThat(figures(KeyFigure.named(""), MEASURED, KeyFigure.named("Rest")).read().figures())
                .containsExactly(MEASURED, KeyFigure.named("Rest"));
        assertThat(figures(KeyFigure.named("Rest")).filledFigures()).isEmpty();
    }

    @Test
    void whatCannotBeChosenIsRefused() {
        var sent = new LinkedMultiValueMap<String, String>();
        sent.add("COSTS", "1.234 €");
        assertThatThrownBy(() -> ReportContent.of(sent).read()).isInstanceOf(Refused.class);
    }

    @Test
    void aFormThatSendsHalfOfTheCellsIsReadAllTheSame() {
        var sent = new LinkedMultiValueMap<String, String>();
        sent.add("figure", "Dauer");
        sent.add("after", "8");
        assertThat(ReportContent.of(sent).read().figures())
                .containsExactly(new KeyFigure("Dauer", "", "", "8", ""));
    }

    @Test
    void itIsKeptAsItIs() {
        var json = JsonMapper.builder().build();
        var content =
                new ReportContent(
                        Map.of(HeadField.TITLE, "Ä"),
                        Map.of(Section.GOALS, "„Ziel“"),
                        List.of(MEASURED));
        String kept = json.writeValueAsString(content);
        assertThat(kept).doesNotContain("standsOnFigures", "hasFigures", "measured\":true");
        assertThat(json.readValue(kept, ReportContent.class)).isEqualTo(content);
    }

    private static ReportContent figures(KeyFigure... figures) {
        return new ReportContent(Map.of(), Map.of(), List.of(figures));
    }
}
