package org.allmende.plan;

import java.util.SplittableRandom;
import java.util.function.Function;
import org.allmende.plan.Layout.Pace;

/** Draws the durations of all tasks in working days for one run of a {@link Forecast}. */
final class Draws {

    private static final double OWN = Math.sqrt(1 - Forecast.TOGETHER);
    private static final double COMMON = Math.sqrt(Forecast.TOGETHER);

    private final Layout layout;
    private final Spread[] spreads;

    Draws(Plan plan, Layout layout, Function<Item, Spread> of) {
        this.layout = layout;
        spreads = new Spread[layout.pace.length];
        for (int i = 0; i < spreads.length; i++) {
            spreads[i] = layout.pace[i] == Pace.WORK ? of.apply(plan.items().get(i)) : Spread.NONE;
        }
    }

    /** Working days by item; at least 1 for each task. */
    int[] drawn(SplittableRandom random) {
        double common = COMMON * random.nextGaussian();
        int[] workdays = layout.workdays.clone();
        for (int i = 0; i < workdays.length; i++) {
            Spread spread = spreads[i];
            if (spread.most() > spread.least()) {
                double probability = NormalCurve.below(common + OWN * random.nextGaussian());
                double days = workdays[i] * spread.quantile(probability);
                workdays[i] = Math.max(1, (int) Math.round(days));
            }
        }
        return workdays;
    }
}
