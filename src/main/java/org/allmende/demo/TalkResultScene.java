package org.allmende.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.allmende.talks.SessionId;
import org.allmende.talks.results.Attendee;
import org.allmende.talks.results.NoteForm;
import org.allmende.talks.results.NoteRelease;
import org.allmende.talks.results.NoteWriting;
import org.allmende.talks.results.ResultReading;
import org.allmende.talks.results.SessionFeedbackForm;
import org.allmende.talks.results.SessionFeedbackGiving;
import org.allmende.talks.results.TakeawayForm;
import org.allmende.talks.results.TakeawayKeeping;
import org.allmende.talks.sessions.Session;
import org.allmende.talks.sessions.SessionReading;
import org.allmende.tenancy.Viewer;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What remains of the sessions that were: notes, takeaways, feedback. */
@Component
@Order(212)
class TalkResultScene implements Scene {

    private final Players players;
    private final SessionReading sessions;
    private final ResultReading results;
    private final NoteWriting writing;
    private final NoteRelease release;
    private final TakeawayKeeping takeaways;
    private final SessionFeedbackGiving feedback;

    TalkResultScene(
            Players players,
            SessionReading sessions,
            ResultReading results,
            NoteWriting writing,
            NoteRelease release,
            TakeawayKeeping takeaways,
            SessionFeedbackGiving feedback) {
        this.players = players;
        this.sessions = sessions;
        this.results = results;
        this.writing = writing;
        this.release = release;
        this.takeaways = takeaways;
        this.feedback = feedback;
    }

    @Override
    public void play(LocalDate today) {
        Viewer olga = players.viewer(Cast.OLGA);
        for (Session session : Stage.on(today, olga, () -> sessions.list(olga)).past()) {
            if (session.question().startsWith("Vergabe")) {
                remain(
                        olga,
                        session,
                        today,
                        Cast.HANNAH,
                        procurement(),
                        List.of(
                                new TakeawayForm(
                                        "Wertgrenzen der Dienstanweisung mit dem Landesrecht abgleichen",
                                        "/vorlagen/vergabe-uvgo-oeffentlich"),
                                new TakeawayForm(
                                        "Bedarf und Leistungsbeschreibung an einem Vormittag gemeinsam schreiben",
                                        "")));
            } else {
                remain(
                        olga,
                        session,
                        today,
                        Cast.PETER,
                        portal(),
                        List.of(
                                new TakeawayForm(
                                        "Im Bürgerbüro einen Platz zum gemeinsamen Ausfüllen einrichten",
                                        "/vorlagen/ozg-online-antrag")));
            }
        }
    }

    private void remain(
            Viewer olga,
            Session session,
            LocalDate today,
            Player keeper,
            Map<String, String> note,
            List<TakeawayForm> impulses) {
        SessionId id = session.id();
        Stage.on(
                after(session, 1, today),
                olga,
                () -> writing.ask(olga, id, attendance(olga, id, keeper)));
        Viewer writer = players.viewer(keeper);
        Stage.on(
                after(session, 2, today),
                writer,
                () -> writing.save(writer, id, new NoteForm(note)));
        Stage.on(
                after(session, 4, today),
                olga,
                () -> {
                    release.send(olga, id, "1");
                    impulses.forEach(form -> takeaways.add(olga, id, form));
                });
        int score = 5;
        for (Player player : TalkSessionScene.ATTENDING) {
            Viewer viewer = players.viewer(player);
            var said = new SessionFeedbackForm(Integer.toString(score), words(score));
            Stage.on(after(session, 1, today), viewer, () -> feedback.give(viewer, id, said));
            score = score == 3 ? 5 : score - 1;
        }
    }

    /** So many days later, where those have passed. */
    private static LocalDate after(Session session, int days, LocalDate today) {
        LocalDate day = session.day().plusDays(days);
        return day.isAfter(today) ? today : day;
    }

    private String attendance(Viewer olga, SessionId id, Player keeper) {
        return results.page(olga, id).attendees().stream()
                .filter(one -> players.viewer(keeper).person().equals(one.person()))
                .map(Attendee::id)
                .findFirst()
                .orElseThrow()
                .toString();
    }

    private static String words(int score) {
        return switch (score) {
            case 5 -> "Ich rufe morgen in der Nachbarstadt an.";
            case 4 -> "Das Muster nehme ich gleich mit.";
            default -> "";
        };
    }

    private static Map<String, String> procurement() {
        return Map.ofEntries(
                Map.entry("version", "0"),
                Map.entry(
                        "answer",
                        "Weglassen lässt sich vor allem das Warten: Wer früh gemeinsam beschreibt und die Rechnungsprüfung vorher fragt, spart die Hälfte der Zeit. Am Verfahren selbst fällt wenig weg."),
                Map.entry("present", "5"),
                Map.entry(
                        "finding-1",
                        "Aus elf Wochen wurden fünf, seit Fachamt und Vergabestelle die Leistung gemeinsam beschreiben."),
                Map.entry("finding-1-mark", "EXPERIENCE"),
                Map.entry(
                        "finding-2",
                        "Angebote und Wertung bleiben auch nach dem Zuschlag vertraulich."),
                Map.entry("finding-2-mark", "LAW"),
                Map.entry("finding-2-source", "§ 3 UVgO"),
                Map.entry(
                        "finding-3", "Ein Rahmenvertrag lohnt sich ab dem dritten Abruf im Jahr."),
                Map.entry("finding-3-mark", "OPINION"),
                Map.entry(
                        "contradiction-1",
                        "Manche Häuser fragen die Rechnungsprüfung vorher, andere bewusst erst danach: Sie soll nicht prüfen, was sie mitgestaltet hat."),
                Map.entry(
                        "question-1",
                        "Gilt die Freigrenze auch, wenn Pflege und Kauf getrennt beauftragt werden?"),
                Map.entry("question-1-who", "Moderation"),
                Map.entry("arrangement-1", "Muster der gemeinsamen Leistungsbeschreibung teilen"),
                Map.entry("arrangement-1-who", "Vergabestelle einer Kreisstadt"));
    }

    private static Map<String, String> portal() {
        return Map.ofEntries(
                Map.entry("version", "0"),
                Map.entry(
                        "answer",
                        "Nicht durch Werbung, sondern dort, wo ohnehin jemand hilft: Ein begleiteter Platz im Bürgerbüro brachte mehr als jede Pressemitteilung."),
                Map.entry("present", "4"),
                Map.entry(
                        "finding-1",
                        "Nach drei Monaten mit begleitetem Platz kam jeder dritte Antrag online, vorher jeder zehnte."),
                Map.entry("finding-1-mark", "EXPERIENCE"),
                Map.entry("finding-2", "Aushänge liest, wer schon wartet; dann ist es zu spät."),
                Map.entry("finding-2-mark", "OPINION"),
                Map.entry(
                        "question-1", "Wie gewinnen wir Vereine, die für andere Anträge stellen?"),
                Map.entry("arrangement-1", "Zahlen nach einem halben Jahr noch einmal vergleichen"),
                Map.entry("arrangement-1-who", "beide Impulsgebenden"));
    }
}
