package org.allmende.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import org.allmende.AllmendeTest;
import org.allmende.Cast;
import org.allmende.Statements;
import org.allmende.work.ProjectCast;
import org.allmende.work.ProjectId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/**
 * A project of 2,000 tasks. What it costs is in docs/benchmarks.md: a clock decides nothing here.
 */
@AllmendeTest
class BigProjectTest {

    @Autowired MockMvc mvc;
    @Autowired Cast cast;
    @Autowired ProjectCast projects;
    @Autowired JdbcClient jdbc;

    @Test
    void every_view_of_it_takes_few_statements() throws Exception {
        var town = cast.town();
        ProjectId project = projects.project(town, "Groß");
        projects.asPlanner(town, () -> fill(town, project));
        // The very first request of a server asks whether anybody has been set up.
        page("/projekte/" + project, town);
        for (String view :
                new String[] {
                    "",
                    "?nur=offen,meine&ampel=RED&farbe=GREEN",
                    "/liste",
                    "/liste?gruppe=person&sortierung=dringlich",
                    "/board",
                    "/board?nur=hoch&sortierung=wichtig",
                    "/zeitplan",
                    "/zeitplan?nur=offen&ampel=YELLOW"
                }) {
            String path = "/projekte/" + project + view;
            long statements = Statements.during(() -> page(path, town));
            // The Zeitplan also asks for the dependencies and for the kept plans.
            long most = view.startsWith("/zeitplan") ? 14 : 12;
            assertThat(statements).as(view).isLessThanOrEqualTo(most);
            if (Boolean.getBoolean("allmende.timing")) {
                time(path, town, statements);
            }
        }
    }

    /**
     * 20 packages, each with 100 tasks, a third of them done, with responsible people and dates.
     */
    private int fill(Cast.Town town, ProjectId project) {
        return jdbc.sql(
                        """
                        with packages as (
                            insert into item (authority, project, number, key, place, kind, title)
                            select :authority, :project, n, 'p' || n, 'V' || lpad(n::text, 3, '0'), 'PACKAGE', 'Paket ' || n from generate_series(1, 20) n
                            returning id, place, number
                        )
                        insert into item (authority, project, number, key, parent, place, kind, title, state, priority, responsible, start_on, end_on, warn_on, done_on)
                        select :authority, :project, 20 + (p.number - 1) * 100 + n, 't' || p.number || '-' || n, p.id, p.place || '.' || 'V' || lpad(n::text, 3, '0'),
                            case when n % 25 = 0 then 'MILESTONE' else 'TASK' end, 'Aufgabe ' || n || ' in Paket ' || p.number,
                            (array['DONE', 'ACTIVE', 'PLANNED'])[1 + n % 3], (array['HIGH', 'NORMAL', 'LOW'])[1 + n % 3],
                            (array[:planner, :worker]::uuid[])[1 + n % 2], current_date - 40 + n, current_date - 30 + n, current_date - 33 + n,
                            case when n % 3 = 0 then current_date - n end
                        from packages p cross join generate_series(1, 100) n
                        """)
                .param("authority", town.id().value())
                .param("project", project.value())
                .param("planner", town.planner().person().value())
                .param("worker", town.worker().person().value())
                .update();
    }

    private void time(String path, Cast.Town town, long statements) throws Exception {
        for (int i = 0; i < 20; i++) {
            page(path, town);
        }
        long start = System.nanoTime();
        for (int i = 0; i < 40; i++) {
            page(path, town);
        }
        System.out.printf(
                "TIMING %s %d ms, %d statements%n",
                path.replaceFirst(".*projekte/[^/?]*", ""),
                (System.nanoTime() - start) / 40_000_000,
                statements);
    }

    private void page(String path, Cast.Town town) throws Exception {
        mvc.perform(get(URI.create(path)).with(cast.as(town.planner()))).andExpect(status().isOk());
    }
}
