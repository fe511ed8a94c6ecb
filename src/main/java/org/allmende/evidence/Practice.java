package org.allmende.evidence;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.allmende.plan.Item;
import org.allmende.plan.ItemKind;
import org.allmende.plan.Nature;
import org.allmende.plan.Plan;
import org.jspecify.annotations.Nullable;

/**
 * What finished projects tell about a template.
 *
 * @param total of the whole project; null when too few told
 * @param added how many projects needed tasks of their own; null when too few told
 * @param rows items that at least one figure tells about, in the order of the template
 */
public record Practice(@Nullable Row total, @Nullable Figure added, List<Row> rows) {

    private static final int MOST_SKIPPED = 5;

    /**
     * An item, or the whole project.
     *
     * @param number its place in the tree, such as “1.2”
     * @param scale working days at the right end of every plot of the page
     */
    public record Row(
            String number,
            String title,
            boolean period,
            @Nullable Figure planned,
            @Nullable Figure taken,
            @Nullable Figure skipped,
            int scale) {

        public @Nullable RangePlot plot() {
            return taken == null ? null : RangePlot.of(taken, planned, scale);
        }
    }

    static Practice of(Plan plan, List<Figure> figures) {
        Map<String, Map<Measure, Figure>> told = new HashMap<>();
        figures.forEach(figure ->
                told.computeIfAbsent(figure.key(), key -> new HashMap<>())
                        .put(figure.measure(), figure));
        int scale =
                plan.items().stream()
                        .map(item -> told.getOrDefault(item.key().value(), Map.of()))
                        .flatMap(known ->
                                Stream.of(known.get(Measure.TAKEN), known.get(Measure.PLANNED)))
                        .mapToInt(figure -> figure == null ? 1 : figure.high())
                        .max()
                        .orElse(1);
        Map<Measure, Figure> whole = told.getOrDefault("", Map.of());
        return new Practice(
                whole.containsKey(Measure.TAKEN) ? total(whole) : null,
                whole.get(Measure.ADDED),
                plan.items().stream()
                        .filter(item ->
                                item.kind() != ItemKind.PACKAGE
                                        && told.containsKey(item.key().value()))
                        .map(item ->
                                row(
                                        plan,
                                        item,
                                        told.getOrDefault(item.key().value(), Map.of()),
                                        scale))
                        .toList());
    }

    public boolean isEmpty() {
        return total == null && rows.isEmpty();
    }

    /** What projects leave out most, beginning with the most. */
    public List<Row> mostSkipped() {
        return rows.stream()
                .filter(row -> skipped(row) > 0)
                .sorted(Comparator.comparingInt(Practice::skipped).reversed())
                .limit(MOST_SKIPPED)
                .toList();
    }

    private static int skipped(Row row) {
        return row.skipped() == null ? 0 : row.skipped().middle();
    }

    private static Row total(Map<Measure, Figure> known) {
        Figure taken = known.get(Measure.TAKEN);
        return new Row(
                "",
                "",
                false,
                known.get(Measure.PLANNED),
                taken,
                null,
                taken == null ? 1 : taken.high());
    }

    private static Row row(Plan plan, Item item, Map<Measure, Figure> known, int scale) {
        return new Row(
                plan.wbsNumber(item.key()),
                item.title(),
                item.nature() == Nature.PERIOD,
                known.get(Measure.PLANNED),
                known.get(Measure.TAKEN),
                known.get(Measure.SKIPPED),
                scale);
    }
}
