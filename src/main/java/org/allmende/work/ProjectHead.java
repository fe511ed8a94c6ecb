package org.allmende.work;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.allmende.people.PersonCard;
import org.allmende.shell.Choice;
import org.allmende.shell.Tab;
import org.allmende.shell.Texts;
import org.allmende.tenancy.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What stands on top of every view of a project.
 *
 * @param memberIds everybody with a right in the whole of it, the responsible person first; empty
 *     for those who know parts of it only
 * @param cards how those on this page are shown
 * @param pages its tabs that are for the viewer, those of other modules too
 * @param hints what other modules have to say
 */
public record ProjectHead(
        Project project,
        Progress progress,
        List<PersonId> memberIds,
        Map<PersonId, PersonCard> cards,
        List<ProjectPage> pages,
        List<ProjectHints.Hint> hints) {

    private static final int CIRCLES = 3;

    /** The first few, as circles. */
    public List<PersonCard> circles() {
        return members().stream().limit(CIRCLES).toList();
    }

    /** How many more there are. */
    public int more() {
        return Math.max(0, memberIds.size() - CIRCLES);
    }

    public List<PersonCard> members() {
        return memberIds.stream().map(cards::get).filter(Objects::nonNull).toList();
    }

    /** Its members, for a select. */
    public List<Choice> choices() {
        return members().stream()
                .map(card -> new Choice(card.id().toString(), card.name()))
                .toList();
    }

    public @Nullable PersonCard card(@Nullable PersonId person) {
        return person == null ? null : cards.get(person);
    }

    public List<Tab> tabs(Texts t) {
        return Stream.concat(
                        pages.stream().map(page -> tab(t, page.label(), page.path())),
                        hints.stream().map(hint -> tab(t, hint.label(), hint.path())))
                .toList();
    }

    private Tab tab(Texts t, String label, String path) {
        return Tab.of(t.of(label), project.path() + path);
    }

    ProjectHead with(Map<PersonId, PersonCard> known) {
        return new ProjectHead(project, progress, memberIds, known, pages, hints);
    }
}
