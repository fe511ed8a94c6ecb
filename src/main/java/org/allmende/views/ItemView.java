package org.allmende.views;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.allmende.shell.Address;
import org.allmende.shell.AddressQuery;
import org.allmende.tenancy.PersonId;
import org.allmende.work.Colour;
import org.allmende.work.TaskState;
import org.allmende.work.Urgency;
import org.jspecify.annotations.Nullable;

/**
 * Which items of a project a page shows, and how. It is what stands in the address: read from it,
 * and written into it, so that every view can be mailed, kept and changed by plain links.
 *
 * @param search part of the title, or the number; empty for all
 * @param quick all of them must hold; {@link Quick#MINE} means whoever looks
 * @param urgencies one of them must hold; empty for all
 * @param person answers for it or carries it out
 * @param colour its own, or that of the package around it
 */
public record ItemView(
        String search,
        Set<Quick> quick,
        Set<Urgency> urgencies,
        @Nullable TaskState state,
        @Nullable PersonId person,
        @Nullable Colour colour,
        String tag,
        ItemSorting sorting,
        ItemGrouping grouping,
        Set<ItemColumn> columns) {

    public static final ItemView PLAIN = read(Map.of());

    /** Reads leniently: what makes no sense filters nothing. */
    public static ItemView read(Map<String, String> address) {
        var columns = words(address.get("spalten"), ItemColumn.class, ItemColumn::word);
        return new ItemView(
                Address.text(address.get("suche")),
                words(address.get("nur"), Quick.class, Quick::word),
                words(address.get("ampel"), Urgency.class, Urgency::name),
                Address.constant(address.get("zustand"), TaskState.class),
                Address.id(address.get("person"), PersonId::of),
                Address.constant(address.get("farbe"), Colour.class),
                Address.text(address.get("schlagwort")),
                Address.word(
                        address.get("sortierung"),
                        ItemSorting.values(),
                        ItemSorting::word,
                        ItemSorting.USUAL),
                Address.word(
                        address.get("gruppe"),
                        ItemGrouping.values(),
                        ItemGrouping::word,
                        ItemGrouping.NONE),
                columns.isEmpty() ? ItemColumn.USUAL : columns);
    }

    /** Reads what {@link #query()} wrote. */
    static ItemView written(String query) {
        var address = new LinkedHashMap<String, String>();
        for (String part : query.substring(Math.min(1, query.length())).split("&")) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                address.put(
                        part.substring(0, equals),
                        URLDecoder.decode(part.substring(equals + 1), StandardCharsets.UTF_8));
            }
        }
        return read(address);
    }

    private static <E extends Enum<E>> Set<E> words(
            @Nullable String part, Class<E> type, Function<E, String> word) {
        var wanted = Arrays.asList(Address.text(part).split(","));
        var found = EnumSet.noneOf(type);
        for (E value : type.getEnumConstants()) {
            if (wanted.contains(word.apply(value))) {
                found.add(value);
            }
        }
        return found;
    }

    /** What is set, by the names of the address. */
    public Map<String, String> parameters() {
        var set = new LinkedHashMap<String, String>();
        set.put("suche", search);
        set.put("nur", list(quick, Quick::word));
        set.put("ampel", list(urgencies, Urgency::name));
        set.put("zustand", state == null ? "" : state.name());
        set.put("person", person == null ? "" : person.toString());
        set.put("farbe", colour == null ? "" : colour.name());
        set.put("schlagwort", tag);
        set.put("sortierung", sorting.word());
        set.put("gruppe", grouping.word());
        set.put("spalten", columns.equals(ItemColumn.USUAL) ? "" : list(columns, ItemColumn::word));
        set.values().removeIf(String::isEmpty);
        return set;
    }

    private static <E> String list(Set<E> values, Function<E, String> word) {
        return values.stream().map(word).collect(Collectors.joining(","));
    }

    /** The part of the address behind the path; empty when nothing is set. */
    public String query() {
        var query = new AddressQuery();
        parameters().forEach(query::with);
        return query.toString();
    }

    /** The same view with one parameter of the address changed; empty takes it away. */
    public ItemView with(String name, String value) {
        var changed = parameters();
        changed.put(name, value);
        return read(changed);
    }

    public ItemView toggled(Quick other) {
        return with("nur", list(flipped(quick, other, Quick.class), Quick::word));
    }

    public ItemView toggled(Urgency other) {
        return with("ampel", list(flipped(urgencies, other, Urgency.class), Urgency::name));
    }

    private static <E extends Enum<E>> Set<E> flipped(Set<E> values, E value, Class<E> type) {
        var other = EnumSet.noneOf(type);
        other.addAll(values);
        if (!other.remove(value)) {
            other.add(value);
        }
        return other;
    }

    public boolean isPlain() {
        return parameters().isEmpty();
    }

    /** Whether some items are left out. */
    public boolean isNarrowed() {
        return Stream.of("suche", "nur", "ampel", "zustand", "person", "farbe", "schlagwort")
                .anyMatch(parameters()::containsKey);
    }

    /** Whether the rows of a list stand without the tree around them. */
    public boolean isFlat() {
        return isNarrowed() || isReordered();
    }

    /** Whether packages, which only the tree holds together, have no place among the rows. */
    boolean isReordered() {
        return sorting != ItemSorting.USUAL || grouping != ItemGrouping.NONE;
    }
}
