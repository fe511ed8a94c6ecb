package org.allmende.steering;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.allmende.people.Colleagues;
import org.allmende.people.PersonCard;
import org.allmende.shared.Problem;
import org.allmende.shared.Refused;
import org.allmende.tenancy.PersonId;
import org.allmende.tenancy.Viewer;
import org.allmende.work.Confidentiality;
import org.allmende.work.Progress;
import org.allmende.work.Project;
import org.allmende.work.ProjectId;
import org.allmende.work.ProjectItem;
import org.allmende.work.ProjectTree;
import org.allmende.work.TaskState;
import org.allmende.work.Urgency;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Draws up the Sachstandsbericht of a day from what the project is and what it was. */
@Component
@Transactional(readOnly = true)
public class StatusReports {

    private static final int WEEKS = 4;
    private static final int LONGEST_LIST = 6;
    private static final int MARKS = 6;
    private static final int LATEST_MARKS = 2;

    private final ProjectTree tree;
    private final Confidentiality confidentiality;
    private final ProjectPast past;
    private final KeptReports kept;
    private final Risks risks;
    private final Decisions decisions;
    private final Colleagues colleagues;

    StatusReports(
            ProjectTree tree,
            Confidentiality confidentiality,
            ProjectPast past,
            KeptReports kept,
            Risks risks,
            Decisions decisions,
            Colleagues colleagues) {
        this.tree = tree;
        this.confidentiality = confidentiality;
        this.past = past;
        this.kept = kept;
        this.risks = risks;
        this.decisions = decisions;
        this.colleagues = colleagues;
    }

    /**
     * @param asOf as everything stood at the end of this day, or now if it is today
     * @throws Refused when the day has not come yet, or the project had not begun
     */
    public StatusReport of(
            Viewer viewer, ProjectId id, LocalDate asOf, LocalDate today, ZoneId zone) {
        Project project = tree.project(viewer, id);
        if (asOf.isAfter(today)) {
            throw new Refused(Problem.at("stichtag", "steering.report.future"));
        }
        Instant moment = asOf.plusDays(1).atStartOfDay(zone).toInstant();
        refuseBeforeItBegan(viewer, id, moment, zone);
        List<ProjectItem> all = tree.of(viewer, id);
        List<ProjectItem> open = open(all, confidentiality.places(viewer, project));
        var then = past.at(viewer, project, open, moment);
        LocalDate before = kept.lastBefore(viewer, id, asOf).orElse(null);
        LocalDate since = before == null ? asOf.minusWeeks(WEEKS) : before;
        var heavy = risks.of(viewer, id, moment).stream().filter(risk -> !risk.isClosed()).toList();
        var undecided =
                decisions.of(viewer, id, moment).stream()
                        .filter(decision -> !decision.isDecided())
                        .toList();
        var names = names(viewer, then, heavy);
        var done = done(then.items(), since, asOf);
        var next = next(then.items(), asOf);
        var figures = figures(then.items(), asOf);
        return new StatusReport(
                asOf,
                since,
                before != null,
                then.title(),
                then.fileReference(),
                names.of(then.responsible()),
                then.state(),
                ampel(figures),
                figures,
                milestones(then.items(), asOf),
                cut(done).stream()
                        .map(item ->
                                new StatusReport.Line(
                                        item.title(),
                                        names.of(item.responsible()),
                                        item.doneOn(),
                                        false))
                        .toList(),
                more(done),
                cut(next).stream()
                        .map(item ->
                                new StatusReport.Line(
                                        item.title(),
                                        names.of(item.responsible()),
                                        item.endOn(),
                                        item.isLate(asOf)))
                        .toList(),
                more(next),
                cut(heavy).stream().map(risk -> line(risk, names)).toList(),
                more(heavy),
                cut(undecided).stream()
                        .map(one ->
                                new StatusReport.DecisionLine(
                                        one.question(), one.options(), one.decider(), one.dueOn()))
                        .toList(),
                more(undecided),
                unknown(asOf.isBefore(today), then.gone(), open.size() < all.size()));
    }

    /**
     * A report is read by everybody who reads the project, whoever has drawn it up: what is
     * confidential is not for it.
     */
    private static List<ProjectItem> open(List<ProjectItem> all, List<String> closed) {
        return all.stream()
                .filter(item ->
                        closed.stream()
                                .noneMatch(place ->
                                        item.place().equals(place)
                                                || item.place().startsWith(place + ".")))
                .toList();
    }

    private void refuseBeforeItBegan(Viewer viewer, ProjectId id, Instant moment, ZoneId zone) {
        Optional<Instant> began = past.beginning(viewer, id);
        if (began.isPresent() && !began.get().isBefore(moment)) {
            throw new Refused(
                    Problem.at(
                            "stichtag",
                            "steering.report.early",
                            LocalDate.ofInstant(began.get(), zone)));
        }
    }

    /** Who is named; people who have left keep their name. */
    private record Names(Map<PersonId, PersonCard> cards) {

