package org.allmende.questions;

import java.util.List;
import java.util.Optional;
import org.allmende.library.Template;
import org.allmende.library.Templates;
import org.allmende.plan.ItemKind;
import org.allmende.shell.Choice;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a question is about: nothing in particular, a template, or a task of it. */
@Component
class QuestionSubjects {

    /**
     * @param template or null for nothing in particular
     * @param task of the template, or null
     */
    record Subject(@Nullable Template template, @Nullable TemplateTask task) {}

    private final Templates templates;

    QuestionSubjects(Templates templates) {
        this.templates = templates;
    }

    /** Nothing where the link names what is not there. */
    Optional<Subject> of(Viewer viewer, QuestionForm form) {
        if (form.vorlage().isEmpty()) {
            return Optional.of(new Subject(null, null));
        }
        return templates
                .find(viewer, form.vorlage())
                .flatMap(template ->
                        form.aufgabe().isEmpty()
                                ? Optional.of(new Subject(template, null))
                                : task(viewer, template, form.aufgabe())
                                        .map(task -> new Subject(template, task)));
    }

    /** The template a form is about, or null. */
    @Nullable Template template(Viewer viewer, QuestionForm form) {
        return form.vorlage().isEmpty()
                ? null
                : templates.find(viewer, form.vorlage()).orElse(null);
    }

    /** The tasks of a template to choose from, with their numbers. */
    List<Choice> tasks(Viewer viewer, Template template) {
        var plan = templates.document(viewer, template.version()).plan();
        return plan.items().stream()
                .filter(item -> item.kind() == ItemKind.TASK)
                .map(item ->
                        new Choice(
                                item.key().toString(),
                                plan.wbsNumber(item.key()) + " " + item.title()))
                .toList();
    }

    private Optional<TemplateTask> task(Viewer viewer, Template template, String key) {
        return templates.document(viewer, template.version()).plan().items().stream()
                .filter(item -> item.key().toString().equals(key))
                .findFirst()
                .map(item -> new TemplateTask(key, item.title()));
    }
}
