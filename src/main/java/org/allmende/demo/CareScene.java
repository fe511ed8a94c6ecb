package org.allmende.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.allmende.care.CareRound;
import org.allmende.care.FeedbackForm;
import org.allmende.care.FeedbackGiving;
import org.allmende.care.LegalChangeForm;
import org.allmende.care.LegalMarking;
import org.allmende.care.LinkState;
import org.allmende.care.SampleLinks;
import org.allmende.library.Template;
import org.allmende.library.Templates;
import org.allmende.tenancy.Fence;
import org.allmende.tenancy.Viewer;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Those who used a template say how well it fitted, two laws have changed, and a link leads
 * nowhere.
 */
@Component
@Order(205)
class CareScene implements Scene {

    private static final String RECORDS = "e-akte-einfuehrung";
    private static final String MOVE = "Umzug einer Dienststelle";
    private static final List<String> REALISTIC =
            List.of("YES", "PARTLY", "NO", "PARTLY", "NO", "YES");

    private final Players players;
    private final Templates templates;
    private final FeedbackGiving feedback;
    private final LegalMarking marking;
    private final CareRound round;
    private final SampleLinks links;

    CareScene(
            Players players,
            Templates templates,
            FeedbackGiving feedback,
            LegalMarking marking,
            CareRound round,
            SampleLinks links) {
        this.players = players;
        this.templates = templates;
        this.feedback = feedback;
        this.marking = marking;
        this.round = round;
        this.links = links;
    }

    @Override
    public void play(LocalDate today) {
        for (int place = 0; place < Neighbours.ALL.size(); place++) {
            answer(
                    players.viewer(Neighbours.ALL.get(place)),
                    today.minusDays(20 - place),
                    RECORDS,
                    REALISTIC.get(place),
                    place == 2
                            ? "Die Schulungen haben doppelt so lange gedauert: Zwei Termine je Sachgebiet einplanen."
                            : "");
        }
        Viewer miriam = players.viewer(Cast.MIRIAM);
        answer(
                players.viewer(Cast.HANNAH),
                today.minusDays(2),
                slug(miriam),
                "YES",
                "Es fehlt eine Aufgabe für die Beschilderung am alten Haus.");
        mark(
                players.viewer(Cast.OLGA),
                today.minusDays(9),
                change(
                        "§ 13 UVgO",
                        today.plusDays(40),
                        "Beispiel: Bekanntmachungen laufen über ein anderes Portal.",
                        "https://www.gesetze-im-internet.de/"));
        mark(
                miriam,
                today.minusDays(4),
                change(
                        "LPVG NRW § 72",
                        today.plusDays(70),
                        "Beispiel: Der Personalrat hat eine Woche mehr Zeit.",
                        "https://recht.nrw.de/"));
        round.run();
        Stage.on(
                today.minusDays(6),
                miriam,
                () -> links.found(DraftingScene.GUIDE.url(), LinkState.GONE));
    }

    private void answer(
            Viewer viewer, LocalDate day, String template, String realistic, String remark) {
        Stage.on(
                day,
                viewer,
                () ->
                        feedback.give(
                                viewer,
                                template,
                                new FeedbackForm("", "YES", realistic, "YES", remark)));
    }

    private void mark(Viewer viewer, LocalDate day, LegalChangeForm form) {
        Stage.on(day, viewer, () -> marking.mark(viewer, form));
    }

    private static LegalChangeForm change(
            String law, LocalDate changedOn, String remark, String source) {
        return new LegalChangeForm(law, changedOn.toString(), remark, source);
    }

    private String slug(Viewer owner) {
        return Fence.within(owner, () -> templates.own(owner)).stream()
                .filter(template -> template.title().equals(MOVE))
                .map(Template::slug)
                .collect(Collectors.joining());
    }
}
