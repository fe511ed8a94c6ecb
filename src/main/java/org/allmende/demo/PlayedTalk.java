package org.allmende.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.allmende.comments.CommentId;
import org.allmende.comments.Commenting;
import org.allmende.comments.Reacting;
import org.allmende.comments.Reaction;
import org.allmende.people.Colleagues;
import org.allmende.people.PersonCard;
import org.allmende.tenancy.PersonId;
import org.allmende.tenancy.Viewer;
import org.allmende.work.ProjectItem;
import org.springframework.stereotype.Component;

/** Lets people talk about a task: one says something, the lead answers or reacts. */
@Component
class PlayedTalk {

    private static final LocalTime SAID = LocalTime.of(13, 18);
    private static final LocalTime ANSWERED = LocalTime.of(15, 42);

    private final Commenting commenting;
    private final Reacting reacting;
    private final Colleagues colleagues;

    PlayedTalk(Commenting commenting, Reacting reacting, Colleagues colleagues) {
        this.commenting = commenting;
        this.reacting = reacting;
        this.colleagues = colleagues;
    }

    /**
     * @param text with {@code {0}} for the lead and {@code {1}} for the number of the next task
     */
    void remark(Viewer lead, Viewer actor, ProjectItem task, LocalDate day, String text) {
        Map<PersonId, PersonCard> cards =
                Stage.on(
                        day,
                        lead,
                        () -> colleagues.cards(lead, List.of(lead.person(), actor.person())));
        String said =
                text.replace("{0}", name(cards, lead))
                        .replace("{1}", String.valueOf(task.number() + 1));
        CommentId comment = Stage.at(day, SAID, actor, () -> say(actor, task, said));
        if (actor.person().equals(lead.person())) {
            return;
        }
        if (said.contains("@")) {
            String answer = "Danke, @" + name(cards, actor) + "! Das nehme ich mit.";
            Stage.at(day, ANSWERED, lead, () -> say(lead, task, answer));
        }
        react(
                lead,
                task,
                comment,
                day,
                said.contains("Erledigt") ? Reaction.DONE : Reaction.THANKS);
    }

    private static String name(Map<PersonId, PersonCard> cards, Viewer who) {
        return Objects.requireNonNull(cards.get(who.person())).name();
    }

    private CommentId say(Viewer actor, ProjectItem task, String text) {
        return commenting.add(actor, task.project(), task.id(), Commenting.Words.of(text));
    }

    private void react(
            Viewer lead, ProjectItem task, CommentId comment, LocalDate day, Reaction kind) {
        Stage.on(day, lead, () -> reacting.toggle(lead, task.project(), task.id(), comment, kind));
    }
}
