package org.allmende.evidence;

import org.jspecify.annotations.Nullable;

/**
 * A bar from the lower to the upper quartile, with a mark at the median and one at what was
 * planned, in thousandths of the width.
 *
 * @param planned −1 when it is not known
 */
public record RangePlot(int from, int width, int middle, int planned) {

    private static final int WIDTH = 1000;

    /** Where quartiles meet there is still something to see. */
    private static final int LEAST = 8;

    static RangePlot of(Figure taken, @Nullable Figure planned, int scale) {
        int from = at(taken.low(), scale);
        return new RangePlot(
                Math.min(from, WIDTH - LEAST),
                Math.max(LEAST, at(taken.high(), scale) - from),
                at(taken.middle(), scale),
                planned == null ? -1 : at(planned.middle(), scale));
    }

    private static int at(int days, int scale) {
        return Math.clamp((long) days * WIDTH / scale, 0, WIDTH);
    }
}
