package org.allmende.signoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.allmende.people.Colleague;
import org.allmende.people.PersonCard;
import org.allmende.shared.Refused;
import org.allmende.shell.Problems;
import org.allmende.tenancy.Group;
import org.allmende.tenancy.PersonId;
import org.junit.jupiter.api.Test;

class SignerNamesTest {

    private final PersonCard sabine = card(1, "Sabine Becker", "Zentrale Registratur");
    private final PersonCard deniz = card(2, "Deniz Bayraktar", "Datenschutz");
    private final PersonCard kim = card(3, "Kim Vogt", "Hauptamt, Organisation");
    private final PersonCard other = card(4, "Kim Vogt", "IT");
    private final SignerNames names =
            new SignerNames(
                    List.of(sabine, deniz, kim, other).stream()
                            .map(card -> new Colleague(card, Group.WORKING))
                            .toList(),
                    List.of(),
                    Set.of(sabine.id(), deniz.id(), kim.id()));

    @Test
    void findsOnePersonOrSeveralOfWhomOneSuffices() {
        assertThat(meant("sabine becker").signers()).containsExactly(sabine.id());
        assertThat(meant(" Sabine Becker ; Deniz Bayraktar; ").signers())
                .containsExactly(sabine.id(), deniz.id());
    }

    @Test
    void findsAUnitEvenWithACommaInItsName() {
        var meant = meant("Hauptamt, Organisation");
        assertThat(meant.unit()).isEqualTo("Hauptamt, Organisation");
        assertThat(meant.signers()).containsExactly(kim.id());
    }

    @Test
    void tellsPeopleOfOneNameApartByTheirUnit() {
        assertThat(meant("Kim Vogt (Hauptamt, Organisation)").signers()).containsExactly(kim.id());
        assertThat(names.offers()).contains("Kim Vogt (IT)", "Sabine Becker", "Datenschutz");
        assertThat(refusal("Kim Vogt")).contains("signoff.who.several");
    }

    @Test
    void saysWhoDoesNotSeeTheTask() {
        assertThat(meant("Kim Vogt (IT)").strangers()).containsExactly(other);
    }

    @Test
    void refusesWhomItDoesNotKnow() {
        assertThat(refusal("Niemand Sonst")).contains("signoff.who.unknown");
    }

    private SignerNames.Meant meant(String typed) {
        var problems = new Problems();
        var meant = names.meant("who-0", typed, problems);
        problems.refuseIfAny();
        return meant;
    }

    private String refusal(String typed) {
        return catchThrowableOfType(Refused.class, () -> meant(typed)).problems().toString();
    }

    private static PersonCard card(int number, String name, String unit) {
        return new PersonCard(new PersonId(new UUID(0, number)), name, "XX", unit);
    }
}
