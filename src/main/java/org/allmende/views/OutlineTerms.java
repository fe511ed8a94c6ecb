package org.allmende.views;

import java.util.HashMap;
import java.util.Map;
import org.allmende.shared.LikePattern;
import org.allmende.work.Urgency;

/** A filter of the list as conditions and order of SQL. Everything typed goes in as a parameter. */
final class OutlineTerms {

    private static final String OPEN =
            " and i.kind <> 'PACKAGE' and i.state not in ('DONE', 'STOPPED')";

    private final StringBuilder conditions = new StringBuilder();
    private final Map<String, Object> values = new HashMap<>();
    private final OutlineFilter.Sorting sorting;

    OutlineTerms(OutlineFilter filter) {
        this.sorting = filter.sorting();
        search(filter);
        if (filter.state() != null) {
            add(" and i.kind <> 'PACKAGE' and i.state = :state", "state", filter.state().name());
        }
        if (filter.person() != null) {
            add(
                    " and (i.responsible = :who or exists (select from doer x where x.item = i.id and x.person = :who))",
                    "who",
                    filter.person().value());
        }
        if (filter.urgency() != null) {
            conditions.append(urgency(filter.urgency()));
        }
        if (sorting != OutlineFilter.Sorting.TREE) {
            conditions.append(" and i.kind <> 'PACKAGE'");
        }
        if (filter.after() != null) {
            add(after(), "after", filter.after().value());
        }
    }

    String conditions() {
        return conditions.toString();
    }

    String order() {
        return switch (sorting) {
            case TREE -> "i.place";
            case END -> "coalesce(i.end_on, 'infinity'), i.place";
            case TITLE -> "i.title, i.place";
        };
    }

    Map<String, Object> values() {
        return values;
    }

    private void search(OutlineFilter filter) {
        if (filter.search().isEmpty()) {
            return;
        }
        add(
                " and (i.title ilike :pattern or i.number::text = :search)",
                "pattern",
                LikePattern.containing(filter.search()));
        values.put("search", filter.search());
    }

    private static String urgency(Urgency urgency) {
        return switch (urgency) {
            case CLOSED -> " and i.kind <> 'PACKAGE' and i.state in ('DONE', 'STOPPED')";
            case GREY -> OPEN + " and i.end_on is null";
            case GREEN ->
                    OPEN + " and i.end_on >= :today and (i.warn_on is null or i.warn_on > :today)";
            case YELLOW -> OPEN + " and i.end_on >= :today and i.warn_on <= :today";
            case RED -> OPEN + " and i.end_on < :today";
        };
    }

    private String after() {
        return switch (sorting) {
            case TREE ->
                    " and i.place > (select z.place from item z where z.id = :after and z.project = :project)";
            case END ->
                    " and (coalesce(i.end_on, 'infinity'), i.place) > (select coalesce(z.end_on, 'infinity'), z.place from item z where z.id = :after and z.project = :project)";
            case TITLE ->
                    " and (i.title, i.place) > (select z.title, z.place from item z where z.id = :after and z.project = :project)";
        };
    }

    private void add(String condition, String name, Object value) {
        conditions.append(condition);
        values.put(name, value);
    }
}
