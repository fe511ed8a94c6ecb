package org.allmende.work;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;

/** Tags as they are typed: separated by commas; written twice, in whatever letters, is one. */
public final class TypedTags {

    /** How many an item has by hand. */
    public static final int MOST = 20;

    public static final int LONGEST = 60;

    private TypedTags() {}

    public static List<String> of(String text) {
        var tags = new ArrayList<String>();
        for (String part : text.split(",")) {
            String tag = part.strip().replaceAll("\\s+", " ");
            if (!tag.isEmpty()) {
                tags.add(tag);
            }
        }
        return List.copyOf(byLetters(tags).values());
    }

    /** These tags, without some and with others; what stands there already keeps its letters. */
    public static List<String> changed(
            List<String> tags, Collection<String> without, Collection<String> with) {
        var all = byLetters(tags);
        all.keySet().removeAll(byLetters(without).keySet());
        byLetters(with).forEach(all::putIfAbsent);
        return List.copyOf(all.values());
    }

    private static LinkedHashMap<String, String> byLetters(Collection<String> tags) {
        var all = new LinkedHashMap<String, String>();
        tags.forEach(tag -> all.putIfAbsent(tag.toLowerCase(Locale.GERMAN), tag));
        return all;
    }
}
