package org.allmende.formats;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlugTest {

    @ParameterizedTest
    @CsvSource({
        "Kollegiale Beratung, kollegiale-beratung",
        "Peer-Besuch (Blick von außen), peer-besuch-blick-von-aussen",
        "World Café, world-cafe",
        "Übung, uebung",
        "!?, format"
    })
    void aTitleBecomesAPartOfAnAddress(String title, String slug) {
        assertThat(Slug.of(title)).isEqualTo(slug).matches("[a-z0-9]+(-[a-z0-9]+)*");
    }

    @Test
    void aLongOneIsCut() {
        assertThat(Slug.of("Wort ".repeat(40))).hasSizeLessThanOrEqualTo(60).doesNotEndWith("-");
    }
}
