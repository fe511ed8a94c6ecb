package org.allmende.reports;

/**
 * The template a report is about, as far as the viewer sees it.
 *
 * @param number the version they worked with, or empty
 */
public record ReportTemplate(String slug, String title, String number) {

    public String path() {
        return "/vorlagen/" + slug;
    }
}
