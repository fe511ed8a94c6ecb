package org.allmende.fields.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.allmende.fields.FieldEntry;
import org.allmende.fields.FieldKind;
import org.allmende.people.Colleague;
import org.allmende.shell.Choice;
import org.allmende.shell.Texts;
import org.jspecify.annotations.Nullable;

/**
 * What the inputs of own fields hold and offer.
 *
 * @param typed what was sent, by name; null for a form as it opens
 */
public record FieldInputs(Texts t, @Nullable Map<String, String> typed) {

    public String value(FieldEntry.Line line) {
        String stored =
                line.field().kind() == FieldKind.NUMBER
                        ? line.value().replace('.', ',')
                        : line.value();
        return typed == null ? stored : typed.getOrDefault(line.input(), stored);
    }

    /** With what stands there, though the list may not offer it any more. */
    public List<Choice> choices(FieldEntry.Line line, List<Colleague> people) {
        var choices = new ArrayList<Choice>();
        choices.add(new Choice("", t.of("fields.nothing")));
        if (line.field().kind() == FieldKind.PERSON) {
            people.forEach(
                    one -> choices.add(new Choice(one.card().id().toString(), one.card().name())));
        } else {
            line.field().choices().forEach(one -> choices.add(new Choice(one, one)));
        }
        if (choices.stream().noneMatch(choice -> choice.value().equals(line.value()))) {
            choices.add(
                    new Choice(
                            line.value(),
                            line.field().kind() == FieldKind.PERSON
                                    ? t.of("fields.person.gone")
                                    : line.value()));
        }
        return choices;
    }
}
