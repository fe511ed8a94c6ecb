package org.allmende.demo;

import java.time.LocalDate;
import org.allmende.community.HouseRules;
import org.allmende.questions.Answering;
import org.allmende.questions.QuestionAsking;
import org.allmende.questions.QuestionForm;
import org.allmende.questions.QuestionId;
import org.allmende.questions.QuestionReading;
import org.allmende.questions.Referring;
import org.allmende.questions.TakingPart;
import org.allmende.tenancy.Viewer;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Questions between towns: one answered for everybody to read, one handed on, one that waits. */
@Component
@Order(97)
class QuestionScene implements Scene {

    private static final String TEMPLATE = "e-akte-einfuehrung";

    private final Players players;
    private final HouseRules rules;
    private final QuestionAsking asking;
    private final Answering answering;
    private final TakingPart part;
    private final Referring referring;
    private final QuestionReading questions;

    QuestionScene(
            Players players,
            HouseRules rules,
            QuestionAsking asking,
            Answering answering,
            TakingPart part,
            Referring referring,
            QuestionReading questions) {
        this.players = players;
        this.rules = rules;
        this.asking = asking;
        this.answering = answering;
        this.part = part;
        this.referring = referring;
        this.questions = questions;
    }

    @Override
    public void play(LocalDate today) {
        Viewer miriam = enter(Cast.MIRIAM, today);
        Viewer aylin = enter(Cast.AYLIN, today);
        Viewer hannah = enter(Cast.HANNAH, today);
        Viewer katrin = enter(Neighbours.ALL.get(0), today);
        answered(today, hannah, aylin, katrin);
        QuestionId handed =
                ask(
                        today.minusDays(3),
                        miriam,
                        TEMPLATE,
                        "Ab welcher Menge lohnt es sich, Altakten scannen zu lassen?",
                        "Bei uns liegen rund 400 laufende Meter. Nur ein Teil davon wird noch gebraucht.",
                        "e-akte, scannen",
                        QuestionForm.NETWORK);
        Stage.on(today.minusDays(2), miriam, () -> referring.refer(miriam, handed));
        ask(
                today.minusDays(1),
                katrin,
                "",
                "Wie vertretet ihr euch in einem Amt mit drei Menschen?",
                "",
                "vertretung, kleine verwaltung",
                QuestionForm.ALL);
    }

    private void answered(LocalDate today, Viewer hannah, Viewer aylin, Viewer katrin) {
        QuestionId asked =
                ask(
                        today.minusDays(20),
                        hannah,
                        TEMPLATE,
                        "Wie habt ihr den Personalrat bei der E-Akte beteiligt?",
                        "Wir sind noch vor der Auswahl und möchten nichts versäumen.",
                        "e-akte, personalrat",
                        QuestionForm.ALL);
        answer(
                today.minusDays(19),
                katrin,
                asked,
                "Bei uns gab es eine **Dienstvereinbarung**, aber erst nach der Auswahl. Früher wäre besser gewesen.");
        answer(
                today.minusDays(18),
                aylin,
                asked,
                "Von Anfang an:\n\n1. Der Personalrat sitzt in der Projektgruppe.\n2. Vor der Auswahl gibt es eine Liste, was gemessen werden darf und was nicht.\n3. Die Dienstvereinbarung liegt vor dem Pilotbetrieb auf dem Tisch.");
        var answers =
                Stage.on(today.minusDays(17), hannah, () -> questions.one(hannah, asked).answers());
        var helped = answers.get(1).id();
        Stage.on(today.minusDays(17), hannah, () -> part.vote(hannah, asked, helped));
        Stage.on(today.minusDays(17), hannah, () -> part.accept(hannah, asked, helped));
        Stage.on(today.minusDays(16), katrin, () -> part.vote(katrin, asked, helped));
    }

    private QuestionId ask(
            LocalDate day,
            Viewer who,
            String template,
            String title,
            String about,
            String tags,
            String circle) {
        var form = new QuestionForm(template, "", title, about, tags, circle, "true", "0");
        return Stage.on(day, who, () -> asking.ask(who, form).id());
    }

    private void answer(LocalDate day, Viewer who, QuestionId question, String words) {
        Stage.on(
                day,
                who,
                () -> {
                    answering.answer(who, question, words);
                });
    }

    private Viewer enter(Player player, LocalDate today) {
        Viewer viewer = players.viewer(player);
        Stage.on(today.minusDays(60), viewer, () -> rules.accept(viewer));
        return viewer;
    }
}
