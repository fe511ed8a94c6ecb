package org.allmende.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.allmende.community.HouseRules;
import org.allmende.formats.DateFinding;
import org.allmende.formats.DateForm;
import org.allmende.formats.FormatDescribing;
import org.allmende.formats.FormatForm;
import org.allmende.formats.MeetingForm;
import org.allmende.formats.OfferForm;
import org.allmende.formats.OfferId;
import org.allmende.formats.OfferReading;
import org.allmende.formats.Offering;
import org.allmende.formats.Responding;
import org.allmende.formats.Response;
import org.allmende.tenancy.Viewer;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Aylin keeps an hour for questions, and Miriam comes; Miriam looks for a place to learn, and
 * Hannah answers; others offer, seek, and have met.
 */
@Component
@Order(96)
class ExchangeScene implements Scene {

    private final Players players;
    private final HouseRules rules;
    private final FormatDescribing describing;
    private final Offering offering;
    private final Responding responding;
    private final DateFinding dates;
    private final OfferReading offers;

    ExchangeScene(
            Players players,
            HouseRules rules,
            FormatDescribing describing,
            Offering offering,
            Responding responding,
            DateFinding dates,
            OfferReading offers) {
        this.players = players;
        this.rules = rules;
        this.describing = describing;
        this.offering = offering;
        this.responding = responding;
        this.dates = dates;
        this.offers = offers;
    }

    @Override
    public void play(LocalDate today) {
        Viewer miriam = enter(Cast.MIRIAM, today);
        Viewer aylin = enter(Cast.AYLIN, today);
        Viewer hannah = enter(Cast.HANNAH, today);
        Viewer katrin = enter(Neighbours.ALL.get(0), today);
        Viewer holger = enter(Neighbours.ALL.get(1), today);
        Stage.on(today.minusDays(30), hannah, () -> describing.add(hannah, breakfast()));
        ended(today, holger, katrin);
        meeting(today, aylin, miriam);
        OfferId shadowing =
                offer(
                        today.minusDays(4),
                        miriam,
                        "SEEKS",
                        "hospitation",
                        "Wie läuft eine digitale Poststelle im Alltag?",
                        "Wir richten unsere Poststelle neu ein und möchten einen Tag lang mitlaufen, gern zu zweit. Wir bringen drei Lernfragen mit und kommen auch weiter als eine Stunde.",
                        "",
                        "BW");
        respond(
                today.minusDays(2),
                hannah,
                shadowing,
                "Bei uns geht das. Am besten ein Dienstag, da kommt die meiste Post.");
        offer(
                today.minusDays(3),
                katrin,
                "OFFERS",
                "praxis-tandem",
                "Kleine Gemeinde, große Software: gemeinsam dranbleiben",
                "Wir sind zu sechst im Rathaus und führen die E-Akte Schritt für Schritt ein. Gesucht ist ein Gegenüber mit ähnlicher Größe, einmal im Monat eine Stunde.",
                "enaio",
                "");
        offer(
                today.minusDays(1),
                holger,
                "SEEKS",
                "kollegiale-beratung",
                "Ein Amt macht nicht mit: Was nun?",
                "Ein festgefahrener Fall aus der Einführung eines Fachverfahrens. Gesucht sind fünf Menschen, die anders darauf schauen.",
                "",
                "");
    }

    /** Met, and wrote down what came of it. */
    private void ended(LocalDate today, Viewer holger, Viewer katrin) {
        OfferId showing =
                offer(
                        today.minusDays(40),
                        holger,
                        "OFFERS",
                        "werkschau",
                        "Unser Bauantrag von Anfang bis Ende",
                        "Eine halbe Stunde, mit Testdaten: vom Eingang über die Beteiligung bis zum Bescheid.",
                        "",
                        "");
        respond(today.minusDays(38), katrin, showing, "Das möchten wir gern sehen.");
        Stage.on(
                today.minusDays(12),
                holger,
                () ->
                        offering.end(
                                holger,
                                showing,
                                "Am meisten gefragt: Wer beteiligt wen, und was geschieht, wenn niemand antwortet? Unsere Antwort war eine Erinnerung nach fünf Arbeitstagen."));
    }

