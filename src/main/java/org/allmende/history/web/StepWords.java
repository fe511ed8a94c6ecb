package org.allmende.history.web;

import java.util.List;
import org.allmende.history.OwnStep;
import org.allmende.people.PersonCard;
import org.allmende.shell.Texts;
import org.allmende.tenancy.PersonId;
import org.allmende.work.ChangeWords;
import org.allmende.work.ProjectChanged;
import org.allmende.work.ProjectHead;
import org.jspecify.annotations.Nullable;

/** Tells one's own steps, and what stands in the way of taking them back. */
public record StepWords(Texts t, ChangeWords words, ProjectHead head, PersonId me) {

    public String sentence(OwnStep step) {
        String said = words.sentence(t, head.cards(), me, step.cause(), step.told());
        return step.others() > 0 ? t.of("history.step.others", said, step.others()) : said;
    }

    /** Whether the viewer may still take it back; asked again when they do. */
    public boolean mayUndo(OwnStep step) {
        return step.hindrance() == OwnStep.Hindrance.NONE && head.project().mayWork();
    }

    /** Why it stays as it is; null where there is nothing to explain. */
    public @Nullable String hindrance(OwnStep step) {
        return switch (step.hindrance()) {
            case NONE, NO_STEP -> null;
            case GONE -> t.of("history.step.gone");
            case CHANGED -> changed(step);
        };
    }

    private @Nullable String changed(OwnStep step) {
        OwnStep.Row row = step.changedSince();
        if (row == null || row.since() == null) {
            return null;
        }
        OwnStep.Later later = row.since();
        var since = new ProjectChanged.Step(row.item(), later.field(), later.from(), later.to());
        String said =
                words.sentence(t, head.cards(), later.person(), later.cause(), List.of(since));
        return t.of(
                later.person().equals(me) ? "history.step.mine" : "history.step.changed",
                t.time(later.at()),
                said);
    }

    public String name(PersonId person) {
        PersonCard card = head.card(person);
        return card == null ? "–" : card.name();
    }
}
