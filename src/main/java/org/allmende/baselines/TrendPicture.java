package org.allmende.baselines;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The trend as a drawing: looks back to the right, dates of the milestones upwards. A line that
 * rises moves later; where it meets the slanting line the milestone is reached.
 */
public final class TrendPicture {

    public static final int WIDTH = 860;
    public static final int HEIGHT = 430;
    public static final int LEFT = 92;
    public static final int RIGHT = 610;
    public static final int TOP = 16;
    public static final int BOTTOM = 384;

    private static final int MOST_LINES = 8;
    private static final int MOST_MONTHS = 9;
    private static final int DATE_WIDTH = 74;
    private static final int LABEL_HEIGHT = 17;
    private static final int LONGEST_LABEL = 28;

    /** A date beside its axis; without words where there is no room. */
    public record Tick(int at, LocalDate day, boolean labelled) {}

    public record Point(int x, int y) {}

    /**
     * A milestone.
     *
     * @param colour 0 to 7
     * @param path of its line, for {@code d}
     * @param reached where it was reached, or null
     * @param end where its line ends
     * @param labelAt the height of its name
     */
    public record Drawn(
            int colour,
            String title,
            String path,
            List<Point> points,
            @Nullable Point reached,
            Point end,
            int labelAt) {}

    private final MilestoneTrend trend;
    private final List<MilestoneTrend.Line> lines;
    private final DateAxis across;
    private final DateAxis upwards;

    /**
     * @param trend that is drawable
     */
    public TrendPicture(MilestoneTrend trend) {
        this.trend = trend;
        lines = trend.strongest(MOST_LINES);
        across =
                new DateAxis(
                        trend.days().getFirst().on(), trend.days().getLast().on(), LEFT, RIGHT);
        List<LocalDate> all =
                lines.stream()
                        .flatMap(line ->
                                Stream.concat(
                                        line.on().stream(), Stream.ofNullable(line.reachedOn())))
                        .filter(Objects::nonNull)
                        .sorted()
                        .toList();
        upwards =
                new DateAxis(all.getFirst().minusDays(14), all.getLast().plusDays(14), BOTTOM, TOP);
    }

    /** How many are left out of the drawing. */
    public int leftOut() {
        return trend.lines().size() - lines.size();
    }

    public List<Tick> days() {
        var ticks = new ArrayList<Tick>();
        int free = Integer.MAX_VALUE;
        for (MilestoneTrend.Day day : trend.days().reversed()) {
            int x = across.at(day.on());
            boolean fits = x + DATE_WIDTH <= free;
            ticks.add(new Tick(x, day.on(), fits));
            free = fits ? x : free;
        }
        return ticks;
    }

    public List<Tick> months() {
        return upwards.months(MOST_MONTHS).stream()
                .map(day -> new Tick(upwards.at(day), day, true))
                .toList();
    }

    /** Where the date of a milestone is the day itself; empty where the drawing has no room. */
    public String reachedLine() {
        LocalDate from = later(across.first(), upwards.first());
        LocalDate to = across.last().isBefore(upwards.last()) ? across.last() : upwards.last();
        return from.isBefore(to)
                ? "M%d %dL%d %d"
                        .formatted(across.at(from), upwards.at(from), across.at(to), upwards.at(to))
                : "";
    }

    /** From the top down. */
    public List<Drawn> lines() {
        var drawn = new ArrayList<Drawn>();
        for (int i = 0; i < lines.size(); i++) {
            drawn.add(line(i, lines.get(i)));
        }
        drawn.sort(Comparator.comparingInt(one -> one.end().y()));
        return spread(drawn);
    }

    private Drawn line(int colour, MilestoneTrend.Line line) {
        var points = new ArrayList<Point>();
        for (int i = 0; i < line.on().size(); i++) {
            LocalDate on = line.on().get(i);
            if (on != null) {
                points.add(new Point(across.at(trend.days().get(i).on()), upwards.at(on)));
            }
        }
        LocalDate reachedOn = line.reachedOn();
        Point reached =
                reachedOn == null || reachedOn.isBefore(across.first())
                        ? null
                        : new Point(across.at(reachedOn), upwards.at(reachedOn));
        var path = new StringBuilder();
        Stream.concat(points.stream(), Stream.ofNullable(reached))
                .forEach(point ->
                        path.append(path.isEmpty() ? "M" : "L")
                                .append(point.x())
                                .append(' ')
                                .append(point.y()));
        Point end = reached == null ? points.getLast() : reached;
        return new Drawn(
                colour, shortened(line.title()), path.toString(), points, reached, end, end.y());
    }

    /** Names do not stand on each other. */
    private static List<Drawn> spread(List<Drawn> drawn) {
        int[] at = drawn.stream().mapToInt(Drawn::labelAt).toArray();
        for (int i = 1; i < at.length; i++) {
            at[i] = Math.max(at[i], at[i - 1] + LABEL_HEIGHT);
        }
        int lowest = BOTTOM;
        for (int i = at.length - 1; i >= 0; i--) {
            at[i] = Math.min(at[i], lowest);
            lowest = at[i] - LABEL_HEIGHT;
        }
        var placed = new ArrayList<Drawn>();
        for (int i = 0; i < at.length; i++) {
            Drawn one = drawn.get(i);
            placed.add(
                    new Drawn(
                            one.colour(),
                            one.title(),
                            one.path(),
                            one.points(),
                            one.reached(),
                            one.end(),
                            at[i]));
        }
        return placed;
    }

    private static String shortened(String title) {
        return title.length() <= LONGEST_LABEL
                ? title
                : title.substring(0, LONGEST_LABEL - 1).strip() + "…";
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
