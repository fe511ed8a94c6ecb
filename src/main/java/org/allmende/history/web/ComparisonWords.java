package org.allmende.history.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.allmende.history.Comparison;
import org.allmende.history.ItemState;
import org.allmende.history.Line;
import org.allmende.history.Summary;
import org.allmende.history.Turn;
import org.allmende.people.PersonCard;
import org.allmende.shell.Texts;
import org.allmende.tenancy.PersonId;
import org.allmende.work.ItemId;
import org.allmende.work.TrailEntry;
import org.jspecify.annotations.Nullable;

/** Says what changed: in one sentence for all, and for each item. */
public record ComparisonWords(Texts t, Comparison comparison) {

    /** “5 neue, 12 beendete, 7 nach hinten verschobene …” */
    public String summary() {
        Summary summary = comparison.summary();
        List<String> parts =
                Stream.of(
                                Turn.NEW,
                                Turn.FINISHED,
                                Turn.REOPENED,
                                Turn.LATER,
                                Turn.EARLIER,
                                Turn.REMOVED)
                        .filter(turn -> summary.count(turn) > 0)
                        .map(turn -> t.of("history.summary." + turn, summary.count(turn)))
                        .toList();
        String since = t.longDate(comparison.since());
        String what =
                parts.isEmpty()
                        ? t.of(
                                comparison.sections().isEmpty()
                                        ? "history.summary.nothing"
                                        : "history.summary.little",
                                since)
                        : t.of("history.summary", since, listed(parts));
        return what + " " + end(summary);
    }

    private String end(Summary summary) {
        if (summary.endNow() == null || summary.endThen() == null) {
            return "";
        }
        if (summary.days() == 0) {
            return t.of("history.summary.end.same", t.date(summary.endNow()));
        }
        return t.of(
                summary.days() > 0 ? "history.summary.end.later" : "history.summary.end.earlier",
                Math.abs(summary.days()),
                t.date(summary.endNow()),
                t.date(summary.endThen()));
    }

    /** What became of one item, one sentence each. */
    public List<String> of(Line line) {
        var said = new ArrayList<String>();
        for (Turn turn : line.turns()) {
            said.add(of(turn, line));
        }
        return said;
    }

    private String of(Turn turn, Line line) {
        ItemState then = line.item().then();
        ItemState now = line.item().now();
        if (then == null || now == null) {
            ItemState known = then == null ? now : then;
            return known == null || known.endOn() == null
                    ? t.of("history.turn." + turn)
                    : t.of("history.turn." + turn + ".until", t.shortDate(known.endOn()));
        }
        return switch (turn) {
            case FINISHED, NEW, REMOVED -> t.of("history.turn." + turn);
            case REOPENED, STATE ->
                    t.of("history.turn." + turn, t.of(now.state()), t.of(then.state()));
            case LATER, EARLIER ->
                    line.endMoved()
                            ? t.of(
                                    "history.turn." + turn,
                                    Math.abs(line.days()),
                                    t.shortDate(then.endOn()),
                                    t.shortDate(now.endOn()))
                            : t.of(
                                    "history.turn." + turn + ".start",
                                    Math.abs(line.days()),
                                    t.shortDate(then.startOn()),
                                    t.shortDate(now.startOn()));
            case DATES -> t.of("history.turn.DATES", dates(then), dates(now));
            case RENAMED -> t.of("history.turn.RENAMED", then.title());
            case MOVED -> t.of("history.turn.MOVED", place(then.parent()), place(now.parent()));
            case PEOPLE -> people(then, now);
        };
    }

    private String people(ItemState then, ItemState now) {
        var said = new ArrayList<String>();
        if (!Objects.equals(then.responsible(), now.responsible())) {
            said.add(
                    t.of(
                            "history.turn.RESPONSIBLE",
                            names(Stream.ofNullable(then.responsible())),
                            names(Stream.ofNullable(now.responsible()))));
        }
        if (!Objects.equals(then.assignees(), now.assignees())) {
            said.add(
                    t.of(
                            "history.turn.ASSIGNEES",
                            names(TrailEntry.people(then.assignees())),
                            names(TrailEntry.people(now.assignees()))));
        }
        return String.join("; ", said);
    }

    private String names(Stream<PersonId> people) {
        String names =
                people.map(comparison.head()::card)
                        .filter(Objects::nonNull)
                        .map(PersonCard::name)
                        .sorted()
                        .collect(Collectors.joining(", "));
        return names.isEmpty() ? t.of("history.nobody") : names;
    }

    private String dates(ItemState state) {
        String from = state.startOn() == null ? "" : t.shortDate(state.startOn());
        String to = state.endOn() == null ? "" : t.shortDate(state.endOn());
        return from.isEmpty() && to.isEmpty()
                ? t.of("history.nodate")
                : t.of("history.dates", from.isEmpty() ? "…" : from, to.isEmpty() ? "…" : to);
    }

    private String place(@Nullable ItemId parent) {
        String title = parent == null ? null : comparison.titles().get(parent);
        return title == null ? t.of("history.top") : t.of("history.in", title);
    }

    private String listed(List<String> parts) {
        int last = parts.size() - 1;
        return last < 1
                ? parts.getFirst()
                : t.of("history.and", String.join(", ", parts.subList(0, last)), parts.get(last));
    }

    public String tone(Line line) {
        if (line.is(Turn.FINISHED)) {
            return "success";
        }
        if (line.is(Turn.NEW)) {
            return "info";
        }
        return line.is(Turn.LATER) || line.is(Turn.REMOVED) ? "warning" : "";
    }

    /** The word on its badge: the first that counts. */
    public String badge(Line line) {
        return t.of(line.turns().iterator().next());
    }

    static final Set<Turn> GONE = Set.of(Turn.REMOVED);

    public boolean isGone(Line line) {
        return line.turns().equals(GONE);
    }
}
