package org.allmende.plan;

/**
 * How long something may take, as factors of its planned duration: a triangular distribution, the
 * usual one where only three estimates are known.
 *
 * @param least greater than zero
 * @param likely the most likely factor, at least {@code least}
 * @param most at least {@code likely}, at most 10
 * @throws PlanRefused {@code plan.spread} outside of that
 */
public record Spread(double least, double likely, double most) {

    private static final double LARGEST = 10;

    /** Takes exactly as long as planned. */
    public static final Spread NONE = new Spread(1, 1, 1);

    public Spread {
        boolean ordered = least > 0 && least <= likely && likely <= most && most <= LARGEST;
        if (!ordered) {
            throw new PlanRefused("plan.spread", least, likely, most);
        }
    }

    /**
     * The factor that is not exceeded with this probability.
     *
     * @param probability 0 to 1
     */
    double quantile(double probability) {
        double width = most - least;
        if (width == 0) {
            return likely;
        }
        double rising = likely - least;
        return probability * width < rising
                ? least + Math.sqrt(probability * width * rising)
                : most - Math.sqrt((1 - probability) * width * (most - likely));
    }
}
