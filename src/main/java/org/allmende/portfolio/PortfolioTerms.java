package org.allmende.portfolio;

import java.util.HashMap;
import java.util.Map;
import org.allmende.shared.LikePattern;
import org.allmende.work.Urgency;

/** A filter of the project list as conditions of SQL. Everything typed goes in as a parameter. */
final class PortfolioTerms {

    /** How many have which Ampel, over rows with {@code pressing}. */
    static final String TALLY =
            """
            count(*) filter (where pressing = 0)::int as tally_red, count(*) filter (where pressing = 1)::int as tally_yellow,
            count(*) filter (where pressing = 2)::int as tally_green, count(*) filter (where pressing = 3)::int as tally_grey,
            count(*) filter (where pressing = 4)::int as tally_closed
            """;

    private final PortfolioFilter filter;
    private final Map<String, Object> values = new HashMap<>();

    PortfolioTerms(PortfolioFilter filter) {
        this.filter = filter;
    }

    /** What the project itself must be, whatever lies in it. */
    String within() {
        var conditions = new StringBuilder(shelf());
        if (!filter.search().isEmpty()) {
            conditions.append(" and (p.title ilike :pattern or p.file_reference ilike :pattern)");
            values.put("pattern", LikePattern.containing(filter.search()));
        }
        if (filter.state() != null) {
            conditions.append(" and p.state = :state");
            values.put("state", filter.state().name());
        }
        if (filter.responsible() != null) {
            conditions.append(" and p.responsible = :responsible");
            values.put("responsible", filter.responsible().value());
        }
        if (filter.own()) {
            conditions.append(" and p.responsible = :person");
        }
        return conditions.toString();
    }

    private String shelf() {
        return switch (filter.shelf()) {
            case CURRENT -> " and p.archived_at is null and not p.run";
            case RUNS -> " and p.archived_at is null and p.run";
            case DRAFTS -> " and p.archived_at is null and p.draft";
            case ARCHIVE -> " and p.archived_at is not null";
        };
    }

    String fitting() {
        return filter.urgency() == null ? "true" : "pressing = " + pressing(filter.urgency());
    }

    private static int pressing(Urgency urgency) {
        return switch (urgency) {
            case RED -> 0;
            case YELLOW -> 1;
            case GREEN -> 2;
            case GREY -> 3;
            case CLOSED -> 4;
        };
    }

    String after() {
        if (filter.after() == null) {
            return "true";
        }
        values.put("after", filter.after().value());
        return "(grp, ranked, title, id) > (select z.grp, z.ranked, z.title, z.id from fitting z where z.id = :after)";
    }

    Map<String, Object> values() {
        return values;
    }
}
