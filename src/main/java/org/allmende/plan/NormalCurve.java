package org.allmende.plan;

/**
 * The standard normal distribution, read off a table: exact to 1e-6, and a forecast asks ten
 * million times.
 */
final class NormalCurve {

    private static final double WIDTH = 6;
    private static final int STEPS_IN_ONE = 512;
    private static final double[] BELOW = table();

    private NormalCurve() {}

    /** The probability of a value up to this one. */
    static double below(double value) {
        double place = (value + WIDTH) * STEPS_IN_ONE;
        if (place <= 0) {
            return 0;
        }
        int step = (int) place;
        return step >= BELOW.length - 1
                ? 1
                : BELOW[step] + (place - step) * (BELOW[step + 1] - BELOW[step]);
    }

    /** The density summed up (Simpson’s rule), beginning in the middle where it is one half. */
    private static double[] table() {
        int middle = (int) WIDTH * STEPS_IN_ONE;
        double[] below = new double[2 * middle + 1];
        double step = 1.0 / STEPS_IN_ONE;
        below[middle] = 0.5;
        for (int i = 1; i <= middle; i++) {
            double right = i * step;
            double area =
                    step
                            / 6
                            * (density(right - step)
                                    + 4 * density(right - step / 2)
                                    + density(right));
            below[middle + i] = below[middle + i - 1] + area;
            below[middle - i] = 1 - below[middle + i];
        }
        return below;
    }

    private static double density(double value) {
        return Math.exp(-value * value / 2) / Math.sqrt(2 * Math.PI);
    }
}
