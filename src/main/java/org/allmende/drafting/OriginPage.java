package org.allmende.drafting;

import java.util.List;
import java.util.Set;
import org.allmende.library.ChangeGroup;
import org.allmende.library.Template;
import org.allmende.library.TemplateVersion;
import org.jspecify.annotations.Nullable;

/**
 * What has become of the origin of a variant since it last followed.
 *
 * @param variant an own template
 * @param origin null when it is out of sight by now
 * @param known number of the version the variant has followed it to
 * @param notes what the versions since say of themselves, the newest first
 * @param groups what they would change in the variant
 * @param chosen the changes that are ticked
 */
public record OriginPage(
        Template variant,
        @Nullable Template origin,
        String known,
        List<TemplateVersion> notes,
        List<ChangeGroup> groups,
        Set<String> chosen) {

    public String path() {
        return "/werkstatt/vorlagen/" + variant.slug() + "/herkunft";
    }

    /** The version that is offered, for the way back. */
    public String newest() {
        return origin == null ? "" : origin.version().id().toString();
    }
}
