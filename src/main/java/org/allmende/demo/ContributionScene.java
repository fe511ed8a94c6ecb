package org.allmende.demo;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.allmende.adoption.AdoptionRequest;
import org.allmende.adoption.AdoptionTerms;
import org.allmende.adoption.TemplateAdoption;
import org.allmende.contribution.Contributing;
import org.allmende.contribution.ContributionForm;
import org.allmende.contribution.RequestSending;
import org.allmende.contribution.RequestTalk;
import org.allmende.library.Template;
import org.allmende.library.Templates;
import org.allmende.tenancy.Viewer;
import org.allmende.work.ProjectId;
import org.allmende.work.ProjectItem;
import org.allmende.work.Subtasks;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Neuhausen prepares a move with the template of Musterlingen, and gives back what it knows better.
 */
@Component
@Order(89)
class ContributionScene implements Scene {

    private static final String TITLE = "Umzug einer Dienststelle";

    private final Players players;
    private final Repertoire repertoire;
    private final Templates templates;
    private final TemplateAdoption adoption;
    private final Subtasks subtasks;
    private final Contributing contributing;
    private final RequestSending sending;
    private final RequestTalk talk;

    ContributionScene(
            Players players,
            Repertoire repertoire,
            Templates templates,
            TemplateAdoption adoption,
            Subtasks subtasks,
            Contributing contributing,
            RequestSending sending,
            RequestTalk talk) {
        this.players = players;
        this.repertoire = repertoire;
        this.templates = templates;
        this.adoption = adoption;
        this.subtasks = subtasks;
        this.contributing = contributing;
        this.sending = sending;
        this.talk = talk;
    }

    @Override
    public void play(LocalDate today) {
        Viewer hannah = players.viewer(Cast.HANNAH);
        Viewer miriam = players.viewer(Cast.MIRIAM);
        ProjectId project =
                Stage.on(
                        today.minusDays(35),
                        hannah,
                        () -> adopt(hannah, today.plusDays(12), today.minusDays(35)));
        ProjectItem lines = repertoire.item(hannah, TITLE, "Anschlüsse prüfen", today);
        Stage.on(
                today.minusDays(20),
                hannah,
                () -> {
                    subtasks.add(hannah, project, lines.id(), "Netzwerkdosen je Raum zählen");
                    subtasks.add(
                            hannah,
                            project,
                            lines.id(),
                            "Rufumleitung für den Umzugstag bestellen");
                });
        var request =
                Stage.on(
                        today.minusDays(3),
                        hannah,
                        () -> {
                            var proposed =
                                    contributing.prepare(
                                            hannah,
                                            project,
                                            new ContributionForm(
                                                    null,
                                                    Set.of("FIELD:" + lines.key() + ":CHECKLIST"),
                                                    "Beim letzten Umzug war das Telefon einen Tag lang tot: An die Rufumleitung hatte niemand gedacht."));
                            sending.send(hannah, proposed);
                            return proposed;
                        });
        Stage.on(
                today.minusDays(1),
                miriam,
                () ->
                        talk.write(
                                miriam,
                                request,
                                "Danke! Wie lange vorher muss die Umleitung bestellt sein?"));
    }

    private ProjectId adopt(Viewer viewer, LocalDate start, LocalDate day) {
        String slug =
                templates.own(players.viewer(Cast.MIRIAM)).stream()
                        .filter(template -> template.title().equals(TITLE))
                        .map(Template::slug)
                        .collect(Collectors.joining());
        return adoption.adopt(
                viewer, AdoptionRequest.of(slug, null, AdoptionTerms.startingOn(start)), day);
    }
}
