package org.allmende.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.allmende.absence.AbsenceForm;
import org.allmende.absence.AbsenceSetting;
import org.allmende.comments.Commenting;
import org.allmende.inbox.FanOut;
import org.allmende.inbox.NoticeReading;
import org.allmende.shared.StagedClock;
import org.allmende.tenancy.Fence;
import org.allmende.tenancy.PersonId;
import org.allmende.tenancy.Viewer;
import org.allmende.work.Priority;
import org.allmende.work.ProjectId;
import org.allmende.work.ProjectItem;
import org.allmende.work.ProjectTree;
import org.allmende.work.TaskEditing;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What came in since yesterday, so that the inboxes of the demo are neither empty nor flooded. */
@Component
@Order(70)
class NewsScene implements Scene {

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private final Players players;
    private final Repertoire repertoire;
    private final ProjectTree trees;
    private final Commenting commenting;
    private final TaskEditing tasks;
    private final AbsenceSetting absences;
    private final FanOut fanOut;
    private final NoticeReading reading;

    NewsScene(
            Players players,
            Repertoire repertoire,
            ProjectTree trees,
            Commenting commenting,
            TaskEditing tasks,
            AbsenceSetting absences,
            FanOut fanOut,
            NoticeReading reading) {
        this.players = players;
        this.repertoire = repertoire;
        this.trees = trees;
        this.commenting = commenting;
        this.tasks = tasks;
        this.absences = absences;
        this.fanOut = fanOut;
        this.reading = reading;
    }

    /** In the project of the budget; the past before it has been read. */
    @Override
    public void play(LocalDate today) {
        fanOut.run();
        List<Player> people =
                List.of(Cast.MIRIAM, Cast.THOMAS, Cast.SABINE, Cast.JONAS, Cast.DENIZ, Cast.RUTH);
        people.forEach(
                player -> within(player, today, 8, () -> reading.readAll(players.viewer(player))));

        LocalDate yesterday = today.minusDays(1);
        Viewer thomas = players.viewer(Cast.THOMAS);
        ProjectId budget = repertoire.project(thomas, "Haushalt", today);
        ProjectItem talks = item(thomas, budget, "Abstimmungsgespräche führen");
        ProjectItem needs = item(thomas, budget, "Anmeldungen einsammeln");
        staff(talks, Cast.MIRIAM, today);
        staff(needs, Cast.SABINE, today);
        say(
                Cast.THOMAS,
                talks,
                yesterday,
                "@Miriam Lange: Das Bauamt kann erst ab Mittwoch. Passt das?");
        say(Cast.SABINE, talks, yesterday, "Das Schulamt hat zwei Termine vorgeschlagen.");
        away(yesterday, today);
    }

    private ProjectItem item(Viewer viewer, ProjectId project, String title) {
        return Fence.within(viewer, () -> trees.of(viewer, project)).stream()
                .filter(item -> item.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private void staff(ProjectItem item, Player doer, LocalDate today) {
        Viewer thomas = players.viewer(Cast.THOMAS);
        PersonId person = players.id(doer);
        var details =
                new TaskEditing.Details(
                        item.title(),
                        item.description(),
                        item.doneWhen(),
                        Priority.NORMAL,
                        thomas.person(),
                        List.of(person),
                        List.of(),
                        today,
                        today.plusDays(9),
                        null,
                        null,
                        "",
                        null,
                        item.tags(),
                        item.legalBases(),
                        item.links());
        within(
                Cast.THOMAS,
                today.minusDays(1),
                10,
                () -> tasks.edit(thomas, item.project(), item.id(), item.version(), details));
    }

    private void say(Player who, ProjectItem item, LocalDate day, String text) {
        within(
                who,
                day,
                11,
                () -> {
                    commenting.add(
                            players.viewer(who),
                            item.project(),
                            item.id(),
                            Commenting.Words.of(text));
                    return item;
                });
    }

    /** Jonas is away; Sabine stands in for him. */
    private void away(LocalDate entered, LocalDate today) {
        Viewer jonas = players.viewer(Cast.JONAS);
        var form =
                new AbsenceForm(
                        "",
                        today.toString(),
                        today.plusDays(10).toString(),
                        players.id(Cast.SABINE).toString(),
                        "true");
        within(Cast.JONAS, entered, 12, () -> absences.enter(jonas, false, form, entered));
    }

    private <R> void within(
            Player player,
            LocalDate day,
            int hour,
            ScopedValue.CallableOp<R, RuntimeException> step) {
        StagedClock.at(
                day.atTime(LocalTime.of(hour, 5)).atZone(ZONE).toInstant(),
                () -> Fence.within(players.viewer(player), step));
    }
}
