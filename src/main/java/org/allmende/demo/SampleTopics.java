package org.allmende.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the administrations of the sample data ask each other. */
final class SampleTopics {

    /**
     * A topic.
     *
     * @param weeksAgo when it was brought in
     * @param state where the moderation brought it, or empty while nobody has looked
     */
    record Sample(
            Player author,
            int weeksAgo,
            String question,
            String about,
            String aim,
            String offer,
            String confidentiality,
            String audience,
            String reference,
            boolean pressing,
            String state,
            String reason,
            Map<Player, String> remarks) {}

    static final List<Sample> ALL =
            List.of(
                    new Sample(
                            Cast.HANNAH,
                            8,
                            "Ersetzendes Scannen: Wer hat die Verfahrensdokumentation schon fertig?",
                            "Wir wollen Papier nach dem Scannen vernichten. Die Technische Richtlinie kennen wir, uns fehlt ein **Muster**, das ein Rechnungsprüfungsamt schon gesehen hat.",
                            "TEMPLATE",
                            "CASE",
                            "OPEN",
                            "Hauptamt, Registratur",
                            "Vorlage „E-Akte-Einführung“",
                            true,
                            "VOTING",
                            "",
                            said(
                                    Cast.MIRIAM,
                                            "Unser Entwurf liegt beim Rechnungsprüfungsamt. Wir bringen gern mit, was zurückkommt.",
                                    Cast.AYLIN,
                                            "Im Kreis ist sie seit Mai in Kraft. Am längsten hat die **Abgrenzung der Schutzklassen** gedauert.")),
                    new Sample(
                            Cast.MIRIAM,
                            6,
                            "KI-Assistenz im Posteingang: Was sagen Personalrat und Datenschutz?",
                            "Ein Assistent soll Eingänge vorsortieren. Wie sahen Dienstvereinbarung und Datenschutz-Folgenabschätzung aus, und was hat der Testbetrieb gezeigt?",
                            "DECIDE",
                            "QUESTION",
                            "OPEN",
                            "Organisation, IT, Datenschutz",
                            "",
                            false,
                            "VOTING",
                            "",
                            said(
                                    Cast.GEORG,
                                    "Bei uns hat der Personalrat nach einer Vorführung mit Testdaten zugestimmt.")),
                    new Sample(
                            Cast.AYLIN,
                            5,
                            "Once-Only-Nachweise: Was heißt das für unsere Formulare?",
                            "Welche Nachweise fragen Sie schon heute nicht mehr ab? Wir suchen zwei Häuser für eine gemeinsame Durchsicht.",
                            "ALLIES",
                            "IMPULSE",
                            "OPEN",
                            "Fachämter mit Online-Anträgen",
                            "",
                            false,
                            "VOTING",
                            "",
                            Map.of()),
                    new Sample(
                            Cast.RUTH,
                            4,
                            "Projektaufträge kurz halten: Wer hat ein Muster auf einer Seite?",
                            "Unsere Aufträge haben acht Seiten und niemand liest sie. Gesucht ist ein Muster, das auch die Vergabestelle trägt.",
                            "TEMPLATE",
                            "CASE",
                            "OPEN",
                            "Projektleitungen",
                            "",
                            false,
                            "VOTING",
                            "",
                            Map.of()),
                    new Sample(
                            Cast.GEORG,
                            3,
                            "Wie gewinnt eine kleine Stadt Vertretungen für die IT?",
                            "Zwei Stellen, eine davon frei. Welche Häuser teilen sich Bereitschaft oder Personal, und wie ist das geregelt?",
                            "LEARN",
                            "CASE",
                            "NETWORK",
                            "Leitung, IT",
                            "",
                            false,
                            "VOTING",
                            "",
                            said(
                                    Cast.AYLIN,
                                    "Der Kreis bietet das seit Januar an; die Vereinbarung stellen wir gern vor.")),
                    new Sample(
                            Cast.THOMAS,
                            9,
                            "Wissen sichern vor dem Ruhestand: Was hat wirklich geholfen?",
                            "Bis 2030 geht ein Drittel unserer Leute. Übergabegespräche, Tandems, Handbücher: was wird später noch gelesen?",
                            "LEARN",
                            "IMPULSE",
                            "OPEN",
                            "Personal, Fachämter",
                            "",
                            false,
                            "PLANNED",
                            "Auf Bitte mehrerer Häuser ohne Abstimmung eingeplant; der Impuls steht bereit.",
                            Map.of()),
                    new Sample(
                            Cast.JONAS,
                            7,
                            "Welches Ticketsystem nehmen andere Städte?",
                            "Kurze Frage nach Erfahrungen mit der Einführung.",
                            "LEARN",
                            "QUESTION",
                            "OPEN",
                            "IT",
                            "",
                            false,
                            "ANSWERED",
                            "Dazu gibt es Ansprechpersonen bei der Vorlage zur IT-Beschaffung; sie antworten schneller als ein Talk.",
                            Map.of()),
                    new Sample(
                            Cast.LENA,
                            1,
                            "Digitaler Bauantrag: Wie beteiligt ihr Träger öffentlicher Belange?",
                            "Die Stellungnahmen kommen noch als Brief. Wer hat das Verfahren umgestellt, ohne zwei Akten zu führen?",
                            "LEARN",
                            "QUESTION",
                            "OPEN",
                            "Bauamt",
                            "",
                            false,
                            "",
                            "",
                            Map.of()));

    /** Who gave how many points to which of them. Miriam has not voted yet. */
    static final Map<Player, Map<Integer, Integer>> VOTES = votes();

    private SampleTopics() {}

    private static Map<Player, Map<Integer, Integer>> votes() {
        var votes = new LinkedHashMap<Player, Map<Integer, Integer>>();
        votes.put(Cast.HANNAH, Map.of(0, 2, 1, 1));
        votes.put(Cast.LENA, Map.of(1, 2, 4, 1));
        votes.put(Cast.AYLIN, Map.of(2, 2, 0, 1));
        votes.put(Cast.PETER, Map.of(0, 2, 3, 1));
        votes.put(Cast.RUTH, Map.of(3, 2, 1, 1));
        for (int i = 0; i < Neighbours.ALL.size(); i++) {
            votes.put(Neighbours.ALL.get(i), i % 2 == 0 ? Map.of(0, 2, 4, 1) : Map.of(1, 2, 2, 1));
        }
        return votes;
    }

    private static Map<Player, String> said(Object... pairs) {
        var said = new LinkedHashMap<Player, String>();
        for (int i = 0; i < pairs.length; i += 2) {
            said.put((Player) pairs[i], (String) pairs[i + 1]);
        }
        return said;
    }
}
