package org.allmende.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.allmende.AllmendeTest;
import org.allmende.Cast;
import org.allmende.plan.ItemKind;
import org.allmende.work.Grantee;
import org.allmende.work.ProjectCast;
import org.allmende.work.ProjectMembership;
import org.allmende.work.ProjectRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** One filter for structure, list, board and Zeitplan. */
@AllmendeTest
class FilteringViewsTest {

    private static final String[] VIEWS = {"", "/liste", "/board", "/zeitplan"};

    @Autowired MockMvc mvc;
    @Autowired Cast cast;
    @Autowired ProjectCast projects;
    @Autowired ProjectMembership membership;

    Cast.Town town;
    ProjectCast.Eakte eakte;

    @BeforeEach
    void project() {
        town = cast.town();
        eakte = projects.eakte(town);
        projects.set(
                town,
                eakte.item("Auftrag"),
                "state = 'DONE', done_on = current_date, start_on = current_date - 9, end_on = current_date - 8");
        projects.set(
                town,
                eakte.item("Personalrat"),
                "end_on = current_date - 3, priority = 'HIGH', responsible = '"
                        + town.worker().person()
                        + "', tags = '{Beteiligung}'");
        projects.set(
                town,
                eakte.item("Aktenplan"),
                "end_on = current_date + 1, warn_on = current_date, responsible = '"
                        + town.planner().person()
                        + "'");
        var goal = projects.add(town, eakte.id(), ItemKind.MILESTONE, "Beschluss", null);
        projects.set(town, goal, "end_on = current_date + 90");
    }

    @Test
    void each_filter_says_the_same_on_every_page() throws Exception {
        everywhere("nur=offen", "Personalrat", "Aktenplan", "Beschluss");
        everywhere("nur=meine", "Aktenplan");
        everywhere("nur=meilensteine", "Beschluss");
        everywhere("nur=hoch", "Personalrat");
        everywhere("ampel=RED", "Personalrat");
        everywhere("ampel=RED,YELLOW", "Personalrat", "Aktenplan");
        everywhere("ampel=GREEN", "Beschluss");
        everywhere("zustand=DONE", "Auftrag");
        everywhere("suche=rat", "Personalrat");
        everywhere("schlagwort=Beteiligung", "Personalrat");
        everywhere("person=" + town.worker().person(), "Personalrat");
        everywhere("nur=offen,hoch&ampel=RED&suche=akten");
        everywhere(
                "nur=quatsch&farbe=42&sortierung=x&gruppe=%00&spalten=,,",
                "Auftrag", "Personalrat", "Aktenplan", "Beschluss");
    }

    @Test
    void a_colour_reaches_all_that_lies_in_its_package() throws Exception {
        everywhere("farbe=GREEN", "Auftrag", "Personalrat");
        everywhere("farbe=BLUE", "Aktenplan");
        projects.set(town, eakte.item("Konzeption"), "colour = 'RED'");
        everywhere("farbe=RED", "Aktenplan");
        everywhere("farbe=BLUE");
    }

    @Test
    void mine_means_whoever_opens_the_link() throws Exception {
        assertThat(main("/liste?nur=meine", town.worker()))
                .contains(">Personalrat<")
                .doesNotContain(">Aktenplan<");
    }

    @Test
    void a_filtered_structure_leaves_empty_packages_out_and_keeps_their_numbers() throws Exception {
        assertThat(main("?ampel=YELLOW", town.planner()))
                .contains("2 Konzeption")
                .doesNotContain("1 Vorbereitung");
    }

    @Test
    void the_list_groups_and_sorts() throws Exception {
        assertThat(main("/liste?gruppe=zustand", town.planner()))
                .containsSubsequence(
                        "geplant <span", "Personalrat", "Aktenplan", "beendet <span", "Auftrag");
        assertThat(main("/liste?gruppe=person", town.planner()))
                .containsSubsequence(
                        "Tarik Kaya <span", "Personalrat", "Mara Lindner <span", "Aktenplan");
        assertThat(main("/liste?gruppe=paket", town.planner()))
                .containsSubsequence(
                        "Ohne Paket <span", "Beschluss", "Vorbereitung <span", "Auftrag");
        assertThat(main("/liste?gruppe=ampel", town.planner()))
                .containsSubsequence("überfällig <span", "Personalrat", "gefährdet <span");
        assertThat(main("/liste?gruppe=prioritaet", town.planner()))
                .containsSubsequence("Priorität: hoch <span", "Personalrat");
        assertThat(main("/liste?sortierung=wichtig", town.planner()))
                .containsSubsequence(">Personalrat<", ">Auftrag<", ">Aktenplan<");
        assertThat(main("/liste?sortierung=dringlich", town.planner()))
                .containsSubsequence(">Personalrat<", ">Aktenplan<", " Beschluss<", ">Auftrag<");
        assertThat(main("/board?sortierung=titel", town.planner()))
                .containsSubsequence(">Aktenplan<", ">Personalrat<");
    }

