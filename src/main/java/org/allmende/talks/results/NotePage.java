package org.allmende.talks.results;

import java.util.List;

/**
 * A note with what those who write it need.
 *
 * @param attendees who may be named
 * @param mayRelease for the moderation, unless they document themselves
 */
public record NotePage(Note note, List<Attendee> attendees, boolean moderates, boolean mayRelease) {

    public boolean isDraft() {
        return note.state() == NoteState.DRAFT;
    }

    public String path() {
        return ResultPage.path(note.session().id()) + "/notiz";
    }
}
