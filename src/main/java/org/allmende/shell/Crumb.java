package org.allmende.shell;

/**
 * One step of the way to a page.
 *
 * @param href where it leads, or empty for a step without a page of its own
 */
public record Crumb(String label, String href) {

    public static Crumb of(String label) {
        return new Crumb(label, "");
    }
}
