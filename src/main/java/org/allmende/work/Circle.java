package org.allmende.work;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Looks whether joining two items would close a circle. A package stands for all it contains:
 * reaching one of its items, or the package above an item, counts as reaching it.
 */
final class Circle {

    private Circle() {}

    /** An item as far as circles go: its place in the tree and what to call it. */
    record Stop(String place, String title) {}

    /** A dependency that exists. */
    record Link(Stop predecessor, Stop successor) {}

    /**
     * The way from the successor back to the predecessor.
     *
     * @return titles from {@code second} to {@code first}, empty when there is no such way
     */
    static List<String> between(Stop first, Stop second, List<Link> links) {
        Map<Stop, Stop> cameFrom = new HashMap<>();
        Set<Stop> seen = new HashSet<>(Set.of(second));
        Deque<Stop> waiting = new ArrayDeque<>(List.of(second));
        while (!waiting.isEmpty()) {
            Stop here = waiting.poll();
            if (touch(here.place(), first.place())) {
                return way(here, second, first, cameFrom);
            }
            for (Link link : links) {
                if (touch(link.predecessor().place(), here.place()) && seen.add(link.successor())) {
                    cameFrom.put(link.successor(), here);
                    waiting.add(link.successor());
                }
            }
        }
        return List.of();
    }

    private static List<String> way(Stop end, Stop start, Stop first, Map<Stop, Stop> cameFrom) {
        List<String> titles = new ArrayList<>();
        for (Stop stop = end; stop != null; stop = stop.equals(start) ? null : cameFrom.get(stop)) {
            titles.add(stop.title());
        }
        Collections.reverse(titles);
        if (!end.equals(first)) {
            titles.add(first.title());
        }
        return titles;
    }

    /** The same item, or one within the other. */
    static boolean touch(String one, String other) {
        return one.equals(other) || one.startsWith(other + ".") || other.startsWith(one + ".");
    }
}
