package org.allmende.questions;

import java.util.List;
import org.allmende.library.Template;
import org.allmende.shell.Choice;
import org.jspecify.annotations.Nullable;

/**
 * What stands around the form of a new question.
 *
 * @param template it is about, or null
 * @param tasks of the template
 * @param similar earlier questions like what is typed
 */
public record AskingPage(
        QuestionForm form,
        @Nullable Template template,
        List<Choice> tasks,
        List<AskedQuestion> similar) {}
