package org.allmende.library;

/**
 * A tab of every template that another module adds.
 *
 * @param order lower ones first; the library's own have 10 (Inhalt), 20 (Zeitplan), 30
 *     (Hintergrund) and 40 (Versionen)
 * @param label key of its words
 * @param path what follows the template's own path, such as “/praxis”
 * @param open whether visitors read it too
 */
public record TemplateView(int order, String label, String path, boolean open) {

    /** What needs a date to begin on. A routine has none; its days are those of its runs. */
    private static final String SCHEDULE = "/zeitplan";

    boolean suits(Template template) {
        return !template.isRoutine() || !path.equals(SCHEDULE);
    }
}
