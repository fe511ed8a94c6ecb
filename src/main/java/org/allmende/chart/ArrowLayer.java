package org.allmende.chart;

import org.allmende.plan.DependencyKind;

/**
 * The dependencies: all lines are one path, all tips another. An arrow leaves the end or the
 * beginning of the predecessor and reaches the beginning (from the left) or the end (from the
 * right) of the successor.
 */
final class ArrowLayer {

    private static final int OUT = 6;
    private static final int IN = 9;

    /** Half a row: between two bars there is always room for a line. */
    private static final int BETWEEN = 14;

    private final Markup lines = new Markup(4_000);
    private final Markup tips = new Markup(2_000);

    void add(DependencyKind kind, RowBox from, RowBox to) {
        boolean leavesEnd =
                kind == DependencyKind.FINISH_START || kind == DependencyKind.FINISH_FINISH;
        boolean reachesEnd =
                kind == DependencyKind.FINISH_FINISH || kind == DependencyKind.START_FINISH;
        int start = leavesEnd ? from.right() : from.left();
        int target = reachesEnd ? to.right() : to.left();
        int out = leavesEnd ? start + OUT : start - OUT;
        int in = reachesEnd ? target + IN : target - IN;
        lines.add("M").add(start).then(from.middle());
        if (leavesEnd == reachesEnd) {
            // Both on the same side: once around the bar that reaches farther.
            int around = leavesEnd ? Math.max(out, in) : Math.min(out, in);
            lines.add("H" + around + "V" + to.middle());
        } else if (leavesEnd ? out <= in : out >= in) {
            lines.add("H" + out + "V" + to.middle());
        } else {
            int between = from.middle() + (to.middle() < from.middle() ? -BETWEEN : BETWEEN);
            lines.add("H" + out + "V" + between + "H" + in + "V" + to.middle());
        }
        lines.add("H").add(reachesEnd ? target + 5 : target - 5);
        tips.add("M").add(target).then(to.middle()).add(reachesEnd ? "l7-4v8z" : "l-7-4v8z");
    }

    Markup drawn() {
        var out = new Markup(10_000);
        if (!lines.isEmpty()) {
            out.add("<path class=\"schedule__arrow\" d=\"").add(lines).add("\"/>");
            out.add("<path class=\"schedule__tip\" d=\"").add(tips).add("\"/>");
        }
        return out;
    }
}
