package org.allmende.views;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.allmende.plan.DependencyKind;
import org.allmende.plan.Span;
import org.jspecify.annotations.Nullable;

/** The lines of a schedule with their places among each other, by position. */
final class ScheduleTree {

    /** A dependency between two positions. */
    record Edge(int from, int to, DependencyKind kind, Span lag) {}

    final List<ScheduleLine> lines;
    final List<Edge> edges;

    /** The position of the package around a line, −1 at the top. */
    final int[] parent;

    final int[] depth;

    /** Whether the view shows it, or something in it. */
    final boolean[] kept;

    /** As „1.2“, for packages; counted as the tree stands. */
    final String[] wbs;

    /** First and last day; of packages those of their content. */
    final @Nullable LocalDate[] first;

    final @Nullable LocalDate[] last;

    ScheduleTree(List<ScheduleLine> lines, List<ScheduleLink> dependencies) {
        this.lines = lines;
        int count = lines.size();
        parent = new int[count];
        depth = new int[count];
        kept = new boolean[count];
        wbs = new String[count];
        first = new @Nullable LocalDate[count];
        last = new @Nullable LocalDate[count];
        Map<UUID, Integer> positions = HashMap.newHashMap(count);
        int[] content = new int[count + 1];
        for (int i = 0; i < count; i++) {
            ScheduleLine line = lines.get(i);
            positions.put(line.id(), i);
            parent[i] = line.parent() == null ? -1 : positions.getOrDefault(line.parent(), -1);
            depth[i] = parent[i] < 0 ? 0 : depth[parent[i]] + 1;
            int place = ++content[parent[i] + 1];
            wbs[i] = parent[i] < 0 ? Integer.toString(place) : wbs[parent[i]] + "." + place;
        }
        rollUp();
        edges = edges(dependencies, positions);
    }

    private void rollUp() {
        for (int i = parent.length - 1; i >= 0; i--) {
            ScheduleLine line = lines.get(i);
            if (!line.isPackage()) {
                first[i] = line.first();
                last[i] = line.last();
            }
            kept[i] |= line.fits();
            int around = parent[i];
            if (around >= 0) {
                kept[around] |= kept[i];
                first[around] = earlier(first[around], first[i]);
                last[around] = later(last[around], last[i]);
            }
        }
    }

    /**
     * Without what makes no sense any more after a package was moved: a package that waits for its
     * own content.
     */
    private List<Edge> edges(List<ScheduleLink> dependencies, Map<UUID, Integer> positions) {
        List<Edge> known = new ArrayList<>(dependencies.size());
        for (ScheduleLink dependency : dependencies) {
            Integer from = positions.get(dependency.predecessor());
            Integer to = positions.get(dependency.successor());
            if (from != null && to != null && !isWithin(from, to) && !isWithin(to, from)) {
                known.add(new Edge(from, to, dependency.kind(), dependency.lag()));
            }
        }
        return known;
    }

    /** Whether a line is another one or lies in it. */
    boolean isWithin(int inner, int outer) {
        int i = inner;
        while (i > outer) {
            i = parent[i];
        }
        return i == outer;
    }

    int size() {
        return parent.length;
    }

    /** How many lines the view shows, folded or not. */
    int keptLines() {
        int lines = 0;
        for (boolean one : kept) {
            lines += one ? 1 : 0;
        }
        return lines;
    }

    /** By depth: how many of them there are down to it. */
    int[] linesDownTo() {
        int deepest = Arrays.stream(depth).max().orElse(0);
        int[] sums = new int[deepest + 1];
        for (int i = 0; i < depth.length; i++) {
            sums[depth[i]] += kept[i] ? 1 : 0;
        }
        Arrays.parallelPrefix(sums, Integer::sum);
        return sums;
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one == null || other != null && other.isBefore(one) ? other : one;
    }

    private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one == null || other != null && other.isAfter(one) ? other : one;
    }
}
