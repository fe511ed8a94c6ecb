package org.allmende.shell;

import gg.jte.Content;
import java.util.Comparator;
import java.util.List;
import org.allmende.shared.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What every page needs around its content.
 *
 * @param t words, dates and numbers in the reader's language
 * @param me who is signed in, or null for visitors
 * @param csrf the token each form sends back
 * @param path path of this request, to mark where one is
 * @param navigation groups of the left navigation; empty for visitors
 * @param notice what the last step did, with the way back, or null
 * @param theme “light”, “dark” or empty for the system's own
 * @param demo whether this server runs with sample data
 * @param strips what modules show in the head of every page at the moment; mostly nothing
 */
public record Frame(
        Texts t,
        @Nullable Me me,
        Csrf csrf,
        String path,
        List<NavGroup> navigation,
        @Nullable Notice notice,
        String theme,
        boolean demo,
        List<Content> strips) {

    /** Without strips. */
    public Frame(
            Texts t,
            @Nullable Me me,
            Csrf csrf,
            String path,
            List<NavGroup> navigation,
            @Nullable Notice notice,
            String theme,
            boolean demo) {
        this(t, me, csrf, path, navigation, notice, theme, demo, List.of());
    }

    /**
     * The person who is signed in and the authority they act for.
     *
     * @param community whether they are of the community alone: no projects, no notes of their own
     */
    public record Me(
            String name,
            String initials,
            String email,
            String authority,
            boolean administrator,
            boolean operator,
            boolean mayStartProjects,
            boolean community,
            List<Other> others) {}

    /** Another authority the same person belongs to. */
    public record Other(String id, String name) {}

    /** Asked only by pages with a form, so that pages without one need no token. */
    public interface Csrf {
        String token();
    }

    /**
     * A sentence on top of the next page.
     *
     * @param text the sentence
     * @param undo path that a POST takes the step back, or null
     */
    public record Notice(String text, @Nullable String undo) {}

    /** A group of the navigation. */
    public record NavGroup(@Nullable String title, List<NavEntry> entries) {}

    /**
     * A line of the navigation.
     *
     * @param badge a short count or word, or empty
     * @param badgeLabel what the badge means, for those who cannot see where it stands
     */
    public record NavEntry(String label, String href, String badge, String badgeLabel) {

        public static NavEntry of(String label, String href) {
            return new NavEntry(label, href, "", "");
        }
    }

    /** The sentence of a problem. */
    public String say(Problem problem) {
        return t.of(problem.code(), problem.arguments().toArray());
    }

    /** Whether a navigation line leads to where one is or above it. */
    public boolean within(String href) {
        return path.equals(href) || path.startsWith(href + "/");
    }

    /** The one navigation line that leads nearest to where one is, or empty. */
    public String here() {
        return navigation.stream()
                .flatMap(group -> group.entries().stream())
                .map(NavEntry::href)
                .filter(this::within)
                .max(Comparator.comparingInt(String::length))
                .orElse("");
    }
}
