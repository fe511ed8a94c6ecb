package org.allmende.plan;

import java.util.List;

/**
 * What a schedule has to say about the dates of an item: the key of a message and its arguments
 * (days as {@link java.time.LocalDate}), never a text: texts are in {@code
 * messages/plan*.properties}.
 */
public record Remark(ItemKey item, String code, List<Object> arguments) {

    public Remark {
        arguments = List.copyOf(arguments);
    }

    static Remark of(Item item, String code, Object... arguments) {
        return new Remark(item.key(), code, List.of(arguments));
    }
}
