package org.allmende.demo;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.allmende.library.AdoptionRequest;
import org.allmende.library.AdoptionTerms;
import org.allmende.library.TemplateAdoption;
import org.allmende.library.TemplateContacts;
import org.allmende.library.Templates;
import org.allmende.plan.ItemKind;
import org.allmende.plan.RoleKey;
import org.allmende.server.AllmendeSettings;
import org.allmende.shared.StagedClock;
import org.allmende.tenancy.Fence;
import org.allmende.tenancy.PersonId;
import org.allmende.tenancy.Viewer;
import org.allmende.work.Cause;
import org.allmende.work.Colour;
import org.allmende.work.ItemCreation;
import org.allmende.work.ItemId;
import org.allmende.work.NewProject;
import org.allmende.work.Project;
import org.allmende.work.ProjectCalendar;
import org.allmende.work.ProjectEditing;
import org.allmende.work.ProjectId;
import org.allmende.work.ProjectMembership;
import org.allmende.work.ProjectRole;
import org.allmende.work.ProjectStart;
import org.allmende.work.ProjectState;
import org.allmende.work.Spot;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Fills an empty server in the demo, once. Dates hang on today, so that the projects always look
 * lived-in.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class SampleData implements ApplicationRunner {

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private final AllmendeSettings settings;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Players players;
    private final PlayedProject past;
    private final TemplateAdoption adoption;
    private final TemplateContacts contacts;
    private final Templates templates;
    private final ProjectStart projects;
    private final ProjectEditing editing;
    private final ProjectMembership memberships;
    private final ItemCreation items;
    private final SampleNews news;

    SampleData(
            AllmendeSettings settings,
            JdbcClient jdbc,
            Clock clock,
            Players players,
            PlayedProject past,
            TemplateAdoption adoption,
            TemplateContacts contacts,
            Templates templates,
            ProjectStart projects,
            ProjectEditing editing,
            ProjectMembership memberships,
            ItemCreation items,
            SampleNews news) {
        this.settings = settings;
        this.jdbc = jdbc;
        this.clock = clock;
        this.players = players;
        this.past = past;
        this.adoption = adoption;
        this.contacts = contacts;
        this.templates = templates;
        this.projects = projects;
        this.editing = editing;
        this.memberships = memberships;
        this.items = items;
        this.news = news;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (settings.demo() && !jdbc.sql("select anybody_there()").query(Boolean.class).single()) {
            play(LocalDate.ofInstant(clock.instant(), ZONE));
        }
    }

    private void play(LocalDate today) {
        players.enter();
        musterlingen(today);
        neuhausen(today);
        beispielland(today);
    }

    private void musterlingen(LocalDate today) {
        Viewer miriam = players.viewer(Cast.MIRIAM);
        ProjectId eAkte =
                adopt(
                        Cast.MIRIAM,
                        "e-akte-einfuehrung",
                        "E-Akte-Einführung",
                        "10.24.01",
                        Colour.BLUE,
                        monday(today.minusMonths(8)),
                        Map.of(
                                "VL", List.of(Cast.THOMAS),
                                "PL", List.of(Cast.MIRIAM),
                                "ORG", List.of(Cast.MIRIAM, Cast.SABINE),
                                "ARCH", List.of(Cast.SABINE),
                                "IT", List.of(Cast.JONAS),
                                "DSB", List.of(Cast.DENIZ),
                                "ISB", List.of(Cast.DENIZ),
                                "VG", List.of(Cast.RUTH),
                                "PR", List.of(Cast.INES)));
        past.until(miriam, eAkte, today, 6);
        within(
                miriam,
                today.minusDays(3),
                () -> memberships.give(miriam, eAkte, players.id(Cast.INES), ProjectRole.READING));

        ProjectId parking =
                adopt(
                        Cast.MIRIAM,
                        "ozg-online-antrag",
                        "Bewohnerparkausweis online",
                        "32.61.02",
                        Colour.GREEN,
                        monday(today.minusMonths(3)),
                        Map.of(
                                "PL", List.of(Cast.MIRIAM),
                                "VL", List.of(Cast.THOMAS),
                                "FA", List.of(Cast.SABINE),
                                "IT", List.of(Cast.JONAS),
                                "DSB", List.of(Cast.DENIZ),
                                "ISB", List.of(Cast.DENIZ)));
        past.until(miriam, parking, today, 5);

        ProjectId cleaning =
                adopt(
                        Cast.RUTH,
                        "vergabe-uvgo-oeffentlich",
                        "Unterhaltsreinigung der Schulen",
                        "60.12.17",
                        Colour.VIOLET,
                        monday(today.minusWeeks(9)),
                        Map.of(
                                "VG",
                                List.of(Cast.RUTH),
                                "FA",
                                List.of(Cast.MIRIAM),
                                "KAEM",
                                List.of(Cast.THOMAS)));
        past.until(players.viewer(Cast.RUTH), cleaning, today, 7);
        budget(today);
    }

    /** A project without a template: people also work without one. */
    private void budget(LocalDate today) {
        Viewer thomas = players.viewer(Cast.THOMAS);
        ProjectId budget =
                within(
                        thomas,
                        today.minusDays(12),
                        () ->
                                projects.empty(
                                        thomas,
                                        new NewProject(
                                                "Haushalt " + (today.getYear() + 1),
                                                "20.11.01",
                                                "Aufstellung des Haushalts mit den Fachämtern.",
                                                ProjectState.ACTIVE,
                                                false,
                                                Colour.BROWN,
                                                thomas.person(),
                                                new ProjectCalendar(
                                                        Cast.MUSTERLINGEN.land(), null, true),
                                                Project.AnchorKind.START,
                                                today.minusDays(12),
                                                null)));
        within(
                thomas,
                today.minusDays(11),
                () ->
                        memberships.give(
                                thomas, budget, players.id(Cast.MIRIAM), ProjectRole.PLANNING));
        within(
                thomas,
                today.minusDays(11),
                () ->
                        memberships.give(
                                thomas, budget, players.id(Cast.SABINE), ProjectRole.WORKING));
        ItemId needs =
                add(
                        thomas,
                        budget,
                        ItemKind.PACKAGE,
                        "Anmeldungen der Fachämter",
                        null,
                        today.minusDays(12));
        Map<String, ItemId> tasks = new HashMap<>();
        for (String title :
                List.of(
                        "Vordruck versenden",
                        "Anmeldungen einsammeln",
                        "Abstimmungsgespräche führen")) {
            tasks.put(title, add(thomas, budget, ItemKind.TASK, title, needs, today.minusDays(11)));
        }
        ItemId draft =
                add(
                        thomas,
                        budget,
                        ItemKind.PACKAGE,
                        "Entwurf und Beratung",
                        null,
                        today.minusDays(12));
        for (String title :
                List.of(
                        "Entwurf aufstellen",
                        "Einbringung in den Rat vorbereiten",
                        "Beratung in den Ausschüssen begleiten")) {
            add(thomas, budget, ItemKind.TASK, title, draft, today.minusDays(10));
        }
        add(thomas, budget, ItemKind.MILESTONE, "Satzung beschlossen", draft, today.minusDays(10));
        news.play(budget, tasks, today);
    }

    private void neuhausen(LocalDate today) {
        Viewer hannah = players.viewer(Cast.HANNAH);
        ProjectId roll =
                adopt(
                        Cast.HANNAH,
                        "dms-rollout-fachbereich",
                        "DMS-Roll-out im Bauamt",
                        "0241-3",
                        Colour.TEAL,
                        monday(today.minusMonths(3)),
                        Map.of(
                                "PL",
                                List.of(Cast.HANNAH),
                                "ORG",
                                List.of(Cast.HANNAH),
                                "FA",
                                List.of(Cast.LENA),
                                "KU",
                                List.of(Cast.LENA)));
        past.until(hannah, roll, today, 8);

        ProjectId dogs =
                adopt(
                        Cast.HANNAH,
                        "ozg-online-antrag",
                        "Hundesteuer online anmelden",
                        "0241-1",
                        Colour.GREEN,
                        monday(today.minusMonths(14)),
                        Map.of(
                                "PL",
                                List.of(Cast.HANNAH),
                                "FA",
                                List.of(Cast.LENA),
                                "VL",
                                List.of(Cast.GEORG)));
        past.until(hannah, dogs, today, 0);
        within(hannah, today.minusDays(20), () -> editing.bring(hannah, dogs, ProjectState.DONE));
        contact("dms-rollout-fachbereich", Cast.HANNAH);
        contact("ozg-online-antrag", Cast.HANNAH);
    }

    private void beispielland(LocalDate today) {
        Viewer aylin = players.viewer(Cast.AYLIN);
        ProjectId tender =
                adopt(
                        Cast.AYLIN,
                        "vergabe-vgv-offen",
                        "Leitstellen-Software für den Rettungsdienst",
                        "32-15/07",
                        Colour.RED,
                        monday(today.minusMonths(2)),
                        Map.of("VG", List.of(Cast.AYLIN), "FA", List.of(Cast.PETER)));
        past.until(aylin, tender, today, 6);
        adopt(
                Cast.AYLIN,
                "e-akte-einfuehrung",
                "E-Akte im Kreishaus, zweite Stufe",
                "10-41/02",
                Colour.BLUE,
                monday(today.plusMonths(2)),
                Map.of("PL", List.of(Cast.AYLIN)));
        contact("e-akte-einfuehrung", Cast.AYLIN);
        contact("vergabe-vgv-offen", Cast.AYLIN);
        contact("vergabe-uvgo-oeffentlich", Cast.RUTH);
        contact("e-akte-einfuehrung", Cast.MIRIAM);
    }

    private ProjectId adopt(
            Cast.Player lead,
            String template,
            String title,
            String reference,
            Colour colour,
            LocalDate start,
            Map<String, List<Cast.Player>> roles) {
        Viewer viewer = players.viewer(lead);
        Map<RoleKey, List<PersonId>> people = new HashMap<>();
        roles.forEach((role, cast) ->
                people.put(RoleKey.of(role), cast.stream().map(players::id).toList()));
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZONE);
        LocalDate day = start.isAfter(today) ? today.minusDays(3) : start.minusDays(4);
        var request =
                new AdoptionRequest(
                        template,
                        title,
                        reference,
                        AdoptionTerms.startingOn(start),
                        null,
                        people,
                        null,
                        false);
        ProjectId project = within(viewer, day, () -> adoption.adopt(viewer, request, day));
        within(
                viewer,
                day,
                () ->
                        editing.edit(
                                viewer,
                                project,
                                0,
                                new ProjectEditing.Settings(
                                        title, reference, "", colour, viewer.person(), false)));
        return project;
    }

    private ItemId add(
            Viewer viewer,
            ProjectId project,
            ItemKind kind,
            String title,
            @Nullable ItemId parent,
            LocalDate day) {
        return within(
                        viewer,
                        day,
                        () ->
                                items.add(
                                        viewer,
                                        project,
                                        kind,
                                        title,
                                        Spot.lastIn(parent),
                                        Cause.HAND))
                .item();
    }

    private void contact(String template, Cast.Player player) {
        Viewer viewer = players.viewer(player);
        Fence.within(
                viewer,
                () -> {
                    contacts.add(
                            viewer,
                            templates.visibleTo(viewer, template).id(),
                            player.email(),
                            LocalDate.of(2026, 2, 2));
                    return template;
                });
    }

    private static void within(Viewer viewer, LocalDate day, Runnable step) {
        within(
                viewer,
                day,
                () -> {
                    step.run();
                    return day;
                });
    }

    private static <R, X extends Throwable> R within(
            Viewer viewer, LocalDate day, ScopedValue.CallableOp<R, X> step) throws X {
        return StagedClock.at(
                day.atTime(LocalTime.of(9, 20)).atZone(ZONE).toInstant(),
                () -> Fence.within(viewer, step));
    }

    private static LocalDate monday(LocalDate near) {
        return Objects.requireNonNull(
                near.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
    }
}
