package org.allmende.care;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CitationTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    § 13 UVgO               | UVgO § 13
                    §13 UVgO                | § 13 Abs. 2 Satz 1 UVgO
                    § 13 Abs. 1 UVgO        | § 13 Abs. 3 UVgO
                    UVgO                    | § 13 UVgO
                    § 45 VgV                | §§ 44–48 VgV
                    § 14 UVgO               | §§ 13, 14 UVgO
                    § 13 UVgO               | § 13, § 14 UVgO
                    § 74 VgV                | §§ 73 ff. VgV
                    Art. 28 DSGVO           | DSGVO Artikel 28 Abs. 3
                    § 178 SGB IX            | § 178 Abs. 2 SGB IX
                    § 7 BITV 2.0            | § 7 Abs. 6 BITV 2.0 (Leitbild, jährlich)
                    § 9a OZG                | § 9a Abs. 2–4 OZG
                    § 3 Hauptsatzung        | Hauptsatzung § 3
                    § 8 VgV                 | § 13 UVgO; § 8 VgV
                    """)
    void theSameParagraphMeetsInWhateverWords(String one, String other) {
        assertThat(meet(one, other)).isTrue();
        assertThat(meet(other, one)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    § 13 UVgO       | § 13 VgV
                    § 13 UVgO       | § 14 UVgO
                    § 13 UVgO       | § 13a UVgO
                    § 9 OZG         | § 9a OZG
                    § 4 BWahlG      | § 9 Abs. 4, 5 BWahlG (Vergleich)
                    § 45 SGB VIII   | § 45 SGB IX
                    § 72 VgV        | §§ 73 ff. VgV
                    § 49 VgV        | §§ 44–48 VgV
                    § 7 VgV         | § 8 VgV (anders als § 7)
                    """)
    void anotherParagraphOrLawDoesNot(String one, String other) {
        assertThat(meet(one, other)).isFalse();
        assertThat(meet(other, one)).isFalse();
    }

    private static boolean meet(String one, String other) {
        return Citation.meet(Citation.of(one), Citation.of(other));
    }
}
