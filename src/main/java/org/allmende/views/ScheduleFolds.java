package org.allmende.views;

import java.util.Arrays;
import org.allmende.chart.ChartRow;
import org.jspecify.annotations.Nullable;

/** Which lines of a schedule are shown, and the links that show or hide the others. */
final class ScheduleFolds {

    /** Up to so many lines everything is open and nothing needs folding. */
    static final int MOST_LINES = 300;

    /** The row of what the view leaves out. */
    static final int NOWHERE = -1;

    private final ScheduleTree tree;
    private final Unfolding unfolding;
    private final String query;
    private final boolean[] open;
    private final int[] inside;

    /** By line: its row on the page, that of the closed package around it, or nowhere. */
    final int[] row;

    final boolean[] shown;
    private final boolean folding;

    /**
     * @param query further parameters of the address, or empty
     */
    ScheduleFolds(ScheduleTree tree, Unfolding unfolding, String query) {
        this.tree = tree;
        this.unfolding = unfolding;
        this.query = query;
        int count = tree.size();
        folding = tree.keptLines() > MOST_LINES && !unfolding.all();
        open = new boolean[count];
        shown = new boolean[count];
        row = new int[count];
        inside = new int[count];
        int level = folding ? level() : Integer.MAX_VALUE;
        for (int i = count - 1; i >= 0; i--) {
            open[i] |=
                    tree.depth[i] < level
                            || unfolding.numbers().contains(tree.lines.get(i).number());
            int around = tree.parent[i];
            if (around >= 0) {
                inside[around] += inside[i] + (tree.kept[i] ? 1 : 0);
                // A package opened by hand is no use inside a closed one.
                open[around] |= open[i] && inside[i] > 0 && tree.depth[i] >= level;
            }
        }
        place();
    }

    /** The deepest level down to which the lines still make a page. */
    private int level() {
        int[] lines = tree.linesDownTo();
        int level = 0;
        while (level + 1 < lines.length && lines[level + 1] <= MOST_LINES) {
            level++;
        }
        return level;
    }

    private void place() {
        int rows = 0;
        for (int i = 0; i < shown.length; i++) {
            int around = tree.parent[i];
            shown[i] = tree.kept[i] && (around < 0 || shown[around] && open[around]);
            row[i] = shown[i] ? rows++ : around < 0 || !tree.kept[i] ? NOWHERE : row[around];
        }
    }

    int rows() {
        return Arrays.stream(row).max().orElse(-1) + 1;
    }

    /** The link in front of a package whose content may be hidden. */
    ChartRow.@Nullable Fold of(int position) {
        int number = tree.lines.get(position).number();
        boolean byHand = unfolding.numbers().contains(number);
        if (!folding || inside[position] == 0 || open[position] && !byHand) {
            return null;
        }
        Unfolding then = byHand ? unfolding.without(number) : unfolding.with(number);
        String both =
                query
                        + (query.isEmpty() || then.parameter().isEmpty() ? "" : "&")
                        + then.parameter();
        return new ChartRow.Fold(
                "p" + number, "?" + both + "#p" + number, open[position], inside[position]);
    }
}
