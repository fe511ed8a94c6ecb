package org.allmende.plan;

/**
 * A place on the web that helps with an item.
 *
 * @param title as shown to people; not blank
 * @param url absolute, {@code https:} or {@code http:} only, so that a shared plan cannot carry a
 *     script
 * @throws PlanRefused {@code plan.link} for anything else
 */
public record Link(String title, String url) {

    public Link {
        if (title.isBlank() || !(url.startsWith("https://") || url.startsWith("http://"))) {
            throw new PlanRefused("plan.link", url);
        }
    }
}
