package org.allmende.portfolio;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.allmende.export.Table;
import org.allmende.people.Colleagues;
import org.allmende.shared.Slice;
import org.allmende.tenancy.PersonId;
import org.allmende.tenancy.Viewer;
import org.allmende.views.ViewBars;
import org.allmende.views.ViewPage;
import org.allmende.views.ViewPlace;
import org.allmende.work.Colour;
import org.allmende.work.Progress;
import org.allmende.work.ProjectId;
import org.allmende.work.ProjectState;
import org.allmende.work.Urgency;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads the viewer's projects with roll-up and next milestone: one query, and one for the people.
 */
@Repository
public class Portfolios {

    static final int ROWS = 25;

    private final JdbcClient jdbc;
    private final Colleagues colleagues;
    private final ViewBars bars;

    Portfolios(JdbcClient jdbc, Colleagues colleagues, ViewBars bars) {
        this.jdbc = jdbc;
        this.colleagues = colleagues;
        this.bars = bars;
    }

    /** What the query gives beside the rows. */
    private static final class Found {
        final List<Portfolio.Row> rows = new ArrayList<>();
        final Map<Urgency, Integer> tally = new EnumMap<>(Urgency.class);
        List<PersonId> people = List.of();
    }

    @Transactional(readOnly = true)
    public Portfolio of(Viewer viewer, PortfolioFilter filter, LocalDate today) {
        return of(viewer, filter, today, ROWS);
    }

    /** All of it, without pages. */
    @Transactional(readOnly = true)
    public Portfolio whole(Viewer viewer, PortfolioFilter filter, LocalDate today) {
        return of(viewer, filter.after(null), today, Table.MOST_ROWS);
    }

    private Portfolio of(Viewer viewer, PortfolioFilter filter, LocalDate today, int most) {
        Found found = found(viewer, filter, today, most + 1);
        var slice = Slice.of(found.rows, most, row -> row.id().toString());
        return new Portfolio(
                filter,
                bars.tabs(
                        viewer,
                        ViewPlace.everywhere(viewer),
                        ViewPage.PROJECTS,
                        filter.after(null).query()),
                slice.entries(),
                found.tally,
                colleagues.cards(viewer, found.people),
                today,
                slice.next() == null ? null : ProjectId.of(slice.next()));
    }

    private Found found(Viewer viewer, PortfolioFilter filter, LocalDate today, int rows) {
        var terms = new PortfolioTerms(filter);
        var found = new Found();
        jdbc.sql(
                        """
                        with rolled as materialized (
                            select p.*, r.*, n.title as milestone, n.end_on as milestone_on, u.family_name, u.given_name
                            from (
                                select p.id, p.title, p.file_reference, p.state, p.draft, p.archived_at is not null as archived,
                                    p.colour, p.responsible, p.anchor_on
                                %s %s) p
                            cross join lateral (
                                select %s from item c
                                where c.project = p.id and c.authority = :authority and c.deleted_at is null and c.kind <> 'PACKAGE') r
                            left join lateral (
                                select n.title, n.end_on from item n
                                where n.project = p.id and n.authority = :authority and n.kind = 'MILESTONE' and n.deleted_at is null
                                  and n.state not in ('DONE', 'STOPPED') and n.end_on is not null
                                order by n.end_on, n.place limit 1) n on true
                            left join person u on u.id = p.responsible
                        ), pressed as (
                            select *, case when late > 0 then 0 when at_risk > 0 then 1 when total > 0 and done = total then 4
                                when last_on is null then 3 else 2 end as pressing from rolled
                        ), fitting as materialized (
                            select *, %s as grp, %s as ranked, count(*) over (partition by %s)::int as grp_size from pressed where %s
                        ), page as (
                            select * from fitting where %s order by grp, ranked, title, id limit :rows
                        )
                        select t.*, p.*
                        from (
                            select %s, array(select distinct p.responsible %s) as people from pressed) t
                        left join page p on true
                        order by p.grp, p.ranked, p.title, p.id
                        """
                                .formatted(
                                        InSight.PROJECTS,
                                        terms.within(),
                                        Progress.COLUMNS,
                                        filter.grouping().key(),
                                        filter.sorting().key(),
                                        filter.grouping().key(),
                                        terms.fitting(),
                                        terms.after(),
                                        PortfolioTerms.TALLY,
                                        InSight.PROJECTS))
                .param("person", viewer.person().value())
                .param("authority", viewer.authority().value())
                .param("today", today)
                .param("rows", rows)
                .params(terms.values())
                .query(row -> {
                    read(row, found);
                });
        return found;
    }

    private static void read(ResultSet row, Found found) throws SQLException {
        if (found.tally.isEmpty()) {
            for (Urgency urgency : Urgency.values()) {
                found.tally.put(urgency, row.getInt("tally_" + urgency.css()));
            }
            var people = (UUID[]) row.getArray("people").getArray();
            found.people = Stream.of(people).map(PersonId::new).toList();
        }
        UUID id = row.getObject("id", UUID.class);
        if (id != null) {
            found.rows.add(row(row, id));
        }
    }

    private static Portfolio.Row row(ResultSet row, UUID id) throws SQLException {
        @Nullable String milestone = row.getString("milestone");
        return new Portfolio.Row(
                new ProjectId(id),
                row.getString("title"),
                row.getString("file_reference"),
                ProjectState.valueOf(row.getString("state")),
                row.getBoolean("draft"),
                row.getBoolean("archived"),
                Colour.valueOf(row.getString("colour")),
                new PersonId(row.getObject("responsible", UUID.class)),
                row.getObject("anchor_on", LocalDate.class),
                Progress.read(row),
                milestone,
                row.getObject("milestone_on", LocalDate.class),
                row.getString("grp"),
                row.getInt("grp_size"));
    }
}
