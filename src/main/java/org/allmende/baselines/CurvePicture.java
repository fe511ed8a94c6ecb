package org.allmende.baselines;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** The curve of progress as a drawing: time to the right, shares upwards. */
public final class CurvePicture {

    public static final int WIDTH = 860;
    public static final int HEIGHT = 360;
    public static final int LEFT = 56;
    public static final int RIGHT = 812;
    public static final int TOP = 24;
    public static final int BOTTOM = 316;

    private static final int MOST_MONTHS = 9;
    private static final int MOST_ROWS = 24;

    private final ProgressCurve curve;
    private final DateAxis across;

    /**
     * @param curve that is not empty
     */
    public CurvePicture(ProgressCurve curve) {
        this.curve = curve;
        across = new DateAxis(curve.first().minusDays(7), curve.last().plusDays(7), LEFT, RIGHT);
    }

    public List<Integer> shares() {
        return List.of(0, 25, 50, 75, 100);
    }

    public int heightOf(int percent) {
        return BOTTOM - (BOTTOM - TOP) * percent / 100;
    }

    public List<LocalDate> months() {
        return across.months(MOST_MONTHS);
    }

    public int at(LocalDate day) {
        return across.at(day);
    }

    public int today() {
        return across.at(curve.today());
    }

    public String planned() {
        return steps(curve.planned(), LEFT, 0, curve.plannedTotal())
                .append('H')
                .append(RIGHT)
                .toString();
    }

    public String done() {
        return steps(curve.done(), LEFT, 0, curve.total()).append('H').append(today()).toString();
    }

    /** From today on; empty when all is done. */
    public String rest() {
        return curve.rest().first() == null
                ? ""
                : steps(curve.rest(), today(), curve.doneSoFar(), curve.total()).toString();
    }

    private StringBuilder steps(Steps steps, int from, int begin, int whole) {
        var path = new StringBuilder("M").append(from).append(' ').append(height(begin, whole));
        for (Map.Entry<LocalDate, Integer> step : steps.sums().entrySet()) {
            path.append('H')
                    .append(across.at(step.getKey()))
                    .append('V')
                    .append(height(step.getValue(), whole));
        }
        return path;
    }

    private int height(int part, int whole) {
        return BOTTOM - (int) ((long) (BOTTOM - TOP) * part / whole);
    }

    /** The days of the table: ends of months, and today. */
    public List<LocalDate> rows() {
        var days = new TreeSet<LocalDate>();
        across.months(MOST_ROWS).forEach(day -> days.add(day.minusDays(1)));
        days.add(curve.today());
        days.add(curve.last());
        return new ArrayList<>(days);
    }
}
