package org.allmende.work.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.allmende.people.Colleague;
import org.allmende.people.PersonGroup;
import org.allmende.shell.Choice;
import org.allmende.shell.Texts;
import org.allmende.work.AccessWay;
import org.allmende.work.ItemAccess;
import org.allmende.work.ProjectItem;
import org.allmende.work.ProjectRole;

/**
 * Says why somebody may see something: “über die Gruppe Bauamt, Recht Mitarbeiten am Paket 3
 * Planung”.
 */
public record RightsWords(Texts t) {

    public List<Choice> roles() {
        return Stream.of(ProjectRole.values())
                .filter(ProjectRole::mayRead)
                .map(role -> new Choice(role.name(), t.of(role)))
                .toList();
    }

    /** Persons and groups that a right can be given to. */
    public List<Choice> grantees(List<Colleague> colleagues, List<PersonGroup> groups) {
        var choices = new ArrayList<Choice>();
        choices.add(new Choice("", t.of("work.team.choose")));
        groups.forEach(group ->
                choices.add(
                        new Choice(
                                GrantForm.GROUP + group.id(),
                                t.of("work.right.group", group.name(), group.members().size()))));
        choices.addAll(Offers.people(colleagues));
        return choices;
    }

    /** All reasons in one sentence. */
    public String why(ItemAccess.Line line, ProjectItem item) {
        return String.join(
                "; ", line.ways().stream().map(way -> why(way, item)).distinct().toList());
    }

    private String why(AccessWay way, ProjectItem item) {
        String place = place(way, item);
        return switch (way.origin()) {
            case RESPONSIBLE -> t.of("work.why.responsible", place);
            case LEAD -> t.of("work.why.lead", place);
            case PARTNER -> t.of("work.why.partner", way.group(), t.of(way.role()), place);
            case GIVEN ->
                    way.group().isEmpty()
                            ? t.of("work.why.given", t.of(way.role()), place)
                            : t.of("work.why.group", way.group(), t.of(way.role()), place);
        };
    }

    private String place(AccessWay way, ProjectItem item) {
        if (way.item() == null || way.kind() == null) {
            return t.of("work.why.project");
        }
        return way.item().equals(item.id())
                ? t.of("work.why.here")
                : t.of("work.why.at." + way.kind(), way.number(), way.title());
    }
}
