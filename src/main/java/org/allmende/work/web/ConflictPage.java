package org.allmende.work.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.allmende.people.PersonCard;
import org.allmende.plan.LegalBasis;
import org.allmende.shell.Choice;
import org.allmende.shell.Texts;
import org.allmende.tenancy.PersonId;
import org.allmende.work.OwnFields;
import org.allmende.work.OwnMerge;
import org.allmende.work.Project;
import org.allmende.work.ProjectItem;
import org.allmende.work.TaskConflicts;
import org.allmende.work.TaskEditing;
import org.allmende.work.TaskFormPart;
import org.allmende.work.TaskMerge;
import org.jspecify.annotations.Nullable;

/**
 * Two versions of an item side by side.
 *
 * @param rows what both changed
 * @param kept what only the other changed: it stays
 * @param form what is typed, with the other's untouched changes, on the version that is stored now
 * @param lines its tags, legal bases and links
 * @param own what the form sends for the own fields of the authority
 * @param who who changed it meanwhile, or empty
 * @param when and when, or empty
 */
public record ConflictPage(
        Project project,
        ProjectItem item,
        List<Row> rows,
        List<Row> kept,
        TaskForm form,
        TaskLines lines,
        List<Choice> own,
        String who,
        String when) {

    /** One field in both versions. */
    public record Row(String label, String mine, String theirs) {}

    static ConflictPage of(Texts t, TaskConflicts.Conflict conflict, TaskFormPart part) {
        var words = new HistoryWords(t, conflict.people());
        var merged = conflict.merge().merged();
        return new ConflictPage(
                conflict.project(),
                conflict.item(),
                rows(t, conflict, conflict.merge().conflicts(), conflict.own().conflicts()),
                rows(t, conflict, conflict.merge().theirs(), conflict.own().theirs()),
                TaskForm.of(conflict.item(), merged, conflict.item().version()),
                TaskLines.of(merged.tags(), merged.legalBases(), merged.links()),
                conflict.own().merged().entrySet().stream()
                        .map(field ->
                                new Choice(
                                        part.input(field.getKey()),
                                        Objects.requireNonNullElse(field.getValue(), "")))
                        .toList(),
                conflict.latest() == null ? "" : words.name(conflict.latest().person()),
                conflict.latest() == null ? "" : t.time(conflict.latest().at()));
    }

    /** What the form sends when “mine” is saved: name and value of each field. */
    public List<Choice> hidden() {
        var fields = new ArrayList<Choice>();
        fields.add(new Choice("version", form.version()));
        fields.add(new Choice("title", form.title()));
        fields.add(new Choice("description", form.description()));
        fields.add(new Choice("doneWhen", form.doneWhen()));
        fields.add(new Choice("priority", form.priority()));
        fields.add(new Choice("responsible", form.responsible()));
        form.assignees().forEach(person -> fields.add(new Choice("assignees", person)));
        form.groups().forEach(group -> fields.add(new Choice("groups", group)));
        fields.add(new Choice("start", form.start()));
        fields.add(new Choice("end", form.end()));
        fields.add(new Choice("workdays", form.workdays()));
        fields.add(new Choice("effort", form.effort()));
        fields.add(new Choice("fileReference", form.fileReference()));
        fields.add(new Choice("colour", form.colour()));
        fields.addAll(lines.hidden());
        fields.addAll(own);
        return fields;
    }

    private static List<Row> rows(
            Texts t,
            TaskConflicts.Conflict conflict,
            List<TaskMerge.Aspect> aspects,
            List<OwnMerge.Line> own) {
        return Stream.concat(
                        aspects.stream()
                                .map(aspect ->
                                        new Row(
                                                t.of("work.task.aspect." + aspect),
                                                value(t, aspect, conflict.mine(), conflict),
                                                value(t, aspect, conflict.now(), conflict))),
                        own.stream().map(line -> row(t, conflict, line)))
                .toList();
    }

    private static Row row(Texts t, TaskConflicts.Conflict conflict, OwnMerge.Line line) {
        var name = conflict.ownNames().get(line.field());
        return new Row(
                name == null ? "–" : name.name(),
                told(t, conflict, name, line.mine()),
                told(t, conflict, name, line.now()));
    }

    private static String told(
            Texts t,
            TaskConflicts.Conflict conflict,
            OwnFields.@Nullable Name name,
            @Nullable String value) {
        return value == null || name == null
                ? t.of("work.task.nothing")
                : new FieldWords(t, new HistoryWords(t, conflict.people()))
                        .told(name.form(), value);
    }

    private static String value(
            Texts t,
            TaskMerge.Aspect aspect,
            TaskEditing.Details details,
            TaskConflicts.Conflict conflict) {
        var people = conflict.people();
        String value =
                switch (aspect) {
                    case TITLE -> details.title();
                    case DESCRIPTION -> details.description();
                    case DONE_WHEN -> details.doneWhen();
                    case RESPONSIBLE -> names(Stream.ofNullable(details.responsible()), people);
                    case ASSIGNEES -> names(details.assignees().stream(), people);
                    case GROUPS ->
                            details.groups().stream()
                                    .map(group -> conflict.groups().getOrDefault(group, "–"))
                                    .sorted()
                                    .collect(Collectors.joining(", "));
                    case DATES -> new TaskWords(t).dates(details.startOn(), details.endOn());
                    case PRIORITY -> t.of(details.priority());
                    case EFFORT ->
                            details.effortHours() == null
                                    ? ""
                                    : t.of("work.task.hours", details.effortHours());
                    case FILE_REFERENCE -> details.fileReference();
                    case COLOUR -> details.colour() == null ? "" : t.of(details.colour());
                    case TAGS -> String.join(", ", details.tags());
                    case LEGAL_BASES ->
                            details.legalBases().stream()
                                    .map(basis -> law(t, basis))
                                    .collect(Collectors.joining("; "));
                    case LINKS ->
                            details.links().stream()
                                    .map(link -> link.title() + " (" + link.url() + ")")
                                    .collect(Collectors.joining("; "));
                };
        return value.isEmpty() ? t.of("work.task.nothing") : value;
    }

    private static String law(Texts t, LegalBasis basis) {
        return basis.checkedOn() == null
                ? basis.law()
                : basis.law()
                        + " ("
                        + t.of("work.task.law.checked", t.date(basis.checkedOn()))
                        + ")";
    }

    private static String names(Stream<PersonId> persons, Map<PersonId, PersonCard> people) {
        return persons.map(person -> name(people.get(person)))
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static String name(@Nullable PersonCard card) {
        return card == null ? "–" : card.name();
    }
}
