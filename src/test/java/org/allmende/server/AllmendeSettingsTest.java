package org.allmende.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class AllmendeSettingsTest {

    @Test
    void nothing_set_is_a_start_on_the_own_database() {
        var settings = settings(Map.of());
        assertThat(settings.port()).isEqualTo(8080);
        assertThat(settings.url()).isEqualTo("http://localhost:8080");
        assertThat(settings.folder()).isAbsolute().endsWithRaw(Path.of("data"));
        assertThat(settings.database().external()).isFalse();
        assertThat(settings.mail().configured()).isFalse();
        assertThat(settings.demo()).isFalse();
    }

    @Test
    void every_variable_arrives() {
        var settings =
                settings(
                        Map.ofEntries(
                                Map.entry("ALLMENDE_PORT", "9000"),
                                Map.entry("ALLMENDE_DATA", "/srv/allmende"),
                                Map.entry("ALLMENDE_URL", "https://allmende.example.de/"),
                                Map.entry("ALLMENDE_DEMO", "true"),
                                Map.entry(
                                        "ALLMENDE_DATABASE_URL",
                                        "jdbc:postgresql://db.example.de/allmende"),
                                Map.entry("ALLMENDE_DATABASE_USER", "besitzer"),
                                Map.entry("ALLMENDE_DATABASE_PASSWORD", "geheim"),
                                Map.entry("ALLMENDE_MAIL_HOST", "mail.example.de"),
                                Map.entry("ALLMENDE_MAIL_PORT", "465"),
                                Map.entry("ALLMENDE_MAIL_USER", "bote"),
                                Map.entry("ALLMENDE_MAIL_PASSWORD", "geheim"),
                                Map.entry("ALLMENDE_MAIL_FROM", "allmende@example.de"),
                                Map.entry("ALLMENDE_MAIL_STARTTLS", "false")));
        assertThat(settings)
                .isEqualTo(
                        new AllmendeSettings(
                                9000,
                                "/srv/allmende",
                                "https://allmende.example.de",
                                true,
                                false,
                                new AllmendeSettings.Database(
                                        "jdbc:postgresql://db.example.de/allmende",
                                        "besitzer",
                                        "geheim"),
                                new AllmendeSettings.Mail(
                                        "mail.example.de",
                                        465,
                                        "bote",
                                        "geheim",
                                        "allmende@example.de",
                                        false),
                                "",
                                new AllmendeSettings.Files(
                                        250, 0, AllmendeSettings.Unscanned.ABLEHNEN),
                                new AllmendeSettings.S3("", "", "", "", ""),
                                new AllmendeSettings.Links(true)));
        assertThat(settings.toString()).doesNotContain("geheim");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ALLMENDE_PORT",
                "ALLMENDE_DATA",
                "ALLMENDE_URL",
                "ALLMENDE_DEMO",
                "ALLMENDE_DATABASE_URL",
                "ALLMENDE_DATABASE_USER",
                "ALLMENDE_MAIL_HOST",
                "ALLMENDE_MAIL_PORT",
                "ALLMENDE_MAIL_FROM",
                "ALLMENDE_FILES_LIMIT",
                "ALLMENDE_FILES_UNSCANNED",
                "ALLMENDE_CLAMAV",
                "ALLMENDE_S3_URL"
            })
    void an_empty_value_counts_as_not_set(String variable) {
        assertThat(settings(Map.of(variable, ""))).isEqualTo(settings(Map.of()));
    }

    @ParameterizedTest
    @CsvSource({
        "ALLMENDE_PORT, abc",
        "ALLMENDE_PORT, 70000",
        "ALLMENDE_PORT, -1",
        "ALLMENDE_PORT, 8080.5",
        "ALLMENDE_DEMO, vielleicht",
        "ALLMENDE_URL, allmende.example.de",
        "ALLMENDE_URL, ftp://allmende.example.de",
        "ALLMENDE_URL, https://a b",
        "ALLMENDE_DATABASE_URL, mysql://localhost/allmende",
        "ALLMENDE_DATABASE_URL, jdbc:postgresql://localhost",
        "ALLMENDE_MAIL_PORT, 0",
        "ALLMENDE_MAIL_STARTTLS, 2x",
        "ALLMENDE_FILES_LIMIT, 0",
        "ALLMENDE_FILES_LIMIT, viel",
        "ALLMENDE_FILES_QUOTA, -1",
        "ALLMENDE_FILES_UNSCANNED, egal",
        "ALLMENDE_CLAMAV, localhost",
        "ALLMENDE_CLAMAV, tcp://localhost:3310",
        "ALLMENDE_S3_URL, s3.example.de"
    })
    void a_wrong_value_is_named_with_what_is_expected(String variable, String value) {
        assertThatThrownBy(() -> settings(Map.of(variable, value)))
                .isInstanceOf(StartRefused.class)
                .hasMessageStartingWith(variable + " ist „" + value + "“, erwartet wird ")
                .hasMessageEndingWith("Bitte berichtigen Sie den Wert oder entfernen Sie ihn.");
    }

    @ParameterizedTest
    @CsvSource({
        "ALLMENDE_DATABASE_USER, x, ALLMENDE_DATABASE_URL",
        "ALLMENDE_DATABASE_PASSWORD, x, ALLMENDE_DATABASE_URL",
        "ALLMENDE_DATABASE_URL, jdbc:postgresql://h/d, ALLMENDE_DATABASE_USER",
        "ALLMENDE_MAIL_USER, x, ALLMENDE_MAIL_HOST",
        "ALLMENDE_MAIL_HOST, h, ALLMENDE_MAIL_FROM",
        "ALLMENDE_S3_BUCKET, x, ALLMENDE_S3_URL",
        "ALLMENDE_S3_URL, https://s3.example.de, ALLMENDE_S3_"
    })
    void a_value_that_needs_another_names_both(String variable, String value, String other) {
        assertThatThrownBy(() -> settings(Map.of(variable, value)))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining(variable)
                .hasMessageContaining(other);
    }

    @Test
    void files_go_where_and_as_the_operator_says() {
        var settings =
                settings(
                        Map.of(
                                "ALLMENDE_FILES_LIMIT", "40",
                                "ALLMENDE_FILES_QUOTA", "5",
                                "ALLMENDE_FILES_UNSCANNED", "warten",
                                "ALLMENDE_CLAMAV", "scanner:3310",
                                "ALLMENDE_S3_URL", "https://s3.example.de",
                                "ALLMENDE_S3_BUCKET", "allmende",
                                "ALLMENDE_S3_ACCESSKEY", "schluessel",
                                "ALLMENDE_S3_SECRETKEY", "geheim"));
        assertThat(settings.files().limitBytes()).isEqualTo(40_000_000);
        assertThat(settings.files().quotaBytes()).isEqualTo(5_000_000_000L);
        assertThat(settings.files().unscanned()).isEqualTo(AllmendeSettings.Unscanned.WARTEN);
        assertThat(settings.clamav()).isEqualTo("scanner:3310");
        assertThat(settings.s3().configured()).isTrue();
        assertThat(settings.toString()).doesNotContain("geheim", "schluessel");
    }

    private static AllmendeSettings settings(Map<String, String> variables) {
        var environment = new StandardEnvironment();
        var sources = environment.getPropertySources();
        sources.forEach(source -> sources.remove(source.getName()));
        sources.addFirst(
                new SystemEnvironmentPropertySource("systemEnvironment", new HashMap<>(variables)));
        return AllmendeSettings.of(environment);
    }
}
