package org.allmende.plan;

import java.time.Month;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The part {@code routine} of a document. */
final class RecurrenceWriting {

    private RecurrenceWriting() {}

    static Map<String, Object> tree(Recurrence recurrence) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("anchor", recurrence.anchor());
        tree.put("rhythm", rhythm(recurrence.rhythm()));
        if (recurrence.roll() != Roll.NEXT) {
            tree.put("roll", Symbols.of(recurrence.roll()));
        }
        if (recurrence.lead() > 0) {
            tree.put("lead", recurrence.lead());
        }
        if (!recurrence.results().isEmpty()) {
            tree.put(
                    "results",
                    recurrence.results().stream().map(RecurrenceWriting::result).toList());
        }
        return tree;
    }

    private static Map<String, Object> rhythm(Rhythm rhythm) {
        Map<String, Object> tree = new LinkedHashMap<>();
        switch (rhythm) {
            case Rhythm.Rule(var rule, var except) -> {
                tree.put("rule", rule);
                months(tree, "except", except);
            }
            case Rhythm.Workday(var position, var months) -> {
                tree.put("workday", Symbols.of(position));
                months(tree, "months", months);
            }
            case Rhythm.Event(var occasion, var list) -> {
                tree.put("event", Symbols.of(occasion));
                if (list != null) {
                    tree.put("list", list);
                }
            }
        }
        return tree;
    }

    private static void months(Map<String, Object> tree, String name, Set<Month> months) {
        List<Integer> numbers = months.stream().map(Month::getValue).sorted().toList();
        if (!numbers.isEmpty()) {
            tree.put(name, numbers);
        }
    }

    private static Map<String, Object> result(RequiredResult result) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("kind", Symbols.of(result.kind()));
        tree.put("text", result.text());
        return tree;
    }
}