        String of(@Nullable PersonId person) {
            PersonCard card = person == null ? null : cards.get(person);
            return card == null ? "" : card.name();
        }
    }

    private Names names(Viewer viewer, ProjectPast.Then then, List<Risk> heavy) {
        var people = new HashSet<PersonId>();
        people.add(then.responsible());
        then.items().stream()
                .map(ItemThen::responsible)
                .filter(Objects::nonNull)
                .forEach(people::add);
        heavy.stream().map(Risk::responsible).filter(Objects::nonNull).forEach(people::add);
        return new Names(colleagues.cards(viewer, people));
    }

    private static List<ItemThen> done(List<ItemThen> items, LocalDate since, LocalDate asOf) {
        return items.stream()
                .filter(item -> item.isDone() && !item.isMilestone())
                .filter(item ->
                        item.doneOn() != null
                                && item.doneOn().isAfter(since)
                                && !item.doneOn().isAfter(asOf))
                .sorted(
                        Comparator.comparing(
                                        (ItemThen item) -> Objects.requireNonNull(item.doneOn()))
                                .reversed())
                .toList();
    }

    /** What runs, and what begins or ends within four weeks. */
    private static List<ItemThen> next(List<ItemThen> items, LocalDate asOf) {
        LocalDate horizon = asOf.plusWeeks(WEEKS);
        return items.stream()
                .filter(item -> item.isOpen() && !item.isMilestone())
                .filter(item ->
                        item.state() == TaskState.ACTIVE
                                || item.state() == TaskState.REVIEW
                                || isBy(item.startOn(), horizon)
                                || isBy(item.endOn(), horizon))
                .filter(item -> item.state() != TaskState.PAUSED)
                .sorted(ItemThen.BY_END)
                .toList();
    }

    private static boolean isBy(@Nullable LocalDate date, LocalDate horizon) {
        return date != null && !date.isAfter(horizon);
    }

    private static StatusReport.Figures figures(List<ItemThen> items, LocalDate asOf) {
        var counted = items.stream().filter(item -> item.state() != TaskState.STOPPED).toList();
        return new StatusReport.Figures(
                (int) counted.stream().filter(ItemThen::isDone).count(),
                counted.size(),
                (int) counted.stream().filter(item -> item.isLate(asOf)).count(),
                (int) counted.stream().filter(item -> item.isAtRisk(asOf)).count(),
                items.stream()
                        .map(ItemThen::startOn)
                        .filter(Objects::nonNull)
                        .min(LocalDate::compareTo)
                        .orElse(null),
                items.stream()
                        .map(ItemThen::endOn)
                        .filter(Objects::nonNull)
                        .max(LocalDate::compareTo)
                        .orElse(null));
    }

    private static Urgency ampel(StatusReport.Figures figures) {
        return new Progress(
                        figures.total(),
                        figures.done(),
                        figures.late(),
                        figures.atRisk(),
                        figures.startOn(),
                        figures.endOn())
                .urgency();
    }

    /** The last ones reached, then the next ones. */
    private static List<StatusReport.Mark> milestones(List<ItemThen> items, LocalDate asOf) {
        var reached =
                items.stream()
                        .filter(item -> item.isMilestone() && item.isDone())
                        .sorted(ItemThen.BY_END.reversed())
                        .limit(LATEST_MARKS)
                        .sorted(ItemThen.BY_END)
                        .toList();
        var marks = new ArrayList<>(reached);
        items.stream()
                .filter(item -> item.isMilestone() && item.isOpen())
                .sorted(ItemThen.BY_END)
                .limit(MARKS - reached.size())
                .forEach(marks::add);
        return marks.stream()
                .map(item ->
                        new StatusReport.Mark(
                                item.title(),
                                item.endOn(),
                                item.plannedOn(),
                                item.isDone()
                                        ? Objects.requireNonNullElse(
                                                item.doneOn(),
                                                Objects.requireNonNullElse(item.endOn(), asOf))
                                        : null,
                                item.isLate(asOf)))
                .toList();
    }

    private static StatusReport.RiskLine line(Risk risk, Names names) {
        return new StatusReport.RiskLine(
                risk.title(),
                risk.likelihood(),
                risk.impact(),
                risk.state(),
                risk.tone(),
                risk.measure(),
                names.of(risk.responsible()),
                risk.dueOn());
    }

    /** Today everything is known. */
    private static List<String> unknown(boolean earlier, int gone, boolean closed) {
        var sentences = new ArrayList<String>();
        if (closed) {
            sentences.add(StatusReport.CONFIDENTIAL);
        }
        if (earlier) {
            sentences.add("steering.unknown.structure");
        }
        if (gone > 0) {
            sentences.add(gone == 1 ? "steering.unknown.goneOne" : "steering.unknown.goneSeveral");
        }
        return sentences;
    }

    private static <T> List<T> cut(List<T> all) {
        return all.subList(0, Math.min(all.size(), LONGEST_LIST));
    }

    private static int more(List<?> all) {
        return Math.max(0, all.size() - LONGEST_LIST);
    }
}
