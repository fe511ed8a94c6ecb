package org.allmende.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.allmende.AllmendeTest;
import org.allmende.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@AllmendeTest
class DatabaseSourcesTest {

    @Autowired JdbcClient database;

    @Test
    void the_application_works_under_a_role_that_owns_nothing() {
        assertThat(database.sql("select current_user").query(String.class).single())
                .isEqualTo("allmende_app");
        assertThat(
                        database.sql(
                                        "select count(*) from pg_class where relowner = 'allmende_app'::regrole")
                                .query(Integer.class)
                                .single())
                .isZero();
        assertThat(
                        database.sql(
                                        "select rolsuper or rolbypassrls or rolcanlogin from pg_roles where rolname = 'allmende_app'")
                                .query(Boolean.class)
                                .single())
                .isFalse();
    }

    @Test
    @Transactional
    void it_reads_and_writes_rows() {
        database.sql(
                        "insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version) values ('a', 'b', now(), false, 1)")
                .update();
        assertThat(
                        database.sql("select count(*) from scheduled_tasks where task_name = 'a'")
                                .query(Integer.class)
                                .single())
                .isOne();
    }

    @Test
    void it_changes_no_table_and_switches_no_fence_off() {
        assertThatThrownBy(() ->
                        database.sql("alter table spring_session disable row level security")
                                .update())
                .rootCause()
                .hasMessageContaining("must be owner");
        assertThatThrownBy(() -> database.sql("create table mine (id int)").update())
                .rootCause()
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() ->
                        database.sql("select * from flyway_schema_history").query().listOfRows())
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void a_fence_holds_for_the_application_and_not_for_the_owner() {
        var owner = JdbcClient.create(TestDatabase.asOwner());
        owner.sql("create table fenced (id int)").update();
        try {
            owner.sql("alter table fenced enable row level security").update();
            owner.sql("insert into fenced values (1)").update();
            assertThat(owner.sql("select count(*) from fenced").query(Integer.class).single())
                    .isOne();
            assertThat(database.sql("select count(*) from fenced").query(Integer.class).single())
                    .isZero();
        } finally {
            owner.sql("drop table fenced").update();
        }
    }

    @Test
    void german_letters_are_sorted_and_compared_as_letters() {
        assertThat(
                        database.sql(
                                        "select string_agg(w, ' ' order by w) from unnest(array['Zaun','Öl','Ofen','Ärger','Amt']) w")
                                .query(String.class)
                                .single())
                .isEqualTo("Amt Ärger Ofen Öl Zaun");
        assertThat(
                        database.sql(
                                        "select similarity('Öl', 'öl') = 1 and show_trgm('Öl') <> show_trgm('l')")
                                .query(Boolean.class)
                                .single())
                .isTrue();
        assertThat(
                        database.sql("select lower('ÄÖÜ') = 'äöü' and 'ÄMTER'::citext = 'ämter'")
                                .query(Boolean.class)
                                .single())
                .isTrue();
        assertThat(
                        database.sql(
                                        "select to_tsvector('german', 'Prüfungen') @@ to_tsquery('german', 'Prüfung')")
                                .query(Boolean.class)
                                .single())
                .isTrue();
    }
}
