package org.allmende.views;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.allmende.shared.LikePattern;
import org.allmende.tenancy.Viewer;
import org.allmende.work.Colour;
import org.allmende.work.TaskState;
import org.allmende.work.Urgency;
import org.jspecify.annotations.Nullable;

/**
 * A view as a condition of SQL on items {@code i}, with {@code :project}, {@code :authority} and
 * {@code :today} set by the query around it. Everything typed goes in as a parameter. Over several
 * projects a view with a colour means nothing.
 */
public final class ItemTerms {

    private static final String TASK = "i.kind <> 'PACKAGE'";
    private static final String OPEN = TASK + " and i.state not in ('DONE', 'STOPPED')";
    private static final String BY =
            "(i.responsible = :%1$s or exists (select from doer x where x.item = i.id and x.person = :%1$s))";

    /**
     * The colour of each item: its own, that of the package around it, or for packages at the top
     * the next in turn.
     */
    private static final String TONED =
            """
            i.id in (
                with recursive toned as (
                    select t.id, coalesce(t.colour, case when t.parent is null and t.kind = 'PACKAGE' then (:turns::text[])[1 + (t.n - 1) %% 5] end) as tone
                    from (
                        select o.id, o.colour, o.parent, o.kind, row_number() over (partition by o.parent, o.kind = 'PACKAGE' order by o.place) as n
                        from item o left join item u on u.id = o.parent
                        where o.project = :project and o.authority = :authority and o.deleted_at is null and u.id is null) t
                    union all
                    select o.id, coalesce(o.colour, t.tone) from item o join toned t on o.parent = t.id
                    where o.project = :project and o.authority = :authority and o.deleted_at is null)
                select id from toned where tone = :tone)
            """
                    .replace("%%", "%");

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new HashMap<>();

    public ItemTerms(ItemView view, Viewer viewer) {
        search(view.search());
        view.quick().forEach(quick -> quick(quick, viewer));
        if (!view.urgencies().isEmpty()) {
            conditions.add(
                    String.join(
                            " or ", view.urgencies().stream().map(ItemTerms::urgency).toList()));
        }
        state(view.state());
        if (view.person() != null) {
            add(BY.formatted("who"), "who", view.person().value());
        }
        if (!view.tag().isEmpty()) {
            add(":tag = any(i.tags)", "tag", view.tag());
        }
        colour(view.colour());
    }

    /** True for what the view shows. */
    public String condition() {
        return conditions.isEmpty() ? "true" : "((" + String.join(") and (", conditions) + "))";
    }

    /** The parameters of {@link #condition()}. */
    public Map<String, Object> values() {
        return values;
    }

    private void search(String text) {
        if (!text.isEmpty()) {
            add(
                    "i.title ilike :pattern or i.number::text = :search",
                    "pattern",
                    LikePattern.containing(text));
            values.put("search", text);
        }
    }

    private void quick(Quick quick, Viewer viewer) {
        switch (quick) {
            case OPEN -> conditions.add(OPEN);
            case MINE -> add(BY.formatted("me"), "me", viewer.person().value());
            case MILESTONES -> conditions.add("i.kind = 'MILESTONE'");
            case HIGH -> conditions.add(TASK + " and i.priority = 'HIGH'");
        }
    }

    private static String urgency(Urgency urgency) {
        String condition =
                switch (urgency) {
                    case CLOSED -> TASK + " and i.state in ('DONE', 'STOPPED')";
                    case GREY -> OPEN + " and i.end_on is null";
                    case GREEN ->
                            OPEN
                                    + " and i.end_on >= :today and (i.warn_on is null or i.warn_on > :today)";
                    case YELLOW -> OPEN + " and i.end_on >= :today and i.warn_on <= :today";
                    case RED -> OPEN + " and i.end_on < :today";
                };
        return "(" + condition + ")";
    }

    private void state(@Nullable TaskState state) {
        if (state != null) {
            add(TASK + " and i.state = :state", "state", state.name());
        }
    }

    private void colour(@Nullable Colour colour) {
        if (colour != null) {
            add(TONED, "tone", colour.name());
            values.put("turns", turns());
        }
    }

    private static String turns() {
        var names = new ArrayList<String>();
        for (int i = 0; i < 5; i++) {
            names.add(Colour.inTurn(i).name());
        }
        return "{" + String.join(",", names) + "}";
    }

    private void add(String condition, String name, Object value) {
        conditions.add(condition);
        values.put(name, value);
    }
}
