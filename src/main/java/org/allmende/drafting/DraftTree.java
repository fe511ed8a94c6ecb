package org.allmende.drafting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.allmende.plan.Item;
import org.allmende.plan.ItemKey;
import org.allmende.plan.ItemKind;
import org.allmende.plan.Plan;

/** The items of a draft as lines of its structure. */
public record DraftTree(List<Row> rows) {

    /**
     * @param number its place in the tree, such as “1.2”
     * @param depth 0 at the top
     */
    public record Row(String number, int depth, Item item) {

        public boolean isPackage() {
            return item.kind() == ItemKind.PACKAGE;
        }
    }

    public static DraftTree of(Plan plan) {
        Map<ItemKey, Integer> depths = new HashMap<>();
        List<String> numbers = plan.wbsNumbers();
        List<Row> rows = new ArrayList<>(numbers.size());
        for (int i = 0; i < numbers.size(); i++) {
            Item item = plan.items().get(i);
            int depth = item.parent() == null ? 0 : depths.getOrDefault(item.parent(), 0) + 1;
            depths.put(item.key(), depth);
            rows.add(new Row(numbers.get(i), depth, item));
        }
        return new DraftTree(List.copyOf(rows));
    }

    public List<Row> packages() {
        return rows.stream().filter(Row::isPackage).toList();
    }
}