    @Test
    void pages_follow_each_other_in_every_order_and_group() throws Exception {
        for (int i = 0; i < Outlines.ROWS; i++) {
            projects.add(town, eakte.id(), ItemKind.TASK, "T" + (10 + i), null);
        }
        for (ItemSorting sorting : ItemSorting.values()) {
            for (ItemGrouping grouping : ItemGrouping.values()) {
                String query =
                        "?nur=offen&sortierung=" + sorting.word() + "&gruppe=" + grouping.word();
                String first = main("/liste" + query, town.planner());
                var next =
                        Pattern.compile("href=\"[^\"]*/liste([^\"]*[?&;]ab=[^\"]*)\"")
                                .matcher(first);
                assertThat(next.find()).as(query).isTrue();
                var both = new ArrayList<>(rows(first));
                both.addAll(
                        rows(main("/liste" + next.group(1).replace("&amp;", "&"), town.planner())));
                assertThat(both).as(query).hasSize(Outlines.ROWS + 3).doesNotHaveDuplicates();
            }
        }
    }

    @Test
    void the_list_shows_the_columns_one_chose() throws Exception {
        String page = main("/liste?spalten=prioritaet&spalten=schlagworte", town.planner());
        assertThat(page)
                .contains(">hoch</td>", ">Beteiligung</a>")
                .doesNotContain("table__number", "stateform");
    }

    @Test
    void buttons_ask_for_the_right_at_the_item_and_not_in_the_project() throws Exception {
        projects.asPlanner(
                town,
                () -> {
                    membership.give(
                            town.planner().viewer(),
                            eakte.id(),
                            eakte.item("Aktenplan"),
                            Grantee.of(town.guest().person()),
                            ProjectRole.WORKING);
                    membership.give(
                            town.planner().viewer(),
                            eakte.id(),
                            eakte.item("Konzeption"),
                            Grantee.of(town.worker().person()),
                            ProjectRole.PLANNING);
                    return null;
                });
        for (String view : new String[] {"", "/liste", "/board"}) {
            assertThat(main(view, town.guest()))
                    .as(view)
                    .contains("Verschieben und mehr: Aktenplan")
                    .doesNotContain("Verschieben und mehr: Personalrat");
        }
        assertThat(main("", town.worker()))
                .contains("name=\"parent\" value=\"" + eakte.item("Konzeption"))
                .doesNotContain("name=\"parent\" value=\"" + eakte.item("Vorbereitung"));
        assertThat(main("/liste", town.worker()))
                .contains(eakte.path("Aktenplan") + "/loeschung")
                .doesNotContain(
                        eakte.path("Konzeption") + "/loeschung",
                        eakte.path("Personalrat") + "/titel");
    }

    private void everywhere(String query, String... titles) throws Exception {
        for (String view : VIEWS) {
            String page = main(view + "?" + query, town.planner());
            for (String title : new String[] {"Auftrag", "Personalrat", "Aktenplan", "Beschluss"}) {
                var shown = Pattern.compile(">[^<]*" + title + "</a>|</span> " + title + "<");
                assertThat(shown.matcher(page).find())
                        .as(view + "?" + query + " " + title)
                        .isEqualTo(List.of(titles).contains(title));
            }
        }
    }

    private static List<String> rows(String page) {
        return Pattern.compile("data-depth=.*?<a[^>]*>([^<]*)</a>", Pattern.DOTALL)
                .matcher(page)
                .results()
                .map(found -> found.group(1).strip())
                .toList();
    }

    private String main(String view, Cast.Member member) throws Exception {
        String page =
                mvc.perform(get(URI.create(eakte.path() + view)).with(cast.as(member)))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsString();
        return page.substring(page.indexOf("<main"), page.indexOf("</main>"));
    }
}
