package org.allmende.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.allmende.Allmende;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The whole application in a process of its own, on the test database. */
class StartTest {

    @TempDir Path data;

    @Test
    void it_says_once_that_it_is_ready_and_ends_when_told() throws Exception {
        try (var program = start(Map.of("ALLMENDE_PORT", "0")).until("Allmende ist bereit: ")) {
            assertThat(program.lines().getLast())
                    .matches("Allmende ist bereit: http://localhost:\\d+");
            assertThat(program.terminate()).isEqualTo(143);
            assertThat(program.lines()).filteredOn(it -> it.contains("bereit")).hasSize(1);
        }
    }

    @Test
    void a_port_in_use_is_refused_with_a_sentence() throws Exception {
        try (var taken = new ServerSocket(0)) {
            refused(
                    Map.of("ALLMENDE_PORT", Integer.toString(taken.getLocalPort())),
                    "Der Port " + taken.getLocalPort() + " ist schon belegt");
        }
    }

    @Test
    void a_wrong_value_is_refused_with_a_sentence() throws Exception {
        refused(Map.of("ALLMENDE_PORT", "abc"), "ALLMENDE_PORT ist „abc“, erwartet wird eine Zahl");
    }

    @Test
    void a_data_folder_that_cannot_be_written_is_refused_with_a_sentence() throws Exception {
        var file = Files.createFile(data.resolve("datei"));
        refused(
                Map.of("ALLMENDE_DATA", file.resolve("ordner").toString()),
                "Der Datenordner " + file.resolve("ordner") + " lässt sich nicht anlegen");
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1:1/allmende, allmende, Die Datenbank unter jdbc:postgresql://127.0.0.1:1/allmende ist nicht erreichbar",
        "TEST/gibt-es-nicht, allmende, Die Datenbank unter",
        "TEST/test, fremd, Die Datenbank weist den Benutzer „fremd“ ab"
    })
    void a_database_that_does_not_answer_is_refused_with_a_sentence(
            String address, String user, String sentence) throws Exception {
        var server = TestPostgres.access().get("url").replaceAll(".*//|/[^/]*$", "");
        refused(
                Map.of(
                        "ALLMENDE_DATABASE_URL",
                        "jdbc:postgresql://" + address.replace("TEST", server),
                        "ALLMENDE_DATABASE_USER",
                        user,
                        "ALLMENDE_DATABASE_PASSWORD",
                        TestPostgres.access().get("password")),
                sentence);
    }

    private void refused(Map<String, String> environment, String sentence) throws Exception {
        try (var program = start(environment)) {
            assertThat(program.end()).isOne();
            assertThat(program.lines()).singleElement().asString().startsWith(sentence);
        }
    }

    private StartedProgram start(Map<String, String> environment) throws Exception {
        var complete =
                new HashMap<>(
                        Map.of(
                                "ALLMENDE_DATA",
                                data.toString(),
                                // as long as nobody has configured it, it prints a password
                                "LOGGING_LEVEL_ORG_SPRINGFRAMEWORK_BOOT_SECURITY",
                                "error"));
        if (!environment.containsKey("ALLMENDE_DATABASE_URL")) {
            TestPostgres.access()
                    .forEach((name, value) ->
                            complete.put(
                                    "ALLMENDE_DATABASE_" + name.toUpperCase(Locale.ROOT), value));
        }
        complete.putAll(environment);
        return StartedProgram.start(Allmende.class, complete);
    }
}
