package org.allmende.attachments;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.allmende.plan.ItemKey;
import org.allmende.plan.Plan;
import org.jspecify.annotations.Nullable;

/** What attachments belong to, in words. */
final class Places {

    private Places() {}

    /** By number and title of the item, in the order of the plan; empty for the whole, first. */
    static <E> Map<String, List<E>> grouped(
            Plan plan, List<E> elements, Function<E, @Nullable ItemKey> item) {
        return elements.stream()
                .sorted((a, b) ->
                        Integer.compare(order(plan, item.apply(a)), order(plan, item.apply(b))))
                .collect(
                        Collectors.groupingBy(
                                element -> title(plan, item.apply(element)),
                                LinkedHashMap::new,
                                Collectors.toList()));
    }

    static String title(Plan plan, @Nullable ItemKey item) {
        return item == null || !plan.has(item)
                ? ""
                : plan.wbsNumber(item) + " " + plan.item(item).title();
    }

    private static int order(Plan plan, @Nullable ItemKey item) {
        return item == null || !plan.has(item) ? -1 : plan.items().indexOf(plan.item(item));
    }
}
