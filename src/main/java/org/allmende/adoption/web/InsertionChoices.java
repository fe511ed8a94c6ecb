package org.allmende.adoption.web;

import java.util.List;
import java.util.stream.Stream;
import org.allmende.adoption.InsertionPage;
import org.allmende.adoption.ProjectChoice;
import org.allmende.shell.Choice;
import org.allmende.shell.Texts;

/** What one may choose from in the form of an insertion. */
public final class InsertionChoices {

    /** Shows in a select what lies in what. */
    private static final String INDENT = "\u2003";

    private InsertionChoices() {}

    public static List<Choice> projects(ProjectChoice page) {
        return page.projects().stream()
                .map(project -> new Choice(project.id().toString(), project.title()))
                .toList();
    }

    public static List<Choice> places(InsertionPage page, Texts t) {
        return Stream.concat(
                        Stream.of(new Choice("", t.of("adoption.insert.top"))),
                        page.packages().stream()
                                .map(pack ->
                                        new Choice(
                                                pack.id().toString(),
                                                INDENT.repeat(pack.depth()) + pack.title())))
                .toList();
    }

    public static List<Choice> roles(InsertionPage page, Texts t) {
        return Stream.concat(
                        Stream.of(new Choice("", t.of("adoption.insert.role.new"))),
                        page.roles().stream()
                                .map(role -> new Choice(role.key().value(), role.title())))
                .toList();
    }
}
