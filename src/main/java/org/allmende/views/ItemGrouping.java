package org.allmende.views;

import java.util.List;
import java.util.stream.Stream;
import org.allmende.shell.Choice;
import org.allmende.shell.Texts;
import org.allmende.views.ItemSorting.Sql;

/** What the list may be grouped by: the words in the address, and what is equal within a group. */
public enum ItemGrouping {
    NONE("", "''"),
    PACKAGE("paket", "coalesce(a.place, '')"),
    STATE("zustand", Sql.STATE),
    PERSON(
            "person",
            "coalesce(u.family_name || ' ' || u.given_name, 'zz') || coalesce(i.responsible::text, '')"),
    URGENCY("ampel", Sql.PRESSING),
    PRIORITY("prioritaet", Sql.PRIORITY);

    private final String word;
    private final String key;

    ItemGrouping(String word, String key) {
        this.word = word;
        this.key = key;
    }

    public String word() {
        return word;
    }

    /** Over items {@code i} with their package {@code a} and responsible person {@code u}. */
    String key() {
        return key;
    }

    /** By their words, for a select. */
    public static List<Choice> choices(Texts t) {
        return Stream.of(values())
                .map(grouping -> new Choice(grouping.word(), t.of(grouping)))
                .toList();
    }
}
