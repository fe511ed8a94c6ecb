package org.allmende.comments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.allmende.people.PersonCard;
import org.allmende.tenancy.PersonId;
import org.junit.jupiter.api.Test;

class NamingTest {

    final PersonCard tarik = card("Tarik Kaya");
    final PersonCard other = card("Tarik Kaya");
    final PersonCard mara = card("Mara Lindner");
    final PersonCard anna = card("Anna-Lena O’Brien");
    final PersonCard annaShort = card("Anna-Lena O");
    final PersonCard petra = card("Petra Adam");

    @Test
    void recognisesWholeNamesInAnyCase() {
        var naming =
                read(
                        "@mara lindner: bitte ansehen. Danke, @Anna-Lena O’Brien!",
                        mara,
                        anna,
                        annaShort);
        assertThat(naming.mentions())
                .containsExactly(
                        new Mention(mara.id(), "mara lindner"),
                        new Mention(anna.id(), "Anna-Lena O’Brien"));
    }

    @Test
    void oneOfBothNamesIsEnoughWhereOnlyOneIsCalledSo() {
        assertThat(read("@Mara und @Kaya", mara, tarik).mentions())
                .extracting(Mention::person)
                .containsExactly(mara.id(), tarik.id());
        assertThat(read("@Mara, @Mara Lindner", mara).mentions()).hasSize(1);
    }

    @Test
    void asksWhereSeveralHaveTheName() {
        var naming = read("Frage an @Tarik Kaya", tarik, other);
        assertThat(naming.mentions()).isEmpty();
        assertThat(naming.doubts()).hasSize(1);
        assertThat(naming.doubts().getFirst().people()).containsExactly(tarik, other);
        var chosen =
                Naming.of(
                        "Frage an @Tarik Kaya",
                        new Addressees(List.of(tarik, other), List.of(tarik, other)),
                        List.of(other.id()));
        assertThat(chosen.doubts()).isEmpty();
        assertThat(chosen.mentions()).extracting(Mention::person).containsExactly(other.id());
    }

    @Test
    void ofTwoWithTheNameTheOneWhoSeesItIsMeant() {
        var naming =
                Naming.of(
                        "@Tarik Kaya",
                        new Addressees(List.of(tarik, other), List.of(other)),
                        List.of());
        assertThat(naming.mentions()).extracting(Mention::person).containsExactly(other.id());
    }

    @Test
    void saysWhoDoesNotSeeIt() {
        var naming =
                Naming.of(
                        "@Petra Adam @Petra @petra",
                        new Addressees(List.of(petra, mara), List.of(mara)),
                        List.of());
        assertThat(naming.unseen()).containsExactly("Petra Adam");
        assertThat(naming.mentions()).isEmpty();
    }

    @Test
    void readsNoNamesInAddressesCodeLinksAndWords() {
        assertThat(
                        read(
                                        "x@Mara y, `@Mara`, [@Mara](https://example.org/@Mara), a.@Mara, @@Mara, @Maras, @ Mara, @Marabu Lindner",
                                        mara)
                                .mentions())
                .isEmpty();
    }

    @Test
    void marksPeopleAndTasksWhereTheyStand() {
        var links =
                List.of(
                        new ItemLink(new org.allmende.work.ItemId(UUID.randomUUID()), 12, "Plan"),
                        new ItemLink(
                                new org.allmende.work.ItemId(UUID.randomUUID()), 7, "Plan prüfen"));
        var marks = new CommentMarks("/projekte/x", List.of(new Mention(mara.id(), "Mara")), links);
        String words = "@Mara: #12 und #plan PRÜFEN, nicht #13, #120, a#12 oder @Maras.";
        assertThat(marks.in(words))
                .extracting(mark -> words.substring(mark.from(), mark.to()))
                .containsExactly("@Mara", "#12", "#plan PRÜFEN");
        assertThat(marks.in(words).get(2).href())
                .isEqualTo("/projekte/x/elemente/" + links.get(1).id());
    }

    private static Naming read(String text, PersonCard... people) {
        return Naming.of(text, new Addressees(List.of(people), List.of(people)), List.of());
    }

    private static PersonCard card(String name) {
        return new PersonCard(new PersonId(UUID.randomUUID()), name, "XX", "Hauptamt");
    }
}
