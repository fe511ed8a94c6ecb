package org.allmende.commons;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.allmende.shared.Slice;
import org.jspecify.annotations.Nullable;

/**
 * A page of the stream.
 *
 * @param topics to choose from
 * @param subscriptions the viewer's own; empty for visitors
 * @param weekly null for visitors
 */
public record StreamPage(
        StreamFilter filter,
        Slice<CommonsEntry> entries,
        List<String> topics,
        List<Subscription> subscriptions,
        @Nullable WeeklySetting weekly) {

    public Map<LocalDate, List<CommonsEntry>> days() {
        return entries.entries().stream()
                .collect(
                        Collectors.groupingBy(
                                CommonsEntry::day, LinkedHashMap::new, Collectors.toList()));
    }

    /** Whether the viewer hears of the topic already. */
    public boolean hears(String topic) {
        return subscriptions.stream().anyMatch(one -> topic.equals(one.topic()));
    }
}
