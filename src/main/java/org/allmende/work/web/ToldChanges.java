package org.allmende.work.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.allmende.people.PersonCard;
import org.allmende.shell.Texts;
import org.allmende.tenancy.PersonId;
import org.allmende.work.Cause;
import org.allmende.work.ChangeWords;
import org.allmende.work.ProjectChanged;
import org.allmende.work.TrailEntry;
import org.allmende.work.TrailRow;
import org.springframework.stereotype.Component;

@Component
class ToldChanges implements ChangeWords {

    private static final UUID NONE = new UUID(0, 0);

    @Override
    public String sentence(
            Texts t,
            Map<PersonId, PersonCard> people,
            PersonId by,
            Cause cause,
            List<ProjectChanged.Step> steps) {
        List<TrailRow> rows = steps.stream().map(step -> row(by, cause, step)).toList();
        return new HistoryWords(t, people).sentence(new TrailEntry(NONE, rows));
    }

    /** Where something was moved to is not known here: it is told as moved. */
    private static TrailRow row(PersonId by, Cause cause, ProjectChanged.Step step) {
        return new TrailRow(
                NONE,
                step.item(),
                null,
                null,
                false,
                by,
                Instant.EPOCH,
                cause,
                step.field().equals("PARENT") ? "PLACE" : step.field(),
                step.from(),
                step.to(),
                null,
                null,
                null,
                1,
                false);
    }
}
