package org.allmende.effort;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Rolls the effort of a project up its tree, from the tasks to the packages around them. */
final class EffortTree {

    /** A package whose content is being added up. */
    private static final class Open {
        final EffortRow row;
        final int line;
        final int depth;
        Effort sum;
        int tasks;

        Open(EffortRow row, int line, int depth) {
            this.row = row;
            this.line = line;
            this.depth = depth;
            this.sum = row.own();
        }
    }

    private final List<EffortLine> lines = new ArrayList<>();
    private final Deque<Open> open = new ArrayDeque<>();
    private Effort total = Effort.NONE;

    /**
     * @param rows in the order of the tree; packages that the viewer does not see may be missing
     */
    EffortTree(List<EffortRow> rows) {
        for (EffortRow row : rows) {
            while (!open.isEmpty() && !row.place().startsWith(open.element().row.place() + ".")) {
                close();
            }
            total = total.plus(row.own());
            if (row.isPackage()) {
                open.push(new Open(row, lines.size(), open.size()));
            } else if (!open.isEmpty()) {
                open.element().sum = open.element().sum.plus(row.own());
                open.element().tasks++;
            }
            lines.add(line(row, row.isPackage() ? open.size() - 1 : open.size(), 0, row.own()));
        }
        while (!open.isEmpty()) {
            close();
        }
    }

    List<EffortLine> lines() {
        return lines;
    }

    Effort total() {
        return total;
    }

    private void close() {
        Open done = open.pop();
        lines.set(done.line, line(done.row, done.depth, done.tasks, done.sum));
        if (!open.isEmpty()) {
            open.element().sum = open.element().sum.plus(done.sum);
        }
    }

    private static EffortLine line(EffortRow row, int depth, int tasks, Effort effort) {
        return new EffortLine(
                row.id(),
                row.parent(),
                row.number(),
                row.title(),
                row.isPackage(),
                depth,
                tasks,
                effort);
    }
}
