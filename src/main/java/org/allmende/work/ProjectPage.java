package org.allmende.work;

/**
 * A tab of every project. Declared as a bean, by this module and by those above it.
 *
 * @param order where it stands: Struktur 10, Liste 20, Board 30, Zeitplan 40, Verlauf 90
 * @param label key of its name
 * @param path what follows the project’s own path, beginning with “/”
 * @param parts whether it is also for those who have a right on parts of the project only: it shows
 *     items and nothing else, and asks {@link ProjectHeads#seen}
 */
public record ProjectPage(int order, String label, String path, boolean parts) {

    public ProjectPage(int order, String label, String path) {
        this(order, label, path, false);
    }
}
