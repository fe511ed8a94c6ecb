package org.allmende.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.allmende.people.Colleague;
import org.allmende.people.PersonCard;
import org.allmende.shared.Refused;
import org.allmende.tenancy.Group;
import org.allmende.tenancy.PersonId;
import org.allmende.work.Priority;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PastedTextTest {

    private static final KnownPeople PEOPLE =
            new KnownPeople(
                    List.of(
                            colleague("Mara Lindner", Group.PLANNING),
                            colleague("Tarik Kaya", Group.WORKING),
                            colleague("Ayşe Kaya", Group.PLANNING)));

    @Test
    void lines_keep_their_level_whatever_they_are_indented_with() {
        var text =
                PastedText.read(
                        "Vorbereitung\n  - Auftrag\n  • Personalrat\n\tTermine\nKonzeption\r\n");
        assertThat(text.table()).isFalse();
        assertThat(text.rows())
                .containsExactly(
                        List.of("Vorbereitung"),
                        List.of("Auftrag"),
                        List.of("Personalrat"),
                        List.of("Termine"),
                        List.of("Konzeption"));
        assertThat(text.depths()).containsExactly(0, 1, 1, 2, 0);
    }

    @Test
    void cells_may_hold_line_breaks_tabs_and_quotes() {
        var text =
                PastedText.read(
                        "Titel\tNotiz\nAuftrag\t\"erste Zeile\nzweite \"\"Zeile\"\"\tTab\"\n6\" Rohr\tx\n");
        assertThat(text.rows().get(1))
                .containsExactly("Auftrag", "erste Zeile\nzweite \"Zeile\"\tTab");
        assertThat(text.rows().get(2)).containsExactly("6\" Rohr", "x");
    }

    @Test
    void a_file_with_semicolons_is_told_by_its_header() {
        var text = PastedText.read("Titel;Ende\nAuftrag, klein;4.5.2026\n");
        assertThat(text.rows().get(1)).containsExactly("Auftrag, klein", "4.5.2026");
    }

    @Test
    void what_is_broken_says_where() {
        assertThatThrownBy(() -> PastedText.read("Titel\tEnde\nAuftrag\t\"4.5.2026\nPersonalrat\t"))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> {
                            assertThat(refused.problems().getFirst().code())
                                    .isEqualTo("entry.paste.broken.at");
                            assertThat(refused.problems().getFirst().arguments())
                                    .containsExactly(2);
                        });
        assertThatThrownBy(() -> PastedText.read(" \n\t\n")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> PastedText.read("x\n".repeat(1001))).isInstanceOf(Refused.class);
        assertThat(PastedText.read("Titel\tEnde\n" + "x\ty\n".repeat(1000)).rows()).hasSize(1001);
        assertThatThrownBy(() -> PastedText.read("x\t".repeat(40))).isInstanceOf(Refused.class);
    }

    @Test
    void columns_are_known_by_their_header() {
        assertThat(
                        guess(
                                "Nr.\tVorgangsname\tAnfang\tfällig am:\tWer\tFarbe\n1\tAuftrag\t\t\t\tblau\n2\tPlan"))
                .isEqualTo(
                        new ColumnGuess(
                                true,
                                List.of(
                                        PastedColumn.IGNORED,
                                        PastedColumn.TITLE,
                                        PastedColumn.START,
                                        PastedColumn.END,
                                        PastedColumn.RESPONSIBLE,
                                        PastedColumn.IGNORED)));
    }

    @Test
    void columns_are_known_by_what_stands_in_them() {
        assertThat(
                        guess(
                                "1\tVorbereitung\t\t\t\t\n1.1\tAuftrag\tMo 04.05.26\t2026-05-08\tLindner, Mara\t12 h\n1.2\tPlan\t5.5.2026\t\tMara Lindner\t2 Tage"))
                .isEqualTo(
                        new ColumnGuess(
                                false,
                                List.of(
                                        PastedColumn.LEVEL,
                                        PastedColumn.TITLE,
                                        PastedColumn.START,
                                        PastedColumn.END,
                                        PastedColumn.RESPONSIBLE,
                                        PastedColumn.EFFORT)));
        assertThat(guess("Auftrag\t4.5.2026\nPlan\t5.5.2026").columns())
                .containsExactly(PastedColumn.TITLE, PastedColumn.END);
    }

    @ParameterizedTest
    @CsvSource({
        "4.5.2026, 2026-05-04",
        "04.05.26, 2026-05-04",
        "'Mo, 04.05.2026', 2026-05-04",
        "2026-05-04 00:00:00, 2026-05-04",
        "4. Mai 2026, 2026-05-04",
        "31.2.2026, ",
        "bald, ",
        "4.5.1066, "
    })
    void dates_as_people_write_them(String cell, LocalDate date) {
        assertThat(CellReading.date(cell)).isEqualTo(date);
    }

    @Test
    void efforts_priorities_and_levels() {
        assertThat(CellReading.effort("12")).isEqualTo(12);
        assertThat(CellReading.effort("1,5 Tage")).isEqualTo(12);
        assertThat(CellReading.effort("2,25 h")).isEqualTo(3);
        assertThat(CellReading.effort("viel")).isNull();
        assertThat(CellReading.priority("Hoch")).isEqualTo(Priority.HIGH);
        assertThat(CellReading.level("1.2.3.", true)).isEqualTo(3);
        assertThat(CellReading.level("2", true)).isEqualTo(1);
        assertThat(CellReading.level("2", false)).isEqualTo(2);
        assertThat(CellReading.level("zwei", false)).isNull();
    }

    @Test
    void people_by_name_and_those_who_are_not_one() {
        var problems = new java.util.ArrayList<org.allmende.shared.Problem>();
        assertThat(PEOPLE.all("Lindner; T. Kaya", problems::add)).hasSize(2);
        assertThat(PEOPLE.all("Mara Lindner, Tarik Kaya", problems::add)).hasSize(2);
        assertThat(PEOPLE.all("Kaya, Tarik", problems::add)).hasSize(1);
        assertThat(problems).isEmpty();
        assertThat(PEOPLE.all("Kaya", problems::add)).isEmpty();
        assertThat(PEOPLE.answering("Tarik Kaya", problems::add)).isNull();
        assertThat(PEOPLE.answering("Erika Muster", problems::add)).isNull();
        assertThat(problems)
                .extracting(org.allmende.shared.Problem::code)
                .containsExactly("entry.cell.several", "entry.cell.answering", "entry.cell.nobody");
    }

    private static ColumnGuess guess(String text) {
        return ColumnGuess.of(PastedText.read(text), PEOPLE);
    }

    private static Colleague colleague(String name, Group group) {
        return new Colleague(
                new PersonCard(new PersonId(UUID.randomUUID()), name, "XX", ""), group);
    }
}
