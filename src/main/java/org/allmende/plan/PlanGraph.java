package org.allmende.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The plan as arrays, with an order in which every node stands after all it waits for. A package
 * with content is two nodes, an entry and an exit around its content, so that a dependency on it
 * costs one edge and not one for each pair. A package without content counts as a milestone.
 */
final class PlanGraph {

    final int items;
    final int nodes;

    /** By item: the position of its package, −1 at the top. */
    final int[] parent;

    /** By item: its exit node; itself for tasks, milestones and empty packages. */
    final int[] exit;

    /** By exit node minus {@link #items}: the package's position. */
    final int[] packageOfExit;

    /** All nodes, predecessors first (Kahn 1962); fewer where some wait for each other. */
    final int[] order;

    /** Nodes that wait for each other in a circle, and the dependencies on it; mostly empty. */
    private final List<Integer> circle = new ArrayList<>();

    final List<Dependency> circular = new ArrayList<>();

    /**
     * Dependencies by successor's entry node, compressed: the edges of node n are from firstIn[n]
     * to firstIn[n + 1].
     */
    final int[] firstIn;

    final int[] in;

    /** By dependency: the predecessor's exit and the successor's entry node. */
    final int[] from;

    final int[] to;
    final Dependency[] dependencies;

    PlanGraph(List<Item> items, List<Dependency> dependencies, Map<ItemKey, Integer> index) {
        this.items = items.size();
        this.dependencies = dependencies.toArray(Dependency[]::new);
        parent = new int[this.items];
        exit = new int[this.items];
        int[] children = new int[this.items];
        for (int i = 0; i < this.items; i++) {
            Integer above = items.get(i).parent() == null ? null : index.get(items.get(i).parent());
            parent[i] = above == null ? -1 : above;
            exit[i] = i;
            if (above != null) {
                children[above]++;
            }
        }
        packageOfExit = new int[this.items];
        int next = this.items;
        for (int i = 0; i < this.items; i++) {
            if (children[i] > 0) {
                packageOfExit[next - this.items] = i;
                exit[i] = next++;
            }
        }
        nodes = next;
        from = new int[this.dependencies.length];
        to = new int[this.dependencies.length];
        for (int d = 0; d < from.length; d++) {
            from[d] = exit[position(this.dependencies[d].predecessor(), index)];
            to[d] = position(this.dependencies[d].successor(), index);
        }
        firstIn = new int[nodes + 1];
        in = grouped(to, firstIn);
        order = ordered();
    }

    private static int position(ItemKey key, Map<ItemKey, Integer> index) {
        Integer position = index.get(key);
        if (position == null) {
            throw new PlanRefused("plan.dependency.unknown", key);
        }
        return position;
    }

    boolean hasContent(int item) {
        return exit[item] != item;
    }

    /** Edge numbers sorted by node (counting sort); fills the borders. */
    private static int[] grouped(int[] nodeOfEdge, int[] first) {
        for (int node : nodeOfEdge) {
            first[node + 1]++;
        }
        for (int n = 1; n < first.length; n++) {
            first[n] += first[n - 1];
        }
        int[] fill = Arrays.copyOf(first, first.length);
        int[] edges = new int[nodeOfEdge.length];
        for (int e = 0; e < nodeOfEdge.length; e++) {
            edges[fill[nodeOfEdge[e]]++] = e;
        }
        return edges;
    }

    private int[] ordered() {
        // All edges in one list: dependencies, package entry to child, child's exit to package
        // exit.
        int most = from.length + 2 * items;
        int[] tails = Arrays.copyOf(from, most);
        int[] heads = Arrays.copyOf(to, most);
        int edges = from.length;
        for (int i = 0; i < items; i++) {
            if (parent[i] >= 0) {
                tails[edges] = parent[i];
                heads[edges++] = i;
                tails[edges] = exit[i];
                heads[edges++] = exit[parent[i]];
            }
        }
        tails = Arrays.copyOf(tails, edges);
        int[] first = new int[nodes + 1];
        int[] out = grouped(tails, first);
        int[] waiting = new int[nodes];
        for (int e = 0; e < edges; e++) {
            waiting[heads[e]]++;
        }
        int[] sorted = new int[nodes];
        int done = 0;
        for (int n = 0; n < nodes; n++) {
            if (waiting[n] == 0) {
                sorted[done++] = n;
            }
        }
        for (int head = 0; head < done; head++) {
            for (int k = first[sorted[head]]; k < first[sorted[head] + 1]; k++) {
                if (--waiting[heads[out[k]]] == 0) {
                    sorted[done++] = heads[out[k]];
                }
            }
        }
        if (done < nodes) {
            findCircle(waiting, tails, heads);
        }
        return sorted;
    }

    /** Walks backwards among the nodes that could not be sorted until one comes again. */
    private void findCircle(int[] waiting, int[] tails, int[] heads) {
        int[] before = new int[nodes];
        for (int e = 0; e < tails.length; e++) {
            if (waiting[heads[e]] > 0 && waiting[tails[e]] > 0) {
                before[heads[e]] = e;
            }
        }
        int node = 0;
        while (waiting[node] == 0) {
            node++;
        }
        boolean[] seen = new boolean[nodes];
        while (!seen[node]) {
            seen[node] = true;
            node = tails[before[node]];
        }
        int start = node;
        do {
            circle.addFirst(node);
            if (before[node] < from.length) {
                circular.addFirst(dependencies[before[node]]);
            }
            node = tails[before[node]];
        } while (node != start);
    }

    /** Positions of the items on the circle, in its order. */
    List<Integer> circle() {
        return circle.stream()
                .map(node -> node < items ? node : packageOfExit[node - items])
                .toList();
    }

    /**
     * @throws PlanRefused {@code plan.cycle} with the titles of the items that wait for each other
     */
    void refuseCircle(List<Item> list) {
        if (circle.isEmpty()) {
            return;
        }
        List<String> titles = new ArrayList<>();
        for (int position : circle()) {
            String title = list.get(position).title();
            if (titles.isEmpty() || !titles.getLast().equals(title)) {
                titles.add(title);
            }
        }
        Item culprit = list.get(circle().getLast());
        throw new PlanRefused("plan.cycle", String.join(" → ", titles)).at(culprit.key());
    }
}
