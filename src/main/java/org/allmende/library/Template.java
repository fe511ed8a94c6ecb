package org.allmende.library;

/**
 * A template as the library shows it: its newest version, and how far it has spread.
 *
 * @param slug its stable name, part of its address; ends in {@code @server} where it was mirrored
 * @param kind of its newest version
 * @param version the newest version
 * @param versions how many there are
 * @param standing whose it is and who sees it
 * @param adopters how many authorities have started a project from it
 */
public record Template(
        TemplateId id,
        String slug,
        String subject,
        TemplateKind kind,
        TemplateStanding standing,
        TemplateVersion version,
        int versions,
        long adopters) {

    public String title() {
        return version.title();
    }

    public boolean isRoutine() {
        return kind == TemplateKind.ROUTINE;
    }

    public String path() {
        return "/vorlagen/" + slug;
    }

    /** The server it was mirrored from, or empty for what was published here. */
    public String server() {
        return slug.substring(slug.indexOf('@') < 0 ? slug.length() : slug.indexOf('@') + 1);
    }
}
