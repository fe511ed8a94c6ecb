package org.allmende.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.allmende.absence.AbsenceForm;
import org.allmende.absence.AbsenceSetting;
import org.allmende.inbox.FanOut;
import org.allmende.inbox.NoticeReading;
import org.allmende.shared.StagedClock;
import org.allmende.tenancy.Fence;
import org.allmende.tenancy.PersonId;
import org.allmende.tenancy.Viewer;
import org.allmende.work.Comments;
import org.allmende.work.ItemId;
import org.allmende.work.Priority;
import org.allmende.work.ProjectId;
import org.allmende.work.TaskEditing;
import org.springframework.stereotype.Component;

/** What came in since yesterday, so that the inboxes of the demo are neither empty nor flooded. */
@Component
class SampleNews {

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private final Players players;
    private final Comments comments;
    private final TaskEditing tasks;
    private final AbsenceSetting absences;
    private final FanOut fanOut;
    private final NoticeReading reading;

    SampleNews(
            Players players,
            Comments comments,
            TaskEditing tasks,
            AbsenceSetting absences,
            FanOut fanOut,
            NoticeReading reading) {
        this.players = players;
        this.comments = comments;
        this.tasks = tasks;
        this.absences = absences;
        this.fanOut = fanOut;
        this.reading = reading;
    }

    /** In the project of the budget; the past before it has been read. */
    void play(ProjectId budget, Map<String, ItemId> items, LocalDate today) {
        fanOut.run();
        List<Cast.Player> people =
                List.of(Cast.MIRIAM, Cast.THOMAS, Cast.SABINE, Cast.JONAS, Cast.DENIZ, Cast.RUTH);
        people.forEach(
                player -> within(player, today, 8, () -> reading.readAll(players.viewer(player))));

        LocalDate yesterday = today.minusDays(1);
        ItemId talks = Objects.requireNonNull(items.get("Abstimmungsgespräche führen"));
        ItemId needs = Objects.requireNonNull(items.get("Anmeldungen einsammeln"));
        staff(budget, talks, "Abstimmungsgespräche führen", Cast.MIRIAM, today);
        staff(budget, needs, "Anmeldungen einsammeln", Cast.SABINE, today);
        say(Cast.THOMAS, budget, talks, yesterday, "Das Bauamt kann erst ab Mittwoch. Passt das?");
        say(Cast.SABINE, budget, talks, yesterday, "Das Schulamt hat zwei Termine vorgeschlagen.");
        away(yesterday, today);
    }

    private void staff(
            ProjectId project, ItemId item, String title, Cast.Player doer, LocalDate today) {
        Viewer thomas = players.viewer(Cast.THOMAS);
        PersonId person = players.id(doer);
        var details =
                new TaskEditing.Details(
                        title,
                        "",
                        "",
                        Priority.NORMAL,
                        thomas.person(),
                        List.of(person),
                        today,
                        today.plusDays(9),
                        null,
                        null,
                        "",
                        null);
        within(
                Cast.THOMAS,
                today.minusDays(1),
                10,
                () -> tasks.edit(thomas, project, item, 0, details));
    }

    private void say(Cast.Player who, ProjectId project, ItemId item, LocalDate day, String text) {
        within(
                who,
                day,
                11,
                () -> {
                    comments.add(players.viewer(who), project, item, text);
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
            Cast.Player player,
            LocalDate day,
            int hour,
            ScopedValue.CallableOp<R, RuntimeException> step) {
        StagedClock.at(
                day.atTime(LocalTime.of(hour, 5)).atZone(ZONE).toInstant(),
                () -> Fence.within(players.viewer(player), step));
    }
}
