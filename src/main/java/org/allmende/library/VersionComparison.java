package org.allmende.library;

import java.util.List;
import org.allmende.shell.Choice;
import org.allmende.shell.Texts;

/**
 * Two versions of a template beside each other.
 *
 * @param versions all there are, the newest first
 * @param notes the versions that came after the first up to the second, with what they say of
 *     themselves; the newest first
 */
public record VersionComparison(
        TemplateHead head,
        List<TemplateVersion> versions,
        TemplateVersion from,
        TemplateVersion to,
        List<TemplateVersion> notes,
        List<ChangeGroup> groups) {

    public List<Choice> choices(Texts t) {
        return versions.stream()
                .map(version ->
                        new Choice(version.number(), t.of("library.version", version.number())))
                .toList();
    }

    public int changes() {
        return groups.stream()
                .flatMap(group -> group.items().stream())
                .mapToInt(item -> item.changes().size())
                .sum();
    }
}
