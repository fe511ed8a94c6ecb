package org.allmende.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LegalReferenceTest {

    @Test
    void theMainLawsAreNamedWhole() {
        assertThat(
                        LegalReference.mainLaws(
                                List.of(
                                        named("§ 80 Abs. 1 GO NRW (Beispiel)", 1),
                                        named("§ 165 Satz 3, 4 SGB IX", 3),
                                        named("Art. 33 Abs. 2 GG", 2))))
                .containsExactly("SGB IX", "GG", "GO NRW");
    }

    @Test
    void partsOfCompoundsAreNoLaws() {
        assertThat(
                        LegalReference.mainLaws(
                                List.of(
                                        named("IT-Grundschutz", 5),
                                        named("EVB-IT (Muster)", 4),
                                        named("BSI TR-03138 (RESISCAN)", 1),
                                        named("§ 6a EGovG (Leitbild)", 2))))
                .containsExactly("EGovG", "BSI", "RESISCAN");
    }

    private static LegalReference named(String law, int items) {
        return new LegalReference(law, null, Set.of(), items);
    }
}
