package org.allmende.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.allmende.server.PostgresServer.Access;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An operator's own database, whose user has no right to make roles. */
class ApplicationRoleTest {

    private final JdbcClient superuser = JdbcClient.create(TestPostgres.asSuperuser());
    private final Access owner =
            new Access(
                    TestPostgres.access().get("url").replaceAll("[^/]+$", "stadt"),
                    "stadt",
                    "geheim");

    @BeforeEach
    void prepare() {
        clear();
        superuser.sql("create role stadt login password 'geheim'").update();
        superuser.sql("create database stadt owner stadt").update();
        ApplicationRole.ensure(TestPostgres.owner());
    }

    @AfterEach
    void clear() {
        superuser.sql("drop database if exists stadt with (force)").update();
        superuser.sql("drop role if exists stadt").update();
    }

    @Test
    void who_may_not_lend_the_role_is_told_what_the_administrator_has_to_run() {
        assertThatThrownBy(() -> ApplicationRole.ensure(owner))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("„stadt“")
                .hasMessageContaining(
                        "CREATE ROLE allmende_app NOLOGIN; GRANT allmende_app TO \"stadt\"");
    }

    @Test
    void once_the_administrator_has_run_it_all_is_well() {
        superuser.sql("grant allmende_app to stadt with inherit false, set true").update();
        assertThatCode(() -> ApplicationRole.ensure(owner)).doesNotThrowAnyException();
    }

    @Test
    void a_role_that_can_pass_the_fence_is_refused() {
        superuser.sql("alter role allmende_app bypassrls").update();
        try {
            assertThatThrownBy(() -> ApplicationRole.ensure(TestPostgres.owner()))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("NOBYPASSRLS");
        } finally {
            superuser.sql("alter role allmende_app nobypassrls").update();
        }
    }

    @Test
    void the_password_of_the_owner_never_reaches_a_log() {
        assertThat(owner.toString()).doesNotContain("geheim");
    }
}
