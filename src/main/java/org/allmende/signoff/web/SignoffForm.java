package org.allmende.signoff.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.allmende.shell.Problems;
import org.allmende.signoff.Sequence;
import org.allmende.signoff.SignoffDraft;
import org.allmende.signoff.SignoffStart;
import org.jspecify.annotations.Nullable;

/**
 * What was typed to ask for signatures.
 *
 * @param letIn “true” when people who do not see the project are to become its readers
 */
public record SignoffForm(String sequence, String subject, List<Line> lines, String letIn) {

    static final int MOST = 30;
    private static final int AT_FIRST = 4;
    private static final int MORE = 3;

    /** One signature. */
    public record Line(String who, String due) {

        static final Line EMPTY = new Line("", "");

        boolean isEmpty() {
            return who.isBlank() && due.isBlank();
        }
    }

    static SignoffForm of(SignoffDraft draft) {
        var lines = new ArrayList<Line>();
        draft.people().forEach(who -> lines.add(new Line(who, "")));
        var previous = draft.previous();
        return new SignoffForm(
                        (previous == null ? Sequence.ORDERED : previous.sequence()).name(),
                        previous == null ? "" : previous.subject(),
                        lines,
                        "")
                .filledUp(AT_FIRST);
    }

    static SignoffForm of(Map<String, String> typed) {
        int count =
                (int)
                        IntStream.range(0, MOST)
                                .takeWhile(line -> typed.containsKey("who-" + line))
                                .count();
        var lines = new ArrayList<Line>();
        for (int line = 0; line < count; line++) {
            lines.add(
                    new Line(
                            typed.getOrDefault("who-" + line, ""),
                            typed.getOrDefault("due-" + line, "")));
        }
        return new SignoffForm(
                        typed.getOrDefault("sequence", ""),
                        typed.getOrDefault("subject", ""),
                        lines,
                        typed.getOrDefault("letIn", ""))
                .filledUp(AT_FIRST);
    }

    SignoffForm withMoreLines() {
        return filledUp(Math.min(MOST, lines.size() + MORE));
    }

    public boolean mayGrow() {
        return lines.size() < MOST;
    }

    private SignoffForm filledUp(int count) {
        var all = new ArrayList<>(lines);
        while (all.size() < count) {
            all.add(Line.EMPTY);
        }
        return new SignoffForm(sequence, subject, List.copyOf(all), letIn);
    }

    /** Empty lines do not count. */
    SignoffStart.Request read(LocalDate today, Problems problems) {
        Sequence order = problems.choice("sequence", sequence, Sequence.class, Sequence.ORDERED);
        String text = problems.required("subject", subject, 10_000);
        var steps = new ArrayList<SignoffStart.RequestedStep>();
        LocalDate before = null;
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (!line.isEmpty()) {
                String who = problems.required("who-" + i, line.who(), 1_000);
                LocalDate due = problems.date("due-" + i, line.due());
                refuse(order, "due-" + i, due, before, today, problems);
                before = due == null ? before : due;
                steps.add(new SignoffStart.RequestedStep("who-" + i, who, due));
            }
        }
        if (steps.isEmpty()) {
            problems.at("who-0", "signoff.who.nobody");
        }
        return new SignoffStart.Request(order, text, steps, letIn.equals("true"));
    }

    private static void refuse(
            Sequence order,
            String field,
            @Nullable LocalDate due,
            @Nullable LocalDate before,
            LocalDate today,
            Problems problems) {
        if (due == null) {
            return;
        }
        if (due.isBefore(today)) {
            problems.at(field, "signoff.due.past");
        } else if (order == Sequence.ORDERED && before != null && due.isBefore(before)) {
            problems.at(field, "signoff.due.order", before);
        }
    }
}
