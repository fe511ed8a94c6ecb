package org.allmende.chart;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The Maßstab of a chart: how wide a day is. */
public enum ChartScale {
    /** Tag. */
    DAY("tag", 28, 40),
    /** Woche. */
    WEEK("woche", 12, 100),
    /** Monat. */
    MONTH("monat", 5, 550),
    /** Quartal. */
    QUARTER("quartal", 2, Integer.MAX_VALUE);

    /** The parameter of addresses: {@code ?mass=monat}. */
    public static final String PARAMETER = "mass";

    private static final int WIDEST = 100_000;

    private final String symbol;
    private final int dayWidth;
    private final int mostDays;

    ChartScale(String symbol, int dayWidth, int mostDays) {
        this.symbol = symbol;
        this.dayWidth = dayWidth;
        this.mostDays = mostDays;
    }

    /**
     * The scale an address asks for, or null when it asks for none or for an unknown one: then the
     * chart chooses.
     */
    public static @Nullable ChartScale of(@Nullable String parameter) {
        for (ChartScale scale : values()) {
            if (parameter != null && scale.symbol.equals(parameter.toLowerCase(Locale.ROOT))) {
                return scale;
            }
        }
        return null;
    }

    /** The finest scale in which so many days fit about one and a half screens. */
    static ChartScale fitting(int days) {
        for (ChartScale scale : values()) {
            if (days <= scale.mostDays) {
                return scale;
            }
        }
        return QUARTER;
    }

    /** This scale, or the next one in which so many days make a drawing of bearable width. */
    ChartScale drawable(int days) {
        ChartScale scale = this;
        while (scale != QUARTER && (long) days * scale.dayWidth > WIDEST) {
            scale = values()[scale.ordinal() + 1];
        }
        return scale;
    }

    /** As in addresses: tag, woche, monat, quartal. */
    public String symbol() {
        return symbol;
    }

    /** Pixels of a day. */
    int dayWidth() {
        return dayWidth;
    }
}
