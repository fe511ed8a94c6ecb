package org.allmende.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.allmende.drafting.Trace.Kind;
import org.allmende.plan.Item;
import org.allmende.plan.Plan;
import org.allmende.plan.PlanDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TracesTest {

    static final Traces TRACES =
            new Traces(
                    List.of("Miriam Lange", "Deniz Bayraktar", "Bo Li"), List.of("HA-10/24", ""));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Rückfragen an Miriam Lange.|NAME|Miriam Lange",
                "Bitte Frau Bayraktar fragen|NAME|Bayraktar",
                "Langes Entwurf übernehmen|NAME|Langes",
                "an miriam.lange@musterlingen.example senden|MAIL|miriam.lange@musterlingen.example",
                "Bürgerbüro: bürger@köln.de|MAIL|bürger@köln.de",
                "Tel. 0231 5012345 anrufen|PHONE|0231 5012345",
                "unter +49 (0)231 50-12345 erreichbar|PHONE|+49 (0)231 50-12345",
                "Az. 10.24.01-3/2026 beachten|FILE_REFERENCE|Az. 10.24.01-3/2026",
                "Vorgang 621.41-0815/2026 liegt vor|FILE_REFERENCE|621.41-0815/2026",
                "Siehe HA-10/24 im Schrank|FILE_REFERENCE|HA-10/24",
                "Kosten von 12.500,00 € eingeplant|AMOUNT|12.500,00 €",
                "rund 1,5 Mio. Euro|AMOUNT|1,5 Mio. Euro",
                "EUR 300 im Jahr|AMOUNT|EUR 300"
            })
    void whatBelongsToOneProjectIsMarked(String text, Kind kind, String found) {
        List<Trace> traces = TRACES.in(document(text));
        assertThat(traces).hasSize(1);
        assertThat(traces.getFirst().kind()).isEqualTo(kind);
        assertThat(traces.getFirst().found()).isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Nach § 15 Abs. 4 VgV vergeben",
                "Frist von 30 Tagen bis 31.12.2026",
                "Langesthal besuchen",
                "Verordnung (EU) 2016/679, Art. 38",
                "in 2 bis 3 Wochen, Stufe 1.2",
                "Von langer Hand geplant"
            })
    void ordinaryWordsAreLeftAlone(String text) {
        assertThat(TRACES.in(document(text))).isEmpty();
    }

    @Test
    void whatIsRemovedLeavesASentence() {
        Trace trace = TRACES.in(document("Bitte Miriam Lange, fragen")).getFirst();
        assertThat(trace.replaced("")).isEqualTo("Bitte, fragen");
        assertThat(trace.replaced("die Projektleitung"))
                .isEqualTo("Bitte die Projektleitung, fragen");
    }

    private static PlanDocument document(String text) {
        return PlanDocument.of(
                "x",
                "1.0",
                "X",
                new Plan(List.of(), List.of(Item.task("a", "A").described(text)), List.of()));
    }
}
