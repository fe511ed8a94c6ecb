package org.allmende.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GermanWordsTest {

    final GermanWords words = new GermanWords();
    final Questions questions = new Questions(words);

    @Test
    void formsOfAWordAreOne() {
        assertThat(terms("Vergaben")).isEqualTo(terms("Vergabe"));
        assertThat(terms("Einführung einführen")).containsOnly("einfuhr");
        assertThat(terms("öffentliche offentlichen Oeffentliche")).hasSize(1);
        assertThat(terms("der die und für")).isEmpty();
    }

    @Test
    void compoundsAreTakenApartAndOtherWordsAreNot() {
        assertThat(parts("Akteneinführung")).containsExactly("akten", "einfuhrung");
        assertThat(parts("Haushaltsplan")).containsExactly("haushalt", "plan");
        assertThat(parts("Bürgermeisterwahl")).containsExactly("burgermeister", "wahl");
        assertThat(parts("Beteiligung")).isEmpty();
        assertThat(parts("Ausschreibungen")).isEmpty();
        assertThat(parts("Kontrolle")).isEmpty();
    }

    @Test
    void aQuestionKnowsTheSynonymsOfTheAdministration() {
        assertThat(questions.of("Beschaffung").terms())
                .contains("beschaff", "vergab", "ausschreib");
        assertThat(questions.of("elektronische Akte").things())
                .singleElement()
                .satisfies(thing ->
                        assertThat(thing.ways())
                                .extracting(Question.Way::terms)
                                .contains(List.of("elektron", "akt"), List.of("e", "akt")));
        assertThat(questions.of("Kindergarten bauen").things()).hasSize(2);
        assertThat(questions.of("Kindergarten").terms()).contains("kita");
    }

    @Test
    void whatIsTypedCountsMoreThanItsSynonyms() {
        var ways = questions.of("Kindergarten").things().getFirst().ways();
        assertThat(ways)
                .filteredOn(way -> way.worth() == 1)
                .extracting(Question.Way::terms)
                .containsExactly(terms("Kindergarten"));
    }

    @Test
    void hostileAndEndlessTextIsOnlyText() {
        assertThat(questions.of("\u0000§§§ !!! *").isEmpty()).isTrue();
        assertThat(questions.of("wort ".repeat(500)).things()).hasSize(12);
    }

    @Test
    void misspelledWordsAreRecognised() {
        var typed = new Misspelling("bebaungsplan");
        assertThat(typed.errors("bebauungsplan")).hasValue(1);
        assertThat(typed.errors("bauplan")).isEmpty();
        assertThat(new Misspelling("kita").errors("kiat")).hasValue(1);
        assertThat(new Misspelling("eu").errors("ew")).isEmpty();
    }

    @Test
    void theTextIsMarkedWhereItWasFound() {
        var marking = new Marking(words, Set.of("akt", "e", "vergab"));
        assertThat(marking.of("Die E-Akte, nach der Vergabestelle."))
                .containsExactly(
                        new Marking.Piece("Die ", false),
                        new Marking.Piece("E-Akte", true),
                        new Marking.Piece(", nach der ", false),
                        new Marking.Piece("Vergabestelle", true),
                        new Marking.Piece(".", false));
        assertThat(new Marking(words, Set.of()).of("Akte"))
                .containsExactly(new Marking.Piece("Akte", false));
    }

    private List<String> terms(String text) {
        return words.of(text).stream().map(Word::term).distinct().toList();
    }

    private List<String> parts(String text) {
        return words.of(text).getFirst().parts().stream().map(Word.Part::folded).toList();
    }
}
