package org.allmende.absence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.allmende.tenancy.PersonId;
import org.junit.jupiter.api.Test;

class AbsenceConflictTest {

    private static final LocalDate DAY = LocalDate.of(2026, 5, 4);

    private final PersonId mara = new PersonId(UUID.randomUUID());
    private final PersonId tarik = new PersonId(UUID.randomUUID());
    private final PersonId olga = new PersonId(UUID.randomUUID());

    @Test
    void whoStandsInAndIsAwayTooHandsOn() {
        Absence first = away(mara, tarik, 0, 10);
        Absence second = away(tarik, olga, 3, 5);
        var all = List.of(first, second);

        assertThat(AbsenceConflict.atTheEnd(first, all, DAY)).isEqualTo(tarik);
        assertThat(AbsenceConflict.atTheEnd(first, all, DAY.plusDays(4))).isEqualTo(olga);
        assertThat(AbsenceConflict.of(first, all))
                .extracting(AbsenceConflict::kind, AbsenceConflict::next)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(AbsenceConflict.Kind.CHAIN, olga));
    }

    @Test
    void bothSidesAreTold() {
        Absence first = away(mara, tarik, 0, 10);
        Absence second = away(tarik, null, 3, 5);
        var all = List.of(first, second);

        assertThat(kinds(first, all)).containsExactly(AbsenceConflict.Kind.SUBSTITUTE_AWAY);
        assertThat(kinds(second, all))
                .containsExactly(AbsenceConflict.Kind.NOBODY, AbsenceConflict.Kind.EXPECTED);
    }

    @Test
    void aCircleHasNobodyAtItsEnd() {
        Absence first = away(mara, tarik, 0, 10);
        Absence second = away(tarik, mara, 0, 10);
        var all = List.of(first, second);

        assertThat(AbsenceConflict.atTheEnd(first, all, DAY)).isNull();
        assertThat(kinds(first, all)).containsExactly(AbsenceConflict.Kind.SUBSTITUTE_AWAY);
    }

    @Test
    void standingInForTwoIsSaid() {
        Absence first = away(mara, tarik, 0, 10);
        Absence second = away(olga, tarik, 10, 12);
        Absence later = away(olga, tarik, 20, 22);

        assertThat(kinds(first, List.of(first, second, later)))
                .containsExactly(AbsenceConflict.Kind.SHARED);
    }

    private static List<AbsenceConflict.Kind> kinds(Absence absence, List<Absence> all) {
        return AbsenceConflict.of(absence, all).stream().map(AbsenceConflict::kind).toList();
    }

    private static Absence away(PersonId who, PersonId substitute, int from, int until) {
        return new Absence(
                UUID.randomUUID(), who, DAY.plusDays(from), DAY.plusDays(until), substitute, true);
    }
}