    private void meeting(LocalDate today, Viewer aylin, Viewer miriam) {
        OfferId hour =
                offer(
                        today.minusDays(9),
                        aylin,
                        "OFFERS",
                        "sprechstunde",
                        "E-Akte: Fragen aus dem ersten Jahr",
                        "Scannen, Aktenplan, Schulung, Personalrat: Wir haben es hinter uns und erzählen auch, was nicht geklappt hat.",
                        "Nscale",
                        "");
        respond(
                today.minusDays(8),
                miriam,
                hour,
                "Uns beschäftigt, wie weit rückwirkend gescannt wird. Eine halbe Stunde reicht.");
        Response answer =
                Stage.on(
                        today.minusDays(7),
                        aylin,
                        () -> offers.one(aylin, hour, today).responses().getFirst());
        LocalDate tuesday = today.with(TemporalAdjusters.next(DayOfWeek.TUESDAY));
        Stage.on(
                today.minusDays(7),
                aylin,
                () -> {
                    responding.accept(aylin, hour, answer.id());
                    dates.propose(
                            aylin,
                            hour,
                            new DateForm(
                                    tuesday + "T10:00",
                                    tuesday.plusDays(2) + "T14:00",
                                    tuesday.plusDays(7) + "T10:00",
                                    "",
                                    "",
                                    ""));
                });
        List<String> slots =
                Stage.on(
                        today.minusDays(6),
                        miriam,
                        () ->
                                offers.one(miriam, hour, today).slots().stream()
                                        .map(slot -> slot.id().toString())
                                        .toList());
        Stage.on(
                today.minusDays(6),
                miriam,
                () -> dates.tick(miriam, hour, List.of(slots.get(0), slots.get(2))));
        Stage.on(
                today.minusDays(5),
                aylin,
                () ->
                        dates.choose(
                                aylin,
                                hour,
                                new MeetingForm(
                                        slots.getFirst(),
                                        "30",
                                        "https://video.example/sprechstunde")));
    }

    private OfferId offer(
            LocalDate day,
            Viewer who,
            String side,
            String format,
            String topic,
            String about,
            String software,
            String land) {
        var form =
                new OfferForm(
                        side, format, topic, about, software, land, day.plusDays(60).toString());
        return Stage.on(day, who, () -> offering.offer(who, form, day).id());
    }

    private void respond(LocalDate day, Viewer who, OfferId offer, String words) {
        Stage.on(day, who, () -> responding.respond(who, offer, words, day));
    }

    private Viewer enter(Player player, LocalDate today) {
        Viewer viewer = players.viewer(player);
        Stage.on(today.minusDays(60), viewer, () -> rules.accept(viewer));
        return viewer;
    }

    private static FormatForm breakfast() {
        return new FormatForm(
                "Frühstück mit Fragen",
                "Einmal im Monat trifft sich vor Dienstbeginn, wer mag. Eine Frage steht vorher fest, alles andere ergibt sich.",
                "Voneinander hören, ohne dass jemand etwas vorbereiten muss.",
                "Beschlüsse und vertrauliche Fälle.",
                "3",
                "12",
                "45 Minuten",
                "BOTH",
                "Gering: eine Frage, ein Raum, Kaffee.",
                "Eine Zeile je Treffen: die Frage und die beste Antwort.",
                "ASSOCIATION",
                "Gastgebende Person | Stellt die Frage und achtet auf das Ende.",
                "Minute 0–5 | Ankommen | alle\nMinute 5–10 | Die Frage hören | Gastgebende Person | In einem Satz, mit einem Beispiel.\nMinute 10–40 | Erzählen | alle | Wer etwas dazu erlebt hat, erzählt; niemand muss.\nMinute 40–45 | Festhalten | Gastgebende Person | Die beste Antwort in einer Zeile.",
                "Wer zu spät kommt, setzt sich leise dazu.\nNiemand wird aufgerufen.",
                "Kaffee und Tee\nEin Blatt für die Antwort",
                "0");
    }
}
