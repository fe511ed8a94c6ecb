package org.allmende.inbox;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.allmende.tenancy.PersonId;
import org.allmende.work.Colour;
import org.allmende.work.ItemId;
import org.allmende.work.ProjectId;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the inbox: one thing, however many changes.
 *
 * @param title of the item or the project; empty where it is about people or the library
 * @param pressing whether it holds an unread mention
 * @param lines the latest changes, the newest first: the unread ones, or where all is read the last
 * @param changes how many there are
 */
public record Notice(
        UUID id,
        @Nullable ProjectId project,
        @Nullable ItemId item,
        String title,
        String projectTitle,
        @Nullable Colour colour,
        boolean unread,
        boolean pressing,
        Instant lastAt,
        List<NoticeLine> lines,
        int changes) {

    /** Leads to the thing, and marks the entry as read. */
    public String path() {
        return "/posteingang/" + id;
    }

    /** In the library it is called as its news call it. */
    @Override
    public String title() {
        return project == null ? library().map(LibraryStep::title).orElse(title) : title;
    }

    /** Whether it is about a template, a draft or a proposal. */
    boolean isAboutLibrary() {
        return project == null && library().isPresent();
    }

    /** Where the thing itself stands. */
    public String target() {
        if (project == null) {
            return correspondence()
                    .map(CorrespondenceStep::path)
                    .or(() -> library().map(LibraryStep::path))
                    .orElse("/profil/abwesenheit");
        }
        return item == null
                ? "/projekte/" + project + (brings("NEW_VERSION") ? "/aktualisierung" : "")
                : "/projekte/" + project + "/elemente/" + item + (talks() ? "#kommentare" : "");
    }

    Optional<CorrespondenceStep> correspondence() {
        return lines.stream().flatMap(line -> CorrespondenceStep.in(line).stream()).findFirst();
    }

    private Optional<LibraryStep> library() {
        return lines.stream().flatMap(line -> LibraryStep.first(line.steps()).stream()).findFirst();
    }

    private boolean brings(String field) {
        return lines.stream()
                .flatMap(line -> line.steps().stream())
                .anyMatch(step -> step.is(field));
    }

    private boolean talks() {
        return lines.stream()
                .anyMatch(line ->
                        line.kind() == NoticeKind.MENTION || line.kind() == NoticeKind.COMMENT);
    }

    /** The weightiest reason. */
    public NoticeKind kind() {
        return lines.stream()
                .map(NoticeLine::kind)
                .min(Enum::compareTo)
                .orElse(NoticeKind.FOLLOWED);
    }

    public List<PersonId> people() {
        return lines.stream().map(NoticeLine::by).filter(Objects::nonNull).distinct().toList();
    }

    /** For whom the reader stands in, where all of it is for somebody else. */
    public @Nullable PersonId insteadOf() {
        List<@Nullable PersonId> whom =
                lines.stream().<@Nullable PersonId>map(NoticeLine::insteadOf).distinct().toList();
        return whom.size() == 1 ? whom.getFirst() : null;
    }

    Notice with(List<NoticeLine> read, int count) {
        return new Notice(
                id,
                project,
                item,
                title,
                projectTitle,
                colour,
                unread,
                pressing,
                lastAt,
                read,
                count);
    }
}
