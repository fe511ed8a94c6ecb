package org.allmende.library;

import gg.jte.Content;
import java.util.List;

/**
 * What stands above every view of a template.
 *
 * @param mainLaws short names of the laws it rests on most
 * @param mayAdopt whether to offer starting a project from it; a visitor signs in on the way
 * @param views its tabs, in order
 * @param notices what other modules have to say before all else
 */
public record TemplateHead(
        Template template,
        List<String> mainLaws,
        boolean mayAdopt,
        List<TemplateView> views,
        List<Content> notices) {

    public String path() {
        return template.path();
    }
}
