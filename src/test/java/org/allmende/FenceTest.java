package org.allmende;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.allmende.tenancy.Fence;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The second fence: what the database itself refuses, whatever the application asks. */
@AllmendeTest
class FenceTest {

    /**
     * What is in the commons is for everybody to read; {@code TemplateAudienceTest} asks the rest.
     */
    private static final Set<String> COMMONS =
            Set.of(
                    "template",
                    "template_version",
                    "template_check",
                    "commons_entry",
                    "talk_topic",
                    "talk_topic_step",
                    "talk_session",
                    "talk_agenda",
                    "published_report",
                    "exchange_format",
                    "question",
                    "answer",
                    "talk_note",
                    "talk_note_line",
                    "talk_takeaway",
                    "talk_recording");

    @Autowired JdbcClient jdbc;
    @Autowired DataSource dataSource;
    @Autowired Cast cast;

    final JdbcClient owner = JdbcClient.create(TestDatabase.asOwner());
    Cast.Town here;
    Cast.Town there;

    @BeforeEach
    void towns() {
        here = cast.town();
        there = cast.town();
    }

    @Test
    void everyTableOfAnAuthorityStandsBehindTheFence() {
        List<String> open =
                owner.sql(
                                """
                                select c.relname from pg_class c
                                join pg_attribute a on a.attrelid = c.oid and a.attname = 'authority' and not a.attisdropped
                                where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace and not c.relrowsecurity
                                order by 1
                                """)
                        .query(String.class)
                        .list();
        assertThat(open).isEmpty();
    }

    @Test
    void everyFencedTableHasAPolicy() {
        assertThat(
                        owner.sql(
                                        """
                                        select c.relname from pg_class c
                                        where c.relrowsecurity and not exists (select from pg_policy p where p.polrelid = c.oid)
                                        """)
                                .query(String.class)
                                .list())
                .isEmpty();
    }

    @Test
    void withNothingBoundNoPrivateRowIsSeen() {
        for (String table : fenced()) {
            if (COMMONS.contains(table)) {
                continue;
            }
            assertThat(jdbc.sql("select count(*) from " + table).query(Integer.class).single())
                    .as(table)
                    .isZero();
        }
    }

    @Test
    void boundToOneAuthorityNothingOfAnotherIsSeen() {
        for (String table : withAuthority()) {
            cast.within(
                    here.planner(),
                    () ->
                            assertThat(
                                            jdbc.sql(
                                                            "select count(*) from "
                                                                    + table
                                                                    + " where authority is distinct from ? and authority = ?")
                                                    .params(here.id().value(), there.id().value())
                                                    .query(Integer.class)
                                                    .single())
                                    .as(table)
                                    .isZero());
        }
        cast.within(
                here.planner(),
                () -> {
                    assertThat(count("select count(*) from membership")).isEqualTo(5);
                    assertThat(count("select count(*) from person")).isEqualTo(5);
                });
    }

    /** Views do not stand behind the fence of their tables: each brings its own. */
    @Test
    void viewsShowNothingOfAnotherAuthority() {
        List<String> open =
                owner.sql(
                                """
                                select c.relname from pg_class c
                                where c.relkind = 'v' and c.relnamespace = 'public'::regnamespace
                                  and has_table_privilege('allmende_app', c.oid, 'select') and pg_get_viewdef(c.oid) not like '%asking_authority()%'
                                """)
                        .query(String.class)
                        .list();
        assertThat(open).isEmpty();
        assertThat(jdbc.sql("select count(*) from every_item").query(Integer.class).single())
                .isZero();
    }

    @Test
    void whatFollowsFromRightsIsWrittenByTheDatabaseAlone() {
        for (String table : List.of("zone_access", "project_member", "partner_person")) {
            refused("delete from " + table);
            refused("update " + table + " set role = 'PLANNING'");
        }
        refused("select leave_partner(null, null, null)");
        refused("select note_partnership(null, null, null, null)");
    }

    @Test
    void nobodyWritesIntoAnotherAuthority() {
        refused(
                "insert into closing_day (authority, day, name) values ('%s', '2027-05-28', 'x')"
                        .formatted(there.id()));
        refused(
                "insert into membership (authority, person, group_name) values ('%s', '%s', 'ADMINISTRATION')"
                        .formatted(there.id(), here.planner().person()));
        cast.within(
                here.administrator(),
                () -> {
                    assertThat(
                                    changed(
                                            "update membership set group_name = 'GUEST' where authority = '%s'"
                                                    .formatted(there.id())))
                            .isZero();
                    assertThat(
                                    changed(
                                            "update person set given_name = 'X' where id = '%s'"
                                                    .formatted(here.worker().person())))
                            .isZero();
                    assertThat(
                                    changed(
                                            "update authority set name = 'Xx' where id = '%s'"
                                                    .formatted(there.id())))
                            .isZero();
                });
    }

    @Test
    void historyIsAppendOnly() {
        for (String table : List.of("history", "people_history")) {
            refused("update " + table + " set at = now()");
            refused("delete from " + table);
            refused("truncate " + table);
        }
    }

    @Test
    void theApplicationCannotTakeTheFenceDown() {
        refused("alter table membership disable row level security");
        refused("drop policy own_authority on membership");
        refused("set role postgres");
        assertThat(
                        jdbc.sql(
                                        "select rolbypassrls or rolsuper from pg_roles where rolname = current_user")
                                .query(Boolean.class)
                                .single())
                .isFalse();
        assertThat(jdbc.sql("select current_user::text").query(String.class).single())
                .isEqualTo("allmende_app");
    }

    @Test
    void aConnectionCarriesNothingOverToTheNextAsker() {
        Fence.within(here.planner().viewer(), () -> count("select 1"));
        cast.within(
                here.planner(),
                () -> assertThat(count("select count(*) from membership")).isEqualTo(5));
        for (int i = 0; i < 20; i++) {
            assertThat(count("select count(*) from membership")).isZero();
        }
    }

    private List<String> fenced() {
        return owner.sql(
                        "select relname from pg_class where relrowsecurity and relname <> 'authority' order by 1")
                .query(String.class)
                .list();
    }

    private List<String> withAuthority() {
        return owner.sql(
                        """
                        select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'authority'
                        where c.relrowsecurity order by 1
                        """)
                .query(String.class)
                .list();
    }

    private int count(String sql) {
        return jdbc.sql(sql).query(Integer.class).single();
    }

    private int changed(String sql) {
        return jdbc.sql(sql).update();
    }

    private void refused(String sql) {
        assertThatThrownBy(() -> cast.within(here.administrator(), () -> changed(sql)))
                .as(sql)
                .isInstanceOf(DataAccessException.class);
    }
}
