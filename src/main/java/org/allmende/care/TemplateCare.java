package org.allmende.care;

import org.allmende.library.Template;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the state of a template.
 *
 * @param check the last time somebody looked at it after publishing, or null
 * @param mayCheck whether the viewer looks after it
 */
public record TemplateCare(
        Template template, @Nullable TemplateCheck check, LegalState law, boolean mayCheck) {

    public String checking() {
        return template.path() + "/pruefung";
    }
}
