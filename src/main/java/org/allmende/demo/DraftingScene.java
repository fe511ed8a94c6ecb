package org.allmende.demo;

import java.time.LocalDate;
import java.util.List;
import org.allmende.drafting.DraftPublishing;
import org.allmende.drafting.DraftStart;
import org.allmende.drafting.PublicationForm;
import org.allmende.library.TemplateAudience;
import org.allmende.plan.Dependency;
import org.allmende.plan.Item;
import org.allmende.plan.LegalBasis;
import org.allmende.plan.Link;
import org.allmende.plan.Plan;
import org.allmende.plan.PlanDocument;
import org.allmende.plan.Role;
import org.allmende.plan.SizeClass;
import org.allmende.plan.Span;
import org.allmende.plan.Suitability;
import org.allmende.tenancy.Viewer;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Musterlingen has published a template of its own, and another one waits for a second look. */
@Component
@Order(86)
class DraftingScene implements Scene {

    /** Leads nowhere by now: see {@link CareScene}. */
    static final Link GUIDE =
            new Link("Leitfaden Netzanschlüsse", "https://it.beispielland.example/netzanschluesse");

    private final Players players;
    private final DraftStart start;
    private final DraftPublishing publishing;

    DraftingScene(Players players, DraftStart start, DraftPublishing publishing) {
        this.players = players;
        this.start = start;
        this.publishing = publishing;
    }

    @Override
    public void play(LocalDate today) {
        Viewer miriam = players.viewer(Cast.MIRIAM);
        Viewer ruth = players.viewer(Cast.RUTH);
        var published =
                Stage.on(
                        today.minusDays(40),
                        miriam,
                        () -> {
                            var draft = start.from(miriam, move(today));
                            publishing.send(
                                    miriam,
                                    draft,
                                    form(
                                            "Erste Fassung nach dem Umzug des Bürgerbüros",
                                            TemplateAudience.COMMONS));
                            return draft;
                        });
        Stage.on(today.minusDays(39), ruth, () -> publishing.accept(ruth, published));
        Stage.on(
                today.minusDays(2),
                ruth,
                () -> {
                    var draft = start.from(ruth, festival(today));
                    publishing.send(
                            ruth,
                            draft,
                            form(
                                    "Erste Fassung nach dem Stadtfest",
                                    TemplateAudience.CHOSEN,
                                    players.viewer(Cast.HANNAH)));
                });
    }

    private static PublicationForm form(String note, TemplateAudience audience, Viewer... readers) {
        return new PublicationForm(
                note,
                "1.0",
                "CC-BY-4.0",
                audience.name(),
                List.of(readers).stream().map(reader -> reader.authority().toString()).toList());
    }

    private static PlanDocument move(LocalDate today) {
        return document(
                "Umzug einer Dienststelle",
                "Organisation",
                "Eine Dienststelle zieht in ein anderes Gebäude, ohne dass die Sprechzeiten länger als einen Tag ausfallen.",
                today.minusDays(41),
                new Plan(
                        List.of(
                                Role.of("OL", "Organisationsleitung"),
                                Role.of("IT", "IT-Abteilung")),
                        List.of(
                                Item.pack("v", "Vorbereiten"),
                                Item.task("v1", "Raumplan abstimmen")
                                        .under("v")
                                        .lasting(Span.workingDays(10))
                                        .roles("OL"),
                                Item.task("v2", "Anschlüsse prüfen")
                                        .under("v")
                                        .lasting(Span.workingDays(5))
                                        .links(GUIDE)
                                        .roles("IT"),
                                Item.task("v3", "Personalrat beteiligen")
                                        .under("v")
                                        .lasting(Span.weeks(2))
                                        .legal(new LegalBasis("§ 72 LPVG NRW", today.minusDays(41)))
                                        .roles("OL"),
                                Item.pack("u", "Umziehen"),
                                Item.task("u1", "Arbeitsplätze umsetzen")
                                        .under("u")
                                        .lasting(Span.workingDays(2))
                                        .roles("IT", "OL"),
                                Item.milestone("u2", "Erste Sprechzeit im neuen Haus").under("u")),
                        List.of(
                                Dependency.of("v1", "v2"),
                                Dependency.of("v1", "v3"),
                                Dependency.of("v2", "u1"),
                                Dependency.of("v3", "u1"),
                                Dependency.of("u1", "u2"))));
    }

    private static PlanDocument festival(LocalDate today) {
        return document(
                "Stadtfest ausrichten",
                "Veranstaltungen",
                "Von der ersten Idee bis zum Abbau der letzten Bühne.",
                today.minusDays(3),
                new Plan(
                        List.of(Role.of("FL", "Festleitung")),
                        List.of(
                                Item.pack("p", "Planen"),
                                Item.task("p1", "Flächen und Sperrungen klären")
                                        .under("p")
                                        .lasting(Span.workingDays(15))
                                        .roles("FL"),
                                Item.task("p2", "Sicherheitskonzept abstimmen")
                                        .under("p")
                                        .lasting(Span.weeks(4))
                                        .roles("FL"),
                                Item.milestone("p3", "Genehmigung liegt vor").under("p")),
                        List.of(Dependency.of("p1", "p2"), Dependency.of("p2", "p3"))));
    }

    private static PlanDocument document(
            String title, String subject, String summary, LocalDate checked, Plan plan) {
        return new PlanDocument(
                "vorlage",
                "1.0",
                title,
                subject,
                summary,
                "CC-BY-4.0",
                null,
                null,
                checked,
                null,
                null,
                List.of(),
                List.of(),
                null,
                List.of(),
                new Suitability(SizeClass.MEDIUM, List.of(), List.of()),
                plan);
    }
}
