package org.allmende.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.allmende.talks.SessionId;
import org.allmende.talks.Talk;
import org.allmende.talks.TalkKeeping;
import org.allmende.talks.live.LiveQuestions;
import org.allmende.talks.sessions.AttendanceForm;
import org.allmende.talks.sessions.Attending;
import org.allmende.talks.sessions.SessionForm;
import org.allmende.talks.sessions.SessionKeeping;
import org.allmende.tenancy.Viewer;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Two sessions that were, and one to come, with people who registered. */
@Component
@Order(211)
class TalkSessionScene implements Scene {

    private final Players players;
    private final TalkKeeping series;
    private final SessionKeeping sessions;
    private final Attending attending;
    private final LiveQuestions questions;

    TalkSessionScene(
            Players players,
            TalkKeeping series,
            SessionKeeping sessions,
            Attending attending,
            LiveQuestions questions) {
        this.players = players;
        this.series = series;
        this.sessions = sessions;
        this.attending = attending;
        this.questions = questions;
    }

    @Override
    public void play(LocalDate today) {
        Viewer olga = players.viewer(Cast.OLGA);
        Talk talk = Stage.on(today, olga, () -> series.all(olga)).getFirst();
        arrange(
                olga,
                talk,
                "Vergabe beschleunigen: Was dürfen wir weglassen?",
                "Eine Stadt zeigt, wie aus elf Wochen fünf wurden, und was das Rechnungsprüfungsamt dazu sagt.",
                today.minusDays(71),
                Cast.RUTH,
                Cast.HANNAH,
                Cast.AYLIN);
        arrange(
                olga,
                talk,
                "Wie kommt ein Serviceportal zu seinen Nutzenden?",
                "Zwei Häuser vergleichen, was Aushang, Bürgerbüro und Pressemitteilung gebracht haben.",
                today.minusDays(36),
                Cast.MIRIAM,
                Cast.GEORG,
                Cast.PETER);
        SessionId coming =
                arrange(
                        olga,
                        talk,
                        "Wissen sichern vor dem Ruhestand: Was hat wirklich geholfen?",
                        "Bis 2030 geht in vielen Häusern ein Drittel der Beschäftigten. **Impuls:** Übergaben in Tandems, mit einem Fehler zum Nachmachen und einem zum Vermeiden.",
                        today.plusWeeks(2),
                        Cast.THOMAS,
                        Cast.LENA,
                        Cast.AYLIN,
                        Cast.RUTH);
        ask(
                today,
                Cast.RUTH,
                coming,
                "Wie lange dauert eine gute Übergabe, und wer bezahlt die doppelte Stelle?");
        ask(
                today,
                Cast.LENA,
                coming,
                "Was tun, wenn die Nachfolge erst nach dem Ausscheiden beginnt?");
    }

    /** Questions are welcome before a session begins. */
    private void ask(LocalDate day, Player player, SessionId session, String words) {
        Viewer viewer = players.viewer(player);
        Stage.on(day, viewer, () -> questions.ask(viewer, "", session, words));
    }

    private SessionId arrange(
            Viewer olga,
            Talk talk,
            String question,
            String lead,
            LocalDate near,
            Player... registered) {
        LocalDate day = talk.next(near).orElse(near);
        LocalDate announced = near.minusWeeks(3);
        SessionId session =
                Stage.on(
                        announced,
                        olga,
                        () ->
                                sessions.add(
                                        olga,
                                        new SessionForm(
                                                talk.id().toString(),
                                                "",
                                                question,
                                                lead,
                                                day.toString(),
                                                "10:00",
                                                "60",
                                                "OPEN",
                                                "40",
                                                "Aylin Demir",
                                                "https://video.beispielland.example/behoerdentalk",
                                                "0")));
        List.of(registered).forEach(register(session, announced.plusDays(2)));
        return session;
    }

    private Consumer<Player> register(SessionId session, LocalDate day) {
        return player -> {
            Viewer viewer = players.viewer(player);
            Stage.on(
                    day,
                    viewer,
                    () -> {
                        attending.register(
                                viewer,
                                session,
                                new AttendanceForm("", "", "", "", "0")
                                        .by(
                                                player.givenName() + " " + player.familyName(),
                                                player.email(),
                                                player.town().name()));
                    });
        };
    }
}
