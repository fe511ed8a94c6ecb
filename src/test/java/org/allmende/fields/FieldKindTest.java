package org.allmende.fields;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.allmende.shell.Problems;
import org.allmende.tenancy.PersonId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldKindTest {

    private static final PersonId MARA = new PersonId(new UUID(1, 2));

    private final Problems problems = new Problems();

    private String read(FieldKind kind, String typed) {
        return kind.read("feld", typed, List.of("grün", "rot"), List.of(MARA), problems);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.250,50 | 1250.5",
                "1250.5 | 1250.5",
                "12,5 | 12.5",
                "1.250 | 1250",
                "-3 | -3",
                "0,00 | 0",
                "12 500 | 12500"
            })
    void a_number_may_be_written_as_one_writes_it(String typed, String value) {
        assertThat(read(FieldKind.NUMBER, typed)).isEqualTo(value);
        assertThat(problems.none()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zwölf", "1,2,3", "12 €", "1e9", "12345678901234567890"})
    void what_is_no_number_is_refused(String typed) {
        assertThat(read(FieldKind.NUMBER, typed)).isNull();
        assertThat(problems.none()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "data:text/html,x",
                "example.org",
                "https://",
                "http:// leer .de",
                "//example.org/a"
            })
    void a_link_leads_to_the_web_and_nowhere_else(String typed) {
        assertThat(read(FieldKind.LINK, typed)).isNull();
        assertThat(problems.none()).isFalse();
    }

    @Test
    void a_link_stays_as_it_was_typed() {
        assertThat(read(FieldKind.LINK, " https://example.org/a?b=c#d "))
                .isEqualTo("https://example.org/a?b=c#d");
    }

    @Test
    void a_date_may_be_written_either_way() {
        assertThat(read(FieldKind.DATE, "4.5.2026")).isEqualTo("2026-05-04");
        assertThat(read(FieldKind.DATE, "2026-05-04")).isEqualTo("2026-05-04");
        assertThat(read(FieldKind.DATE, "31.2.2026")).isNull();
        assertThat(problems.none()).isFalse();
    }

    @Test
    void a_choice_is_one_of_those_offered() {
        assertThat(read(FieldKind.CHOICE, "rot")).isEqualTo("rot");
        assertThat(read(FieldKind.CHOICE, "blau")).isNull();
        assertThat(problems.none()).isFalse();
    }

    @Test
    void a_person_is_one_of_those_offered() {
        assertThat(read(FieldKind.PERSON, MARA.toString())).isEqualTo(MARA.toString());
        assertThat(read(FieldKind.PERSON, new UUID(3, 4).toString())).isNull();
        assertThat(problems.none()).isFalse();
    }

    @Test
    void nothing_typed_is_no_value() {
        for (FieldKind kind : FieldKind.values()) {
            assertThat(read(kind, "  ")).isNull();
        }
        assertThat(problems.none()).isTrue();
    }
}
