package org.allmende.work.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.allmende.plan.DependencyKind;
import org.allmende.plan.SpanUnit;
import org.allmende.shell.Choice;
import org.allmende.shell.Texts;
import org.allmende.work.Colour;
import org.allmende.work.Priority;
import org.allmende.work.TaskEdit;

/** What the selects of the task form offer. */
public record TaskChoices(Texts t) {

    public List<Choice> answering(TaskEdit edit) {
        var choices = new ArrayList<Choice>();
        choices.add(new Choice("", t.of("work.task.nobody")));
        edit.answering()
                .forEach(colleague ->
                        choices.add(
                                new Choice(
                                        colleague.card().id().toString(),
                                        colleague.card().name())));
        return choices;
    }

    public List<Choice> colours() {
        var choices = new ArrayList<Choice>();
        choices.add(new Choice("", t.of("work.task.colour.own")));
        choices.addAll(constants(Colour.values()));
        return choices;
    }

    public List<Choice> priorities() {
        return constants(Priority.values());
    }

    public List<Choice> kinds() {
        return constants(DependencyKind.values());
    }

    public List<Choice> units() {
        return constants(SpanUnit.values());
    }

    private List<Choice> constants(Enum<?>[] constants) {
        return Stream.of(constants)
                .map(constant -> new Choice(constant.name(), t.of(constant)))
                .toList();
    }
}
