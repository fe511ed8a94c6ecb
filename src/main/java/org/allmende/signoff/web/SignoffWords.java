package org.allmende.signoff.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.allmende.people.PersonCard;
import org.allmende.shell.Choice;
import org.allmende.shell.Crumb;
import org.allmende.shell.Frame;
import org.allmende.shell.Texts;
import org.allmende.signoff.Sequence;
import org.allmende.signoff.Signoff;
import org.allmende.signoff.SignoffAnswer;
import org.allmende.signoff.SignoffStep;
import org.allmende.tenancy.PersonId;
import org.allmende.work.Project;
import org.allmende.work.ProjectItem;

/** How the pages of Mitzeichnungen name people and where a step stands. */
public record SignoffWords(Texts t, Map<PersonId, PersonCard> people) {

    public String name(PersonId person) {
        PersonCard card = people.get(person);
        return card == null ? t.of("signoff.somebody") : card.name();
    }

    public String unit(PersonId person) {
        PersonCard card = people.get(person);
        return card == null ? "" : card.unit();
    }

    /** “Zentrale Registratur (eine Person genügt)”, “Sabine Becker oder Deniz Bayraktar”. */
    public String who(SignoffStep step) {
        String names =
                step.signers().stream()
                        .map(this::name)
                        .sorted()
                        .collect(Collectors.joining(t.of("signoff.or")));
        return step.unit().isEmpty() ? names : t.of("signoff.unit", step.unit(), names);
    }

    /** Tone of the badge of a step. */
    public String tone(Signoff round, SignoffStep step) {
        SignoffStep.Given given = step.given();
        if (given != null) {
            return given.answer().tone();
        }
        return step.isLate(t.today()) && round.isOpen(step)
                ? "danger"
                : round.isOpen(step) ? "info" : "neutral";
    }

    /** What its badge says. */
    public String state(Signoff round, SignoffStep step) {
        SignoffStep.Given given = step.given();
        if (given != null) {
            return t.of(given.answer());
        }
        if (!round.isRunning()) {
            return t.of("signoff.step.unasked");
        }
        return t.of(
                !round.isOpen(step)
                        ? "signoff.step.later"
                        : step.isLate(t.today()) ? "signoff.step.late" : "signoff.step.open");
    }

    public List<Choice> answers() {
        return List.of(SignoffAnswer.values()).stream()
                .map(answer -> new Choice(answer.name(), t.of("signoff.answer." + answer)))
                .toList();
    }

    public List<Choice> sequences() {
        return List.of(Sequence.values()).stream()
                .map(sequence -> new Choice(sequence.name(), t.of("signoff.sequence." + sequence)))
                .toList();
    }

    public List<Choice> cards(List<PersonCard> cards) {
        return cards.stream()
                .map(card ->
                        new Choice(
                                card.id().toString(),
                                card.unit().isEmpty()
                                        ? card.name()
                                        : card.name() + " (" + card.unit() + ")"))
                .toList();
    }

    public List<Choice> named(List<PersonId> persons) {
        return persons.stream().map(one -> new Choice(one.toString(), name(one))).toList();
    }

    /** The way to a page of the task. */
    public static List<Crumb> crumbs(Frame frame, Project project, ProjectItem item) {
        return List.of(
                Crumb.of(frame.me() == null ? "" : frame.me().authority()),
                project.title().isEmpty()
                        ? Crumb.of(frame.t().of("work.project.confidential.name"))
                        : new Crumb(project.title(), project.path()),
                new Crumb(item.title(), item.path()));
    }
}
