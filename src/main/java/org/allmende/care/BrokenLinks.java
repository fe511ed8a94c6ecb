package org.allmende.care;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.allmende.plan.Item;
import org.allmende.plan.Plan;

/** The addresses that lead nowhere, of some plans. */
record BrokenLinks(Map<String, LinkChecks.Found> found) {

    /** Those of one plan, in its order. */
    List<BrokenLink> in(Plan plan) {
        return plan.items().stream().flatMap(this::at).toList();
    }

    private Stream<BrokenLink> at(Item item) {
        return item.links().stream()
                .flatMap(link ->
                        Stream.ofNullable(found.get(link.url()))
                                .map(each ->
                                        new BrokenLink(
                                                item.title(), link, each.state(), each.since())));
    }
}
