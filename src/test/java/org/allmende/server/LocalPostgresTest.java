package org.allmende.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalPostgresTest {

    @TempDir static Path data;

    static Path folder;
    private LocalPostgres postgres;

    @BeforeAll
    static void makeFolderOnce() throws Exception {
        // A space in the path, because operators have them. One folder for all tests: making it is
        // what takes long.
        folder = data.resolve("ein Ordner/postgres");
        LocalPostgres.start(folder).close();
    }

    @BeforeEach
    void start() {
        postgres = LocalPostgres.start(folder);
    }

    @AfterEach
    void stop() {
        postgres.close();
    }

    @AfterAll
    static void nothingRunsOn() {
        assertThat(folder.resolve("cluster/postmaster.pid")).doesNotExist();
    }

    @Test
    void it_keeps_data_over_a_stop_and_takes_care_of_it() throws Exception {
        ask("create table kept (id int)");
        postgres.close();
        postgres = LocalPostgres.start(folder);
        assertThat(ask("select count(*) from kept")).isEqualTo("0");
        for (var guard : new String[] {"fsync", "synchronous_commit", "full_page_writes"}) {
            assertThat(ask("show " + guard)).isEqualTo("on");
        }
        assertThat(ask("show server_encoding")).isEqualTo("UTF8");
        assertThat(ask("show data_checksums")).isEqualTo("on");
    }

    @Test
    void it_listens_on_this_machine_only_and_asks_for_the_password() throws Exception {
        assertThat(ask("show listen_addresses")).isEqualTo("127.0.0.1");
        var access = postgres.access();
        assertThatThrownBy(() -> DriverManager.getConnection(access.url(), access.user(), "falsch"))
                .hasMessageContaining("password authentication failed");
        assertThat(mode(folder.resolve("password"))).isEqualTo("rw-------");
        assertThat(mode(folder)).isEqualTo("rwx------");
    }

    @Test
    void the_owner_is_no_superuser() throws Exception {
        assertThat(
                        ask(
                                "select rolsuper or rolbypassrls or rolcreatedb from pg_roles where rolname = current_user"))
                .isEqualTo("f");
    }

    @Test
    void a_second_start_on_the_folder_says_so() throws Exception {
        try (var second = program()) {
            assertThat(second.end()).isOne();
            assertThat(second.lines())
                    .singleElement()
                    .asString()
                    .startsWith("Allmende läuft mit dem Datenordner " + folder.getParent());
        }
        assertThatThrownBy(() -> LocalPostgres.start(folder)).isInstanceOf(StartRefused.class);
        assertThat(ask("select 1")).isEqualTo("1");
    }

    @Test
    void it_stops_when_the_program_is_told_to_end() throws Exception {
        postgres.close();
        try (var program = program().until("started")) {
            var server = server();
            program.terminate();
            server.onExit().get(10, TimeUnit.SECONDS);
        }
        assertThat(log()).contains("database system is shut down");
    }

    @Test
    void it_recovers_after_the_program_was_killed() throws Exception {
        postgres.close();
        try (var program = program().until("started")) {
            var orphan = server();
            program.kill();
            assertThat(orphan.isAlive()).isTrue();
            postgres = LocalPostgres.start(folder);
            orphan.onExit().get(10, TimeUnit.SECONDS);
        }
        assertThat(ask("select 1")).isEqualTo("1");
    }

    @Test
    void it_recovers_after_the_machine_went_down() throws Exception {
        ask("create table survivor as select 1");
        kill(server());
        postgres.close();
        postgres = LocalPostgres.start(folder);
        assertThat(ask("select count(*) from survivor")).isEqualTo("1");
    }

    @Test
    void a_number_that_now_belongs_to_another_program_is_left_alone() throws Exception {
        postgres.close();
        var innocent = new ProcessBuilder("sleep", "60").start();
        try {
            Files.writeString(
                    folder.resolve("cluster/postmaster.pid"),
                    innocent.pid() + "\n" + folder.resolve("cluster") + "\n1\n1\n\n\n");
            postgres = LocalPostgres.start(folder);
            assertThat(innocent.isAlive()).isTrue();
            assertThat(ask("select 1")).isEqualTo("1");
        } finally {
            innocent.destroyForcibly();
        }
    }

    @Test
    void the_operator_has_the_last_word_on_settings() throws Exception {
        postgres.close();
        var own = folder.resolve("eigene.conf");
        Files.writeString(own, "work_mem = 12MB\n");
        try {
            postgres = LocalPostgres.start(folder);
            assertThat(ask("show work_mem")).isEqualTo("12MB");
        } finally {
            Files.delete(own);
        }
    }

    @Test
    void another_major_version_says_what_to_do() throws Exception {
        postgres.close();
        var version = folder.resolve("cluster/PG_VERSION");
        Files.writeString(version, "17\n");
        try {
            assertThatThrownBy(() -> LocalPostgres.start(folder))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("stammt von PostgreSQL 17, mitgeliefert ist 18")
                    .hasMessageContaining("docs/betrieb/start.md");
        } finally {
            Files.writeString(version, "18\n");
        }
    }

    @Test
    void a_start_that_fails_says_why_and_leaves_the_folder_free() throws Exception {
        postgres.close();
        var own = folder.resolve("eigene.conf");
        Files.writeString(own, "work_mem = viel\n");
        try {
            assertThatThrownBy(() -> LocalPostgres.start(folder))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageStartingWith("Die mitgelieferte Datenbank in " + folder);
        } finally {
            Files.delete(own);
        }
        postgres = LocalPostgres.start(folder);
        assertThat(ask("select 1")).isEqualTo("1");
    }

    private static StartedProgram program() throws IOException {
        return StartedProgram.start(LocalPostgresProgram.class, Map.of(), folder.toString());
    }

    private String ask(String question) throws SQLException {
        var access = postgres.access();
        try (var connection =
                        DriverManager.getConnection(
                                access.url(), access.user(), access.password());
                var statement = connection.createStatement()) {
            if (!statement.execute(question)) {
                return "";
            }
            var rows = statement.getResultSet();
            rows.next();
            return rows.getString(1);
        }
    }

    private static String mode(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private static ProcessHandle server() throws IOException {
        var pid = Files.readAllLines(folder.resolve("cluster/postmaster.pid")).getFirst();
        return ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
    }

    private static void kill(ProcessHandle server) throws Exception {
        server.destroyForcibly();
        server.onExit().get(10, TimeUnit.SECONDS);
    }

    private static String log() throws IOException {
        var text = new StringBuilder();
        try (var files = Files.newDirectoryStream(folder.resolve("log"), "postgresql-*.log")) {
            for (var file : files) {
                text.append(Files.readString(file));
            }
        }
        return text.toString();
    }
}
